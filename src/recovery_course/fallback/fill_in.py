"""
Fill-in items as HTML: one text field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import tag
from recovery_course.fallback.reasons import named
from recovery_course.markup import inline_html, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import FillIn


def controls(item: FillIn, name: str, labels: Labels) -> Markup:
    """
    Return a field for the learner's words.
    """
    field_id = f"{name}-text"
    label = tag("label", labels.text("your_words"), for_=field_id)
    return tag("div", label, tag("input", type="text", id=field_id, autocomplete="off"), class_="rc-fill")


def reasons(item: FillIn, labels: Labels) -> Markup:
    """
    Return what is right and why, and the near misses.
    """
    right = named(labels.text("key"), _either(item.accepts), item.feedback, labels)
    missed = labels.text("close_miss")
    near = [named(missed, _either(one.texts), one.feedback, labels, kind="distractor") for one in item.near]
    return tag("ul", right, *near)


def _either(texts: Iterable[str]) -> str:
    return ", ".join(texts)


def data(item: FillIn) -> dict[str, Any]:
    """
    Return what the browser needs beyond what every item has.
    """
    near = [
        {"texts": [plain_text(text) for text in one.texts], "feedback": inline_html(one.feedback)} for one in item.near
    ]
    return {
        "accepts": [plain_text(text) for text in item.accepts],
        "near": near,
        "feedback": inline_html(item.feedback),
        "otherwise": inline_html(item.otherwise),
    }
