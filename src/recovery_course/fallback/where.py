"""
The line that says where responses are kept and offers the choice, hidden until the page knows that it is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.fallback.html import tag

if TYPE_CHECKING:
    from recovery_course.labels import Labels

# As in the page script: until the tab is left, until the page is left.
PLACES = ("device", "session", "nowhere")


def where_to_html(labels: Labels) -> str:
    """
    Return the line with its three buttons, in the elements that the page script draws over them.
    """
    buttons = [
        tag(
            "button",
            labels.text(f"where_{place}"),
            type="button",
            class_="rc-button rc-quiet",
            data_action="where",
            data_place=place,
        )
        for place in PLACES
    ]
    text = tag("p", labels.text("where_line"), class_="rc-where-text")
    choices = tag("div", *buttons, class_="rc-actions rc-where-choices")
    return str(
        tag("div", text, choices, class_="rc-where", data_where="", role="group", aria_label=labels.text("where_title"))
    )
