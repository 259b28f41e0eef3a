"""
One file of a module's folder: what can be used of it, and what is wrong with the rest.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from recovery_course.positions import Document, Loc, Place, parse_yaml, read_text
from recovery_course.problems import Problem
from recovery_course.wording import shape_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from recovery_course.kinds import Form, Kind

Entry = TypeVar("Entry")

Placed = tuple[tuple[Entry, Place], ...]


@dataclass(frozen=True)
class Bank:
    """
    A file's well-formed entries with their places, every id written in it, and its problems.
    """

    module: str
    place: Place
    entries: Mapping[str, Placed[Any]] = field(default_factory=dict)
    ids: tuple[tuple[str, Place], ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, kind: Kind[Entry]) -> Placed[Entry]:
        """
        Return the well-formed entries of a kind.
        """
        return self.entries.get(kind.name, ())

    def ids_of(self, kind: Kind[Any]) -> Iterator[str]:
        """
        Yield the ids of a kind, of broken entries too: a quiz that names one of those is not at fault.
        """
        return (name for name, place in self.ids if place.at[0] == kind.name)


def read_bank(path: Path, shown: str, form: Form) -> Bank:
    """
    Read a file and check all that can be checked without looking at other files.
    """
    text = read_text(path, shown)
    if isinstance(text, Problem):
        return Bank(path.parent.name, Place(shown), problems=(text,))
    return _read(text, shown, path.parent.name, form)


@lru_cache(maxsize=200)
def _read(text: str, shown: str, module: str, form: Form) -> Bank:
    """
    Check a file's text once: while a course is previewed, one file is saved and twenty others are as they were.
    """
    return as_bank(parse_yaml(text, shown), module, form)


def as_bank(document: Document, module: str, form: Form) -> Bank:
    """
    Take what a document says as the bank of a module, and check it as `read_bank` does.
    """
    if document.data is None:
        return Bank(module, document.place, problems=document.problems)
    broken, found = _shape(document, form)
    entries = {kind.name: tuple(_entries(document, kind, broken)) for kind in form.kinds}
    unfair = [
        problem for kind in form.kinds for entry, place in entries[kind.name] for problem in kind.check(entry, place)
    ]
    return Bank(module, document.place, entries, tuple(_ids(document, form)), (*document.problems, *found, *unfair))


def _shape(document: Document, form: Form) -> tuple[set[Loc], list[Problem]]:
    """
    Return the entries that have not the right shape, and a problem for each thing wrong with them.
    """
    try:
        form.model.model_validate(document.data)
    except ValidationError as error:
        broken = {details["loc"][:2] for details in error.errors()}
        return broken, shape_problems(error, form.model, document.data, document.place)
    return set(), []


def _entries(document: Document, kind: Kind[Entry], broken: set[Loc]) -> Iterator[tuple[Entry, Place]]:
    for index, written in _listed(document, kind):
        if (kind.name, index) not in broken:
            yield kind.adapter.validate_python(written), document.place.within(kind.name, index)


def _ids(document: Document, form: Form) -> Iterator[tuple[str, Place]]:
    for kind in form.kinds:
        for index, written in _listed(document, kind):
            if isinstance(written, dict) and isinstance(written.get("id"), str):
                yield written["id"], document.place.within(kind.name, index)


def _listed(document: Document, kind: Kind[Any]) -> Iterator[tuple[int, Any]]:
    written = document.data.get(kind.name) if isinstance(document.data, dict) else None
    yield from enumerate(written if isinstance(written, list) else [])
