"""
Matching items as HTML: one menu per left-hand text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.reasons import named, reason, sentence
from recovery_course.markup import inline_html, plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Choice, Matching, Pair


def controls(item: Matching, name: str, labels: Labels) -> Markup:
    """
    Return each left-hand text with a menu of the right-hand ones, and these once more as a list for paper.
    """
    choices = item.choices()
    menu = [tag("option", labels.text("choose"), value=""), *(_option(choice) for choice in choices)]
    rows = [_row(f"{name}-{number}", pair, menu) for number, pair in enumerate(item.pairs, start=1)]
    # On paper a menu cannot be opened; a browser that takes over may drop the list.
    listed = tag("ul", *(tag("li", plain_text(choice.text)) for choice in choices), class_="rc-choices", hidden="")
    return tag("div", *rows, listed, class_="rc-pairs")


def _option(choice: Choice) -> Markup:
    return tag("option", plain_text(choice.text), value=choice.id)


def _row(row_id: str, pair: Pair, menu: Sequence[Markup]) -> Markup:
    left = tag("label", inline(pair.left), for_=row_id)
    return tag("div", left, tag("select", *menu, id=row_id, name=row_id, autocomplete="off"), class_="rc-pair")


def reasons(item: Matching, labels: Labels) -> Markup:
    """
    Return every pair with why it is one, then what belongs to none.
    """
    pairs = [_reason(pair) for pair in item.pairs]
    none = labels.text("belongs_to_none")
    strays = [named(none, stray.text, stray.feedback, labels, kind="distractor") for stray in item.distractors]
    return tag("ul", *pairs, *strays)


def _reason(pair: Pair) -> Markup:
    arrow = tag("span", "→", aria_hidden="true")
    left = tag("strong", inline(pair.left))
    return tag("li", left, " ", arrow, " ", sentence(pair.right), " ", reason(pair.feedback), class_="rc-key")


def data(item: Matching) -> dict[str, Any]:
    """
    Return what the browser needs beyond what every item has.
    """
    pairs = [
        {
            "id": str(number),
            "left": inline_html(pair.left),
            "key": item.key(pair),
            "feedback": inline_html(pair.feedback),
        }
        for number, pair in enumerate(item.pairs, start=1)
    ]
    choices = [
        {"id": choice.id, "text": plain_text(choice.text), "feedback": inline_html(choice.feedback)}
        for choice in item.choices()
    ]
    return {"pairs": pairs, "choices": choices}
