"""
How hard pages and items are to read: the Flesch-Kincaid grade, and the sentences to begin with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.checks.texts import blanked, grade, sentences
from recovery_course.kinds import ITEMS
from recovery_course.markup import plain_text
from recovery_course.problems import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material, Page
    from recovery_course.checks.texts import Sentence

# Lessons are written for grade 8 to 10: read at the end of a shift, in a second language, on a phone.
HARDEST = 10
# The measure says little about a few words.
FEWEST_WORDS = 30
LONGEST_TOLD = 3

FIX = "cut the longest sentences in two, and use the short word where there is one"


def check(material: Material) -> Iterator[Problem]:
    """
    Yield pages and items above the grade that the course is written for.
    """
    for page in material.read_pages:
        yield from _page(page)
    for bank in material.reading.banks:
        for item, place in bank.of(ITEMS):
            read = [one for text in item.texts().values() for one in sentences(blanked(plain_text(text)))]
            if _counts(read) and grade(read) > HARDEST:
                what = f'item "{item.id}" reads at grade {grade(read):.1f}; {HARDEST} is the most'
                yield place.problem(Code.HARD_ITEM, what, FIX, "id")


def _page(page: Page) -> Iterator[Problem]:
    placed = [
        (one, block.line_at(one.start))
        for block in page.parts.blocks
        if block.kind in {"heading", "paragraph"}
        for one in sentences(block.words)
    ]
    read = [one for one, _ in placed]
    if not _counts(read) or grade(read) <= HARDEST:
        return
    longest = sorted(placed, key=lambda pair: -len(pair[0].words))[:LONGEST_TOLD]
    lines = " and ".join(filter(None, [", ".join(str(line) for _, line in longest[:-1]), str(longest[-1][1])]))
    what = f"reads at grade {grade(read):.1f}; {HARDEST} is the most. The longest sentences begin on line {lines}"
    yield Problem(page.path, page.title_line, Code.HARD_PAGE, what, FIX)


def _counts(read: list[Sentence]) -> bool:
    return sum(len(sentence.words) for sentence in read) >= FEWEST_WORDS
