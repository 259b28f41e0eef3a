"""
The file an instructor writes: `exercises/<module>/items.yml`.
"""

from typing import Annotated

from pydantic import Field

from recovery_course.models.base import Closed, ItemBase, Slug, Text
from recovery_course.models.choice import MultipleChoice, SingleChoice
from recovery_course.models.estimate import Estimate
from recovery_course.models.fill_in import FillIn
from recovery_course.models.highlight import Highlight
from recovery_course.models.matching import Matching
from recovery_course.models.ordering import Ordering
from recovery_course.models.sorting import Sorting

# Every item type there is: its name in a bank, and its model.
ITEM_TYPES: dict[str, type[ItemBase]] = {
    "single-choice": SingleChoice,
    "multiple-choice": MultipleChoice,
    "matching": Matching,
    "ordering": Ordering,
    "sorting": Sorting,
    "estimate": Estimate,
    "highlight": Highlight,
    "fill-in": FillIn,
}

Item = SingleChoice | MultipleChoice | Matching | Ordering | Sorting | Estimate | Highlight | FillIn


class QuizEntry(Closed):
    """
    A quiz as it is written in a bank: a title and the ids of its items.
    """

    id: Slug = Field(description="The quiz's name in a lesson or notebook, unlike any other id of the course.")
    title: Text = Field(description="The heading above the quiz.")
    intro: Text | None = Field(default=None, description="A sentence or two before the first item, if it needs one.")
    items: tuple[Slug, ...] = Field(
        min_length=1,
        strict=False,
        description="Ids of items in the order they are shown; items of other modules may be among them.",
    )


class ItemBank(Closed):
    """
    The items of a module, and the quizzes made of them.
    """

    items: tuple[Annotated[Item, Field(discriminator="type")], ...] = Field(
        min_length=1, strict=False, description="The items, each starting with a hyphen."
    )
    quizzes: tuple[QuizEntry, ...] = Field(default=(), strict=False, description="Quizzes made of items, in any order.")
