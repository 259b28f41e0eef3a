"""
What a well-formed item must also be to be fair: rules for every item, and rules per type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from recovery_course.positions import Place
from recovery_course.problems import Problem
from recovery_course.rules.choice import MULTIPLE_CHOICE_RULES, SINGLE_CHOICE_RULES
from recovery_course.rules.estimate import ESTIMATE_RULES
from recovery_course.rules.every_item import EVERY_ITEM_RULES
from recovery_course.rules.fill_in import FILL_IN_RULES
from recovery_course.rules.highlight import HIGHLIGHT_RULES
from recovery_course.rules.matching import MATCHING_RULES
from recovery_course.rules.ordering import ORDERING_RULES
from recovery_course.rules.sorting import SORTING_RULES

if TYPE_CHECKING:
    from recovery_course.models import Item

Rule = Callable[[Any, Place], Iterator[Problem]]

# A new item type adds its rules here, under the name that ITEM_TYPES has for it.
RULES: dict[str, tuple[Rule, ...]] = {
    "single-choice": SINGLE_CHOICE_RULES,
    "multiple-choice": MULTIPLE_CHOICE_RULES,
    "matching": MATCHING_RULES,
    "ordering": ORDERING_RULES,
    "sorting": SORTING_RULES,
    "estimate": ESTIMATE_RULES,
    "highlight": HIGHLIGHT_RULES,
    "fill-in": FILL_IN_RULES,
}


def check_item(item: Item, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with an item when nothing but the item is looked at.
    """
    for rule in (*EVERY_ITEM_RULES, *RULES[item.type]):
        yield from rule(item, place)
