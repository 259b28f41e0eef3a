"""
Whether what is written for learners is shown to them: every item in a lesson or quiz, every activity on a page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recovery_course.kinds import ITEMS, QUIZZES
from recovery_course.notebooks.calls import FUNCTIONS
from recovery_course.positions import read_text
from recovery_course.problems import Code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material
    from recovery_course.problems import Problem

# Notebooks name activities in quotation marks: quiz("definitions").
_IN_NOTEBOOK = re.compile(r"""["'\\]([a-z0-9]+(?:-[a-z0-9]+)*)[\\"']""")


def check(material: Material) -> Iterator[Problem]:
    """
    Yield activities that no page of the book shows.
    """
    shown = _shown(material)
    blocks = {kept: shows.directive for shows in FUNCTIONS.values() for kept in shows.lists}
    for bank in material.reading.banks:
        for name, place in bank.ids:
            kind = place.at[0]
            if name in shown:
                continue
            if kind == ITEMS.name:
                fix = f"put `- {name}` into a quiz's `items`, or the block {{quiz}} {name} into a lesson"
                yield place.problem(Code.NOT_SHOWN, f'item "{name}" is in no lesson and in no quiz', fix, "id")
            elif kind in blocks:
                fix = f"put the block {{{blocks[kind]}}} {name} on a page, or delete it here"
                yield place.problem(Code.NOT_SHOWN, f'{blocks[kind]} "{name}" stands on no page', fix, "id")


def _shown(material: Material) -> set[str]:
    named = {
        word
        for page in material.read_pages
        for directive in page.parts.directives
        for word in directive.argument.split()
    }
    for name in material.files:
        text = read_text(material.root / name, name) if name.endswith(".ipynb") else ""
        named |= set(_IN_NOTEBOOK.findall(text)) if isinstance(text, str) else set()
    return named | {item for bank in material.reading.banks for quiz, _ in bank.of(QUIZZES) for item in quiz.items}
