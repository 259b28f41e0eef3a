"""
Choice items as HTML: one native control per option.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import inline, tag
from recovery_course.markup import inline_html, plain_text

if TYPE_CHECKING:
    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import ChoiceItem, Option


def controls(item: ChoiceItem, name: str, control: str) -> Markup:
    """
    Return the options as radio buttons or checkboxes that share a name.
    """
    rows = [_row(f"{name}-{letter}", name, letter, option, control) for letter, option in item.lettered()]
    return tag("div", *rows, class_="rc-options")


def _row(row_id: str, name: str, letter: str, option: Option, control: str) -> Markup:
    chosen = tag("input", type=control, id=row_id, name=name, value=letter, autocomplete="off")
    return tag("div", chosen, tag("label", inline(option.text), for_=row_id), class_="rc-option")


def reasons(item: ChoiceItem, labels: Labels) -> Markup:
    """
    Return every option with whether it is right and why.
    """
    return tag("ul", *(_reason(option, labels) for option in item.options))


def _reason(option: Option, labels: Labels) -> Markup:
    kind = "key" if option.correct else "distractor"
    verdict = tag("strong" if option.correct else "span", labels.text(kind))
    feedback = tag("span", inline(option.feedback), class_="rc-reason")
    return tag("li", verdict, ": ", inline(_sentence(option.text)), " ", feedback, class_=f"rc-{kind}")


def _sentence(markdown: str) -> str:
    """
    Return text with a full stop where it would otherwise run into the sentence after it.
    """
    words = plain_text(markdown)
    return f"{markdown}." if words[-1:].isalnum() or words[-1:] in {"%", ")"} else markdown


def data(item: ChoiceItem) -> dict[str, Any]:
    """
    Return what the browser needs beyond what every item has.
    """
    return {
        "options": [
            {
                "id": letter,
                "text": inline_html(option.text),
                "correct": option.correct,
                "feedback": inline_html(option.feedback),
            }
            for letter, option in item.lettered()
        ]
    }
