"""
Rules that hold for items of every type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.markup import misplaced_markup
from recovery_course.problems import Code, Problem

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
    Return a place inside an item in words: `feedback of option 2`, `stem`, `hint 1`.
    """
    key, *rest = loc
    if not rest:
        return f"`{key}`"
    index, *below = rest
    entry = f"{str(key).removesuffix('s')} {int(index) + 1}"
    return f"`{below[0]}` of {entry}" if below else entry


EVERY_ITEM_RULES = (inline_markup_only,)
