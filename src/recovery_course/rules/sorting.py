"""
Rules for items whose learner sorts cards into categories.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.problems import Code, Problem, listed, suggestion
from recovery_course.rules.item_texts import texts_differ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import Sorting
    from recovery_course.positions import Place


_RESERVED = {"text", "feedback"}


def categories_differ(item: Sorting, place: Place) -> Iterator[Problem]:
    """
    Yield categories that have the id or the text of an earlier one, and cards that say the same.
    """
    yield from texts_differ(item, place, "categories", "id")
    yield from texts_differ(item, place, "categories", "text")
    yield from texts_differ(item, place, "cards", "text")


def categories_are_named_apart(item: Sorting, place: Place) -> Iterator[Problem]:
    """
    Yield category ids that the page has given to something else: they end the ids of elements beside the card.
    """
    for index, category in enumerate(item.categories):
        if category.id in _RESERVED:
            what = f'item "{item.id}" has a category called `{category.id}`, a name that the page needs for itself'
            fix = f"call it something else, such as `{category.id}s`; learners read its `text`, not its `id`"
            yield place.problem(Code.BAD_ID, what, fix, "categories", index, "id")


def categories_exist(item: Sorting, place: Place) -> Iterator[Problem]:
    """
    Yield cards whose category is not among the item's.
    """
    known = [category.id for category in item.categories]
    for index, card in enumerate(item.cards):
        if card.category not in known:
            what = f'item "{item.id}", card {index + 1} belongs to `{card.category}`, which is no category of it'
            fix = suggestion(card.category, known, f"the categories are {listed(dict.fromkeys(known))}")
            yield place.problem(Code.UNKNOWN_CATEGORY, what, fix, "cards", index, "category")


def categories_are_used(item: Sorting, place: Place) -> Iterator[Problem]:
    """
    Yield categories without a card, unless a card's category is misspelt and may be meant for it.
    """
    known, used = {category.id for category in item.categories}, {card.category for card in item.cards}
    for index, category in enumerate(item.categories):
        if category.id not in used and used <= known:
            what = f'item "{item.id}" has no card for the category `{category.id}`'
            fix = "write a card that belongs there, or delete the category"
            yield place.problem(Code.UNUSED_CATEGORY, what, fix, "categories", index)


SORTING_RULES = (categories_differ, categories_are_named_apart, categories_exist, categories_are_used)
