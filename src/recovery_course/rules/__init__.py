"""
What a well-formed item must also be to be fair: rules for every item, and rules per type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from recovery_course.positions import Place
from recovery_course.problems import Problem
from recovery_course.rules.choice import MULTIPLE_CHOICE_RULES, SINGLE_CHOICE_RULES
from recovery_course.rules.every_item import EVERY_ITEM_RULES

if TYPE_CHECKING:
    from recovery_course.models import Item

Rule = Callable[[Any, Place], Iterator[Problem]]

# A new item type adds its rules here, under the name that ITEM_TYPES has for it.
RULES: dict[str, tuple[Rule, ...]] = {
    "single-choice": SINGLE_CHOICE_RULES,
    "multiple-choice": MULTIPLE_CHOICE_RULES,
}


def check_item(item: Item, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with an item when nothing but the item is looked at.
    """
    for rule in (*EVERY_ITEM_RULES, *RULES[item.type]):
        yield from rule(item, place)
