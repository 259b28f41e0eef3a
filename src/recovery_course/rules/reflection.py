"""
Rules for reflections, self-checks and checklists.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recovery_course.markup import plain_text
from recovery_course.problems import Code, Problem, listed, singular
from recovery_course.rules.texts import markup_in_place, said_twice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recovery_course.models import Checklist, Line, Reflection, SelfCheck
    from recovery_course.positions import Place

_NAMES = re.compile(r"\b(names?|noms?)\b", re.IGNORECASE)


def check_reflection(reflection: Reflection, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with a reflection when nothing but the reflection is looked at.
    """
    name = f'reflection "{reflection.id}"'
    yield from markup_in_place(reflection, "reflection", place)
    yield from names_left_out(reflection, place)
    yield from _alike(name, "compare", reflection.compare, place)
    yield from _alike(name, "criteria", reflection.criteria, place)
    yield from _questions(name, "criteria", reflection.criteria, place)


def check_self_check(self_check: SelfCheck, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with a self-check when nothing but the self-check is looked at.
    """
    name = f'self-check "{self_check.id}"'
    texts = [line.text for line in self_check.statements]
    yield from markup_in_place(self_check, "self-check", place)
    yield from _lines_twice(name, "statements", self_check.statements, place)
    yield from _alike(name, "statements", texts, place)
    yield from _questions(name, "statements", texts, place)


def check_checklist(checklist: Checklist, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with a checklist when nothing but the checklist is looked at.
    """
    name = f'checklist "{checklist.id}"'
    yield from markup_in_place(checklist, "checklist", place)
    yield from _lines_twice(name, "entries", checklist.entries, place)
    yield from _alike(name, "entries", [line.text for line in checklist.entries], place)


def names_left_out(reflection: Reflection, place: Place) -> Iterator[Problem]:
    """
    Yield a problem unless the prompt says a word about names.
    """
    if not _NAMES.search(plain_text(reflection.prompt)):
        what = f'reflection "{reflection.id}" does not ask to leave names out'
        fix = "say so in the prompt, in your own words: *Write no names.*"
        yield place.problem(Code.NAMES_INVITED, what, fix, "prompt")


def _alike(name: str, key: str, texts: Sequence[str], place: Place) -> Iterator[Problem]:
    for first, index in said_twice(texts):
        what = f"{name} says the same in {singular(key)} {first + 1} and {index + 1}"
        yield place.problem(Code.SAME_LINE, what, "reword one of them, or delete it", key, index)


def _questions(name: str, key: str, texts: Sequence[str], place: Place) -> Iterator[Problem]:
    for index, text in enumerate(texts):
        if plain_text(text).endswith("?"):
            what = f"{name} has a question as {singular(key)} {index + 1}"
            fix = "write a sentence one can agree with, more or less: *I wrote what I saw.*"
            yield place.problem(Code.LINE_ASKS, what, fix, key, index)


def _lines_twice(name: str, key: str, lines: Sequence[Line], place: Place) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        first = seen.setdefault(line.id, index)
        if first != index:
            what = f"{name} gives the id {listed([line.id])} to {singular(key)} {first + 1} and {index + 1}"
            fix = "give the newer of the two another id; what learners did is kept under it"
            yield place.problem(Code.LINE_TWICE, what, fix, key, index, "id")
