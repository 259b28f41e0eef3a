"""
Sorting items as HTML: for each card, one radio button per category.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.reasons import named
from recovery_course.markup import inline_html, plain_text

if TYPE_CHECKING:
    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Card, Category, Sorting


def controls(item: Sorting, name: str, labels: Labels) -> Markup:
    """
    Return the cards, each as a group of radio buttons of its own.
    """
    rows = [_row(item, f"{name}-{number}", card) for number, card in enumerate(item.cards, start=1)]
    return tag("div", *rows, class_="rc-sort")


def _row(item: Sorting, row_id: str, card: Card) -> Markup:
    text = tag("p", inline(card.text), class_="rc-card-text", id=f"{row_id}-text")
    places = tag("div", *(_place(row_id, category) for category in item.categories), class_="rc-places")
    return tag("div", text, places, class_="rc-card-row", role="group", aria_labelledby=f"{row_id}-text")


def _place(row_id: str, category: Category) -> Markup:
    place_id = f"{row_id}-{category.id}"
    chosen = tag("input", type="radio", id=place_id, name=row_id, value=category.id, autocomplete="off")
    return tag("span", chosen, tag("label", plain_text(category.text), for_=place_id), class_="rc-place")


def reasons(item: Sorting, labels: Labels) -> Markup:
    """
    Return every card with the category it belongs to and why.
    """
    rows = [named(plain_text(item.category_of(card).text), card.text, card.feedback, labels) for card in item.cards]
    return tag("ul", *rows)


def data(item: Sorting) -> dict[str, Any]:
    """
    Return what the browser needs beyond what every item has.
    """
    cards = [
        {
            "id": str(number),
            "text": inline_html(card.text),
            "category": card.category,
            "feedback": inline_html(card.feedback),
        }
        for number, card in enumerate(item.cards, start=1)
    ]
    return {"categories": [{"id": one.id, "text": plain_text(one.text)} for one in item.categories], "cards": cards}
