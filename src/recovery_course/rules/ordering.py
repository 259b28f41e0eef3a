"""
Rules for items whose learner puts entries in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.rules.item_texts import texts_differ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import Ordering
    from recovery_course.positions import Place
    from recovery_course.problems import Problem


def entries_differ(item: Ordering, place: Place) -> Iterator[Problem]:
    """
    Yield entries that say what an earlier entry says: either could stand in the other's place.
    """
    yield from texts_differ(item, place, "entries", "text")


ORDERING_RULES = (entries_differ,)
