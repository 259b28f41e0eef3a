"""
Rules that hold for items of every type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.markup import misplaced_markup
from recovery_course.problems import Code, Problem, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import ItemBase
    from recovery_course.positions import Loc, Place


def inline_markup_only(item: ItemBase, place: Place) -> Iterator[Problem]:
    """
    Yield texts that hold lists, headings, HTML or links that cannot work.
    """
    for loc, text in item.texts().items():
        for found in misplaced_markup(text):
            what = f'item "{item.id}" has {found} in its {spelled(loc)}'
            fix = "write one paragraph with *emphasis*, **strong**, `code` and [links](https://example.org) at most"
            yield place.problem(Code.MARKUP, what, fix, *loc)


def spelled(loc: Loc) -> str:
    """
    Return a place inside an item in words: `feedback of option 2`, `stem`, `hint 1`, `text 1 of near miss 2`.
    """
    key, *rest = loc
    if not rest:
        return f"`{key}`"
    index, *below = rest
    entry = f"{singular(str(key))} {int(index) + 1}"
    return f"{spelled(tuple(below))} of {entry}" if below else entry


def asks_before_it_replies(item: ItemBase, place: Place) -> Iterator[Problem]:
    """
    Yield a reply to the sure and wrong that no learner would ever see.
    """
    if item.sure_and_wrong and not item.confidence:
        what = f'item "{item.id}" has `sure_and_wrong`, but does not ask how sure the learner is'
        fix = "add `confidence: true`, or delete `sure_and_wrong`"
        yield place.problem(Code.SURENESS_NOT_ASKED, what, fix, "sure_and_wrong")


EVERY_ITEM_RULES = (inline_markup_only, asks_before_it_replies)
