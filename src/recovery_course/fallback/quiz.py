"""
The frame around items: title, numbers, buttons, reasons and data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.confidence import confidence, confidence_data
from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.parts import data_script, heading, sources_data, sources_line, status
from recovery_course.fallback.types import VIEWS
from recovery_course.markup import inline_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Item, Quiz


def quiz_to_html(quiz: Quiz, labels: Labels) -> str:
    """
    Return a quiz as HTML that works without JavaScript and holds the data for taking over with it.
    """
    items = [_item(quiz, number, item, labels) for number, item in enumerate(quiz.items, start=1)]
    body = tag("div", *_heading(quiz), *items, status(), class_="rc-body")
    # Untitled, a section is no landmark: one for every check in a lesson would only be in the way.
    named = {"aria_labelledby": f"rc-{quiz.id}-title"} if quiz.title else {}
    data = data_script(quiz_data(quiz))
    return str(
        tag("section", body, data, class_="rc-activity rc-quiz", data_widget="quiz", data_widget_id=quiz.id, **named)
    )


def reasons_to_html(quiz: Quiz, labels: Labels) -> str:
    """
    Return a quiz's reasons: every option with its feedback, then rationale and sources.
    """
    title = tag("p", inline(quiz.title) if quiz.title else labels.text("quick_check"), class_="rc-reasons-title")
    items = [_reasons(quiz, number, item, labels) for number, item in enumerate(quiz.items, start=1)]
    return str(tag("div", title, *items, class_="rc-reasons-quiz", data_reasons_for=quiz.id))


def quiz_data(quiz: Quiz) -> dict[str, Any]:
    """
    Return a quiz as JSON-ready data whose texts are safe HTML.
    """
    return {
        "id": quiz.id,
        "title": inline_html(quiz.title),
        "intro": inline_html(quiz.intro),
        "items": [_item_data(quiz, item) for item in quiz.items],
    }


def _heading(quiz: Quiz) -> Iterator[Markup]:
    if quiz.title:
        yield heading(quiz.id, quiz.title, 2)
    if quiz.intro:
        yield tag("p", inline(quiz.intro), class_="rc-intro")


def _item(quiz: Quiz, number: int, item: Item, labels: Labels) -> Markup:
    view = VIEWS[item.type]
    legend = tag(
        "legend",
        *_number(quiz, number, labels),
        tag("span", inline(item.stem), class_="rc-stem-text"),
        class_="rc-stem",
    )
    instruction = tag("p", labels.text(view.instruction), class_="rc-instruction")
    name = f"rc-{quiz.id}-{item.id}"
    fieldset = tag("fieldset", legend, instruction, view.controls(item, name, labels), class_="rc-fieldset")
    parts = (fieldset, *confidence(item, name, labels), _actions(item, labels))
    return tag("div", *parts, class_="rc-item", data_item=item.id, data_state="unanswered")


def _number(quiz: Quiz, number: int, labels: Labels) -> Iterator[str]:
    if len(quiz.items) > 1:
        yield tag("span", labels.text("item_of", number=number, total=len(quiz.items)), class_="rc-number")
        yield " "


def _actions(item: Item, labels: Labels) -> Markup:
    quiet = ["hint", "reasons"] if item.hints else ["reasons"]
    buttons = [
        tag("button", labels.text(name), type="button", class_="rc-button rc-quiet", data_action=name) for name in quiet
    ]
    check = tag("button", labels.text("check"), type="button", class_="rc-button", data_action="check")
    return tag("div", check, *buttons, class_="rc-actions")


def _reasons(quiz: Quiz, number: int, item: Item, labels: Labels) -> Markup:
    ordinal = f"{number}. " if len(quiz.items) > 1 else ""
    stem = tag("p", ordinal, inline(item.stem), class_="rc-reasons-stem")
    rationale = tag("p", inline(item.rationale), class_="rc-rationale")
    cited = sources_line(item.sources, quiz.references, labels)
    return tag("div", stem, VIEWS[item.type].reasons(item, labels), rationale, cited, class_="rc-reasons-item")


def _item_data(quiz: Quiz, item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "type": item.type,
        "hash": item.hash,
        "stem": inline_html(item.stem),
        **VIEWS[item.type].data(item),
        **confidence_data(item),
        "hints": [inline_html(hint) for hint in item.hints],
        "rationale": inline_html(item.rationale),
        "sources": sources_data(item.sources, quiz.references),
    }
