"""
Words that turn a person into a label, by the course's own language guide, in pages and banks.

Quoted words, words between stars, block quotations and what is offered as a distractor are marked examples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.checks.texts import blanked, without_emphasis
from recovery_course.kinds import ITEMS, SCENARIOS
from recovery_course.language import GUIDE
from recovery_course.problems import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material
    from recovery_course.language import Finding
    from recovery_course.models.base import Where
    from recovery_course.positions import Place

# What somebody says or writes in an item: examples by their nature.
_EXAMPLES = {"accepts", "cards", "categories", "distractors", "entries", "near", "passage", "pairs"}


def check(material: Material) -> Iterator[Problem]:
    """
    Yield phrases of the language guide where the course itself uses them.
    """
    guide = material.reading.course.guide
    for page in material.read_pages:
        for block in page.parts.blocks:
            if not block.quoted:
                for found in guide.find(without_emphasis(block.words)):
                    yield _told(page.path, block.line_at(found.start), "", block.text, found)
    for bank in material.reading.banks:
        for name, entries in bank.entries.items():
            for entry, place in entries:
                for where, text in _own_words(name, entry):
                    for found in guide.find(without_emphasis(blanked(text))):
                        yield _told(place.path, _line(place, where), f'"{entry.id}" ', text, found)


def _told(path: str, line: int, subject: str, text: str, found: Finding) -> Problem:
    said = " ".join(text[found.start : found.end].split())
    what = f'{subject}says "{said}"'
    fix = f'write for example: {found.phrase.try_.rstrip(".")}. Why: "{found.phrase.id}" in {GUIDE}'
    return Problem(path, line, Code.LABEL, what, fix)


def _line(place: Place, where: Where) -> int:
    return place.line(*where)


def _own_words(kind: str, entry: Any) -> Iterator[tuple[Where, str]]:
    """
    Yield the texts of an entry in which the course speaks: no distractors, no cards, nothing that is said.
    """
    if not hasattr(entry, "texts"):
        return
    texts: dict[Where, str] = entry.texts() | (entry.passages() if hasattr(entry, "passages") else {})
    for where, text in texts.items():
        if kind == ITEMS.name and (where[0] in _EXAMPLES or _offered(entry, where)):
            continue
        if kind == SCENARIOS.name and where[0] == "steps":
            continue
        yield where, text


def _offered(item: Any, where: Where) -> bool:
    offers = where[0] in {"options", "phrases"} and where[-1] == "text"
    return offers and not (where[0] == "options" and item.options[where[1]].correct)
