"""
An audit as plain HTML, to be filled in on paper as well, and as data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.fields import group_id, hint_line, hinted
from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.parts import heading, passage, sources_data, status
from recovery_course.fallback.sheet import ending, later, section
from recovery_course.markup import inline_html, paragraphs_html, plain_text

if TYPE_CHECKING:
    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Audit, Cited
    from recovery_course.models.tools import Marker, View

LEVELS = range(1, 6)
MOST_ASKED = "999"


def audit_to_html(audit: Cited[Audit], labels: Labels) -> str:
    """
    Return an audit as HTML: each marker with five levels for each view, and room for the chart.
    """
    shown = audit.content
    asked = [_asked(shown, view, labels) for view in shown.views]
    body = tag(
        "div",
        heading(shown.id, shown.title, 3),
        tag("div", passage(shown.intro), class_="rc-intro"),
        tag("div", *asked, class_="rc-asked-all"),
        tag("ol", *(_marker(shown, marker) for marker in shown.markers), class_="rc-markers"),
        tag("div", class_="rc-chart rc-radar"),
        *ending(shown.compare, shown.sources, audit.references, labels),
        status(),
        class_="rc-body",
    )
    after = later(shown.compare, shown.sources, audit.references, labels)
    return section("audit", shown.id, body, *after, data=audit_data(audit))


def audit_data(audit: Cited[Audit]) -> dict[str, Any]:
    """
    Return an audit as JSON-ready data: names as plain text, what is read as safe HTML.
    """
    shown = audit.content
    return {
        "kind": "audit",
        "id": shown.id,
        "title": inline_html(shown.title),
        "intro": paragraphs_html(shown.intro),
        "low": plain_text(shown.low),
        "high": plain_text(shown.high),
        "views": [{"id": view.id, "name": plain_text(view.name)} for view in shown.views],
        "markers": [
            {"id": marker.id, "short": plain_text(marker.short), "text": inline_html(marker.text)}
            for marker in shown.markers
        ],
        "compare": [inline_html(point) for point in shown.compare],
        "sources": sources_data(shown.sources, audit.references),
    }


def _asked(shown: Audit, view: View, labels: Labels) -> Markup:
    own = group_id(shown.id, f"{view.id}/asked")
    label = tag("label", labels.text("how_many_asked", view=plain_text(view.name)), for_=own)
    hint = hint_line(own, labels.text("ask_first"))
    numbers = {"min": "0", "max": MOST_ASKED, "step": "1", "inputmode": "numeric", "autocomplete": "off"}
    number = tag("input", type="number", id=own, **numbers, **hinted(own, labels.text("ask_first")))
    return tag("div", label, *hint, number, class_="rc-asked", data_view=view.id)


def _marker(shown: Audit, marker: Marker) -> Markup:
    own = f"{group_id(shown.id, marker.id)}_text"
    rated = [_view(shown, view, marker) for view in shown.views]
    return tag(
        "li",
        tag("p", inline(marker.text), class_="rc-marker-text", id=own),
        tag("div", *rated, class_="rc-rated", role="group", aria_labelledby=own),
        class_="rc-marker",
        data_marker=marker.id,
    )


def _view(shown: Audit, view: View, marker: Marker) -> Markup:
    own = group_id(shown.id, f"{view.id}/{marker.id}")
    words = {LEVELS[0]: plain_text(shown.low), LEVELS[-1]: plain_text(shown.high)}
    levels = [_level(own, level, words.get(level, "")) for level in LEVELS]
    legend = tag("legend", plain_text(view.name))
    return tag("fieldset", legend, tag("div", *levels, class_="rc-levels"), class_="rc-view", data_view=view.id)


def _level(own: str, level: int, word: str) -> Markup:
    level_id = f"{own}--{level}"
    chosen = tag("input", type="radio", id=level_id, name=own, value=str(level), autocomplete="off")
    said = (" ", tag("span", word, class_="rc-level-word")) if word else ()
    return tag("span", chosen, tag("label", str(level), *said, for_=level_id), class_="rc-level")
