"""
One item bank read from its file: what can be used of it, and what is wrong with the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from recovery_course.models import Item, ItemBank, QuizEntry
from recovery_course.positions import Document, Loc, Place, read_yaml
from recovery_course.rules import check_item
from recovery_course.wording import shape_problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recovery_course.problems import Problem

_ITEM: TypeAdapter[Item] = TypeAdapter(Annotated[Item, Field(discriminator="type")])
_QUIZ: TypeAdapter[QuizEntry] = TypeAdapter(QuizEntry)

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Bank:
    """
    A bank's well-formed entries with their places, every id written in it, and its problems.
    """

    module: str
    place: Place
    items: tuple[tuple[Item, Place], ...] = ()
    quizzes: tuple[tuple[QuizEntry, Place], ...] = ()
    ids: tuple[tuple[str, Place], ...] = ()
    problems: tuple[Problem, ...] = ()


def read_bank(path: Path, shown: str) -> Bank:
    """
    Read a bank and check all that can be checked without looking at other files.
    """
    document = read_yaml(path, shown)
    module = path.parent.name
    if document.data is None:
        return Bank(module, document.place, problems=document.problems)
    broken, found = _shape(document)
    items = tuple(_entries(document, "items", _ITEM, broken))
    unfair = [problem for item, place in items for problem in check_item(item, place)]
    return Bank(
        module,
        document.place,
        items,
        tuple(_entries(document, "quizzes", _QUIZ, broken)),
        tuple(_ids(document)),
        (*document.problems, *found, *unfair),
    )


def _shape(document: Document) -> tuple[set[Loc], list[Problem]]:
    """
    Return the entries that have not the right shape, and a problem for each thing wrong with them.
    """
    try:
        ItemBank.model_validate(document.data)
    except ValidationError as error:
        broken = {details["loc"][:2] for details in error.errors()}
        return broken, shape_problems(error, ItemBank, document.data, document.place)
    return set(), []


def _entries(
    document: Document, name: str, adapter: TypeAdapter[Entry], broken: set[Loc]
) -> Iterator[tuple[Entry, Place]]:
    for index, written in _listed(document, name):
        if (name, index) not in broken:
            yield adapter.validate_python(written), document.place.within(name, index)


def _ids(document: Document) -> Iterator[tuple[str, Place]]:
    """
    Yield the ids of all entries, broken ones too: a quiz that names one of those is not at fault.
    """
    for name in ("items", "quizzes"):
        for index, written in _listed(document, name):
            if isinstance(written, dict) and isinstance(written.get("id"), str):
                yield written["id"], document.place.within(name, index)


def _listed(document: Document, name: str) -> Iterator[tuple[int, Any]]:
    written = document.data.get(name) if isinstance(document.data, dict) else None
    yield from enumerate(written if isinstance(written, list) else [])
