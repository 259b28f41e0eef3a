"""
Rules for items whose learner finds what belongs to what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.problems import Code, Problem
from recovery_course.rules.item_texts import texts_differ
from recovery_course.rules.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import Matching
    from recovery_course.positions import Place


def sides_differ(item: Matching, place: Place) -> Iterator[Problem]:
    """
    Yield pairs that begin, or end, as an earlier pair does.
    """
    yield from texts_differ(item, place, "pairs", "left")
    yield from texts_differ(item, place, "pairs", "right")
    yield from texts_differ(item, place, "distractors", "text")


def distractors_belong_to_none(item: Matching, place: Place) -> Iterator[Problem]:
    """
    Yield distractors that are the right-hand text of a pair.
    """
    rights = {words_of(pair.right): number for number, pair in reversed([*enumerate(item.pairs, start=1)])}
    for index, stray in enumerate(item.distractors):
        number = rights.get(words_of(stray.text))
        if number:
            what = f'item "{item.id}" has the right-hand text of pair {number} again as distractor {index + 1}'
            yield place.problem(Code.SAME_TEXT, what, "reword the distractor, or delete it", "distractors", index)


MATCHING_RULES = (sides_differ, distractors_belong_to_none)
