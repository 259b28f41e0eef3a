"""
How each item type is shown: the table that a new type adds a line to.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from recovery_course.fallback import choice, estimate, fill_in, highlight, matching, ordering, sorting

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from recovery_course.labels import Labels


@dataclass(frozen=True)
class View:
    """
    What an item type needs to be shown: its instruction's label, controls, reasons and data.
    """

    instruction: str
    controls: Callable[[Any, str, Labels], Markup]
    reasons: Callable[[Any, Labels], Markup]
    data: Callable[[Any], dict[str, Any]]


VIEWS: dict[str, View] = {
    "single-choice": View("choose_one", partial(choice.controls, control="radio"), choice.reasons, choice.data),
    "multiple-choice": View(
        "choose_several",
        partial(choice.controls, control="checkbox"),
        choice.reasons_with_combinations,
        choice.data_with_combinations,
    ),
    "matching": View("match_each", matching.controls, matching.reasons, matching.data),
    "ordering": View("put_in_order", ordering.controls, ordering.reasons, ordering.data),
    "sorting": View("sort_each", sorting.controls, sorting.reasons, sorting.data),
    "estimate": View("guess_figure", estimate.controls, estimate.reasons, estimate.data),
    "highlight": View("mark_words", highlight.controls, highlight.reasons, highlight.data),
    "fill-in": View("fill_gap", fill_in.controls, fill_in.reasons, fill_in.data),
}
