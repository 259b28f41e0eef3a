"""
The question after an item how sure the learner is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import tag
from recovery_course.markup import inline_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import ItemBase

LEVELS = ("1", "2", "3")


def confidence(item: ItemBase, name: str, labels: Labels) -> Iterator[Markup]:
    """
    Yield three radio buttons from unsure to sure, if the item asks for that.
    """
    if item.confidence:
        legend = tag("legend", labels.text("how_sure"))
        yield tag(
            "fieldset", legend, *(_level(f"{name}-sure", level, labels) for level in LEVELS), class_="rc-confidence"
        )


def _level(name: str, level: str, labels: Labels) -> Markup:
    level_id = f"{name}-{level}"
    chosen = tag("input", type="radio", name=name, id=level_id, value=level, autocomplete="off")
    return tag("span", chosen, tag("label", labels.text(f"sure_{level}"), for_=level_id), class_="rc-sure")


def confidence_data(item: ItemBase) -> dict[str, Any]:
    """
    Return what the browser needs to ask and to reply; nothing for an item that does not ask.
    """
    if not item.confidence:
        return {}
    return {"confidence": True, "sureAndWrong": inline_html(item.sure_and_wrong or "")}
