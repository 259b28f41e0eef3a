"""
Rules for items whose learner writes a word or a short phrase.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recovery_course.problems import Code, Problem, counted
from recovery_course.rules.every_item import spelled
from recovery_course.rules.item_texts import compared, holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import FillIn
    from recovery_course.models.base import Where
    from recovery_course.positions import Place

GAP = "____"


def stem_has_a_gap(item: FillIn, place: Place) -> Iterator[Problem]:
    """
    Yield a stem without a gap, or with several.
    """
    gaps = re.findall("_{3,}", item.stem)
    if len(gaps) != 1:
        what = f'item "{item.id}" has {counted(len(gaps), "gap")} in its `stem`, but needs exactly 1'
        yield place.problem(Code.NOT_ONE_GAP, what, f"write {GAP} once, where the learner's words belong", "stem")


def wordings_differ(item: FillIn, place: Place) -> Iterator[Problem]:
    """
    Yield wordings that are compared alike and listed twice, and those of which nothing is left to compare.
    """
    seen: dict[str, Where] = {}
    for loc, text in _wordings(item).items():
        words = compared(text)
        first = seen.setdefault(words, loc)
        if not words:
            what = f'item "{item.id}" has no letter in {spelled(loc)}: "{text}"'
            yield place.problem(Code.EMPTY_TEXT, what, "write a word that a learner could type", *loc)
        elif first != loc:
            what = f'item "{item.id}" has "{text}" both as {spelled(first)} and as {spelled(loc)}'
            fix = "keep one; capitals, accents and punctuation make no difference"
            yield place.problem(Code.WORDING_TWICE, what, fix, *loc)


def _wordings(item: FillIn) -> dict[Where, str]:
    return {loc: text for loc, text in item.texts().items() if loc[0] == "accepts" or "texts" in loc}


def word_is_kept(item: FillIn, place: Place) -> Iterator[Problem]:
    """
    Yield texts that hold the word and are read before it is found.
    """
    for loc, text in item.texts().items():
        told = [words for words in item.accepts if holds(text, words)]
        if told and _comes_before(loc):
            what = f'item "{item.id}" gives "{told[0]}" away in its {spelled(loc)}'
            code = Code.HINT_TELLS if loc[0] == "hints" else Code.WORD_GIVEN_AWAY
            yield place.problem(code, what, "say it in other words; the learner has still to find this one", *loc)


def _comes_before(loc: Where) -> bool:
    near = loc[0] == "near" and "texts" not in loc
    return near or loc[0] in {"stem", "hints", "otherwise", "sure_and_wrong"}


FILL_IN_RULES = (stem_has_a_gap, wordings_differ, word_is_kept)
