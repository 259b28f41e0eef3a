"""
What quizzes and activities have alike: headings, paragraphs, sources, the live region and the data beside the page.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from recovery_course.fallback.html import inline, tag
from recovery_course.markup import paragraphs_html
from recovery_course.models import Reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recovery_course.labels import Labels


def heading(widget_id: str, title: str, level: int) -> Markup:
    """
    Return the heading that names a section of the page.
    """
    return tag("p", inline(title), class_="rc-title", id=f"rc-{widget_id}-title", role="heading", aria_level=str(level))


def passage(markdown: str) -> Markup:
    """
    Return the paragraphs of a text as HTML that is marked as safe.
    """
    return Markup(paragraphs_html(markdown))  # noqa: S704 - paragraphs_html sanitises


def status() -> Markup:
    """
    Return the one polite live region of a section.
    """
    return tag("p", class_="rc-status", role="status", aria_live="polite")


def button(label: str, action: str, style: str = "rc-button") -> Markup:
    """
    Return a button for the page script.
    """
    return tag("button", label, type="button", class_=style, data_action=action)


def data_script(data: Mapping[str, Any]) -> Markup:
    """
    Return the data that a section is taken over with.
    """
    # Inside a script element only "<" can end or change the data, so only that is escaped.
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return tag("script", Markup(written), type="application/json", class_="rc-data")  # noqa: S704 - see above


def sources_data(keys: Iterable[str], references: Mapping[str, Reference]) -> list[dict[str, str]]:
    """
    Return sources as labels and addresses.
    """
    cited = [references.get(key, Reference(key, key)) for key in keys]
    return [{"label": source.label, "href": source.href} for source in cited]


def sources_line(keys: Iterable[str], references: Mapping[str, Reference], labels: Labels) -> Markup:
    """
    Return sources as one line of links.
    """
    links = Markup("; ").join(_source(source) for source in sources_data(keys, references))
    return tag("p", labels.text("sources"), labels.text("colon"), links, class_="rc-sources")


def _source(source: dict[str, str]) -> Markup:
    return tag("a", source["label"], href=source["href"]) if source["href"] else tag("span", source["label"])
