"""
Items whose learner sorts cards into categories.
"""

from typing import Any, Literal

from pydantic import Field

from recovery_course.models.base import Closed, ItemBase, Slug, Text, Where, parts_texts


class Category(Closed):
    """
    A place that cards are sorted into.
    """

    id: Slug = Field(description="A short name that the cards use, in small letters: illness.")
    text: Text = Field(
        description="What the learner reads: two or three plain words, since it stands beside each card."
    )


class Card(Closed):
    """
    One thing to sort.
    """

    text: Text = Field(description="What is to be sorted, in a line or two.")
    category: Text = Field(description="The id of the category it belongs to.")
    feedback: Text = Field(description="Why it belongs there, also for someone who first put it elsewhere.")


class Sorting(ItemBase):
    """
    An item that asks of each card which category it belongs to.
    """

    type: Literal["sorting"] = Field(description="sorting: the learner says of each card where it belongs.")
    categories: tuple[Category, ...] = Field(
        min_length=2, max_length=4, strict=False, description="Two to four categories, in the order they are shown."
    )
    cards: tuple[Card, ...] = Field(
        min_length=3,
        max_length=12,
        strict=False,
        description="Three to twelve cards, mixed, in the order they are shown.",
    )

    def category_of(self, card: Card) -> Category:
        """
        Return the category that a card belongs to.
        """
        return next(category for category in self.categories if category.id == card.category)

    def asked(self) -> dict[str, Any]:
        """
        Return the type, the stem, the categories, and each card with the category it belongs to.
        """
        categories = [[category.id, category.text] for category in self.categories]
        cards = [[card.text, card.category] for card in self.cards]
        return {"type": self.type, "stem": self.stem, "categories": categories, "cards": cards}

    def texts(self) -> dict[Where, str]:
        """
        Return the shared texts, and those of categories and cards.
        """
        categories = parts_texts("categories", self.categories, "text")
        return self.shared_texts() | categories | parts_texts("cards", self.cards, "text", "feedback")
