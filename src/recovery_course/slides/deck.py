"""
A deck as data: stacks of slides, and how much text a slide holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# The sizes of type, each with the most text that a slide of 1280 by 720 holds in it. tests/browser/test_slides.py
# measures the slides of the course.
SIZES = {"": 560, "small": 740, "smaller": 870, "tiny": 1050}
NORMAL, SMALL, _, TINY = SIZES.values()

# A paragraph's last line is half empty on the average, and there is space below it.
_LINE = 45
_BLOCK = re.compile(r"<(?:p|li|tr|blockquote|h3)\b")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Slide:
    """
    One slide: its heading, what is under it, and the speaker's notes; `size` is one of SIZES.

    `line` is where its text stands in its lesson, so that a note finds the slide that it is about.
    """

    kind: str
    title: Markup
    body: Markup
    lead: str = ""
    notes: tuple[Markup, ...] = ()
    size: str = ""
    line: int = 0

    def with_note(self, note: Markup) -> Slide:
        """
        Return the slide with one more note for the speaker.
        """
        return replace(self, notes=(*self.notes, note))


@dataclass(frozen=True)
class Stack:
    """
    Slides that belong together, such as those of a lesson; the name stands in their addresses.
    """

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True)
class Deck:
    """
    The slides of a module, in the order in which they are shown.
    """

    module: str
    title: str
    stacks: tuple[Stack, ...]

    @property
    def slides(self) -> tuple[Slide, ...]:
        """
        Return all slides in order.
        """
        return tuple(slide for stack in self.stacks for slide in stack.slides)


def weight(html: str) -> int:
    """
    Return how much room a text takes: its characters, and for each paragraph the line it leaves unfinished.
    """
    return len(unescape(_TAG.sub("", html))) + _LINE * len(_BLOCK.findall(html))


def size_for(amount: int) -> str:
    """
    Return the largest size of type in which so much text fits; the smallest where it fits in none.
    """
    return next((size for size, most in SIZES.items() if amount <= most), "tiny")


def spread(entries: Sequence[Markup]) -> Iterator[tuple[Markup, ...]]:
    """
    Yield entries slide by slide: one slide while they fit in small type, else as many as they need, evenly filled.
    """
    total = sum(map(weight, entries))
    slides = 1 if total <= SMALL else -(-total // NORMAL)
    group: list[Markup] = []
    passed = number = 0
    for entry in entries:
        due = passed + weight(entry) / 2 > total * (number + 1) / slides
        if group and (due or sum(map(weight, group)) + weight(entry) > SMALL):
            yield tuple(group)
            group, number = [], number + 1
        group.append(entry)
        passed += weight(entry)
    if group:
        yield tuple(group)


def joined(entries: Iterable[Markup]) -> Markup:
    """
    Return pieces of HTML as one.
    """
    return Markup().join(entries)
