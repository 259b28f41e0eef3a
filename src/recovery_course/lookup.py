"""
Finding an entry by its id, and saying which ids are near one that is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from recovery_course.problems import AuthorError, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recovery_course.kinds import Kind

Entry = TypeVar("Entry")


class UnknownActivity(AuthorError, LookupError):  # noqa: N818 - read as a sentence: except UnknownActivity
    """
    Say that no entry of a kind has a name, and which names are near it.
    """

    def __init__(self, name: str, known: Iterable[str], noun: str, file: str) -> None:
        self.name = name
        offer = suggestion(name, known, f"the ids are in exercises/<module>/{file}")
        super().__init__(f'there is no {noun} "{name}" in the course; {offer}')

    def __str__(self) -> str:
        return str(self.args[0])


class UnknownQuiz(UnknownActivity):
    """
    Say that no quiz or item has a name, and which names are near it.
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name, known, "quiz or item", "items.yml")


class Named(Protocol):
    """
    Have an id.
    """

    @property
    def id(self) -> str:
        """
        Return the id.
        """


class Sourced(Protocol):
    """
    Rest on sources.
    """

    @property
    def sources(self) -> tuple[str, ...]:
        """
        Return the keys of the sources.
        """


def found(entries: Mapping[str, Entry], name: str, kind: Kind[Entry]) -> Entry:
    """
    Return the entry of a kind that has a name.

    Raises:
        UnknownActivity: There is none; the message names near ones.
    """
    if name not in entries:
        # Here and not above: the errors are raised in a browser too, where the libraries behind the kinds are not.
        from recovery_course.kinds import FORMS

        file = next(form.file for form in FORMS if kind in form.kinds)
        raise UnknownActivity(name, entries, kind.noun, file)
    return entries[name]
