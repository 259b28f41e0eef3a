"""
Ordering items as HTML: a list whose entries can be moved up and down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.reasons import reason, sentence
from recovery_course.markup import inline_html, plain_text

if TYPE_CHECKING:
    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Ordering, Placed

_ARROWS = {"up": "↑", "down": "↓"}


def controls(item: Ordering, name: str, labels: Labels) -> Markup:
    """
    Return the entries in an order that is not the right one, each with a button for either way.
    """
    return tag("ol", *(_entry(placed, labels) for placed in item.shown()), class_="rc-entries")


def _entry(placed: Placed, labels: Labels) -> Markup:
    text = tag("span", inline(placed.entry.text), class_="rc-entry-text")
    moves = tag("span", *(_move(way, placed, labels) for way in _ARROWS), class_="rc-moves")
    return tag("li", text, moves, class_="rc-entry", data_entry=placed.id)


def _move(way: str, placed: Placed, labels: Labels) -> Markup:
    said = f"{labels.text(f'move_{way}')}{labels.text('colon')}{plain_text(placed.entry.text)}"
    return tag("button", _ARROWS[way], type="button", class_="rc-move", data_action=way, aria_label=said)


def reasons(item: Ordering, labels: Labels) -> Markup:
    """
    Return the entries in their right order, each with why it stands there.
    """
    rows = [tag("li", sentence(entry.text), " ", reason(entry.feedback), class_="rc-key") for entry in item.entries]
    return tag("ol", *rows)


def data(item: Ordering) -> dict[str, Any]:
    """
    Return what the browser needs beyond what every item has.
    """
    return {
        "entries": [
            {
                "id": placed.id,
                "text": inline_html(placed.entry.text),
                "place": placed.place,
                "feedback": inline_html(placed.entry.feedback),
            }
            for placed in item.shown()
        ]
    }
