"""
What worksheets, simulations, audits and language checks have alike as plain HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.parts import button, data_script, sources_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Reference


def section(kind: str, widget_id: str, body: Markup, *after: Markup, data: Mapping[str, Any]) -> str:
    """
    Return the root of an activity: what the page script takes over, what it leaves alone, and the data.
    """
    attributes = {"data_widget": kind, "data_widget_id": widget_id, "aria_labelledby": f"rc-{widget_id}-title"}
    return str(
        tag(
            "section",
            body,
            *after,
            data_script(data),
            id=f"rc-{widget_id}",
            class_=f"rc-activity rc-{kind}",
            **attributes,
        )
    )


def ending(
    compare: tuple[str, ...], sources: tuple[str, ...], references: Mapping[str, Reference], labels: Labels
) -> tuple[Markup, ...]:
    """
    Return the end of what is taken over: the button that asks for the points to compare, or else the sources.
    """
    if compare:
        asked = button(labels.text("points_to_compare"), "compare", "rc-button rc-quiet")
        return (tag("div", asked, class_="rc-actions rc-compare-actions"),)
    return (sources_line(sources, references, labels),) if sources else ()


def later(
    compare: tuple[str, ...], sources: tuple[str, ...], references: Mapping[str, Reference], labels: Labels
) -> tuple[Markup, ...]:
    """
    Return the points to compare and their sources, folded away: for paper and for readers without JavaScript.
    """
    if not compare:
        return ()
    cited = (sources_line(sources, references, labels),) if sources else ()
    points = tag("ul", *(tag("li", inline(point)) for point in compare), class_="rc-compare")
    return (tag("details", tag("summary", labels.text("points_to_compare")), points, *cited, class_="rc-later"),)
