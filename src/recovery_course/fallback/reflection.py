"""
Reflections, self-checks and checklists as plain HTML and as data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.parts import (
    button,
    data_script,
    heading,
    passage,
    sources_data,
    sources_line,
    status,
)
from recovery_course.markup import inline_html, paragraphs_html, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Checklist, Cited, Line, Reflection, SelfCheck

# Ruled lines to write on, on paper.
LINES = 8
LEVELS = range(1, 6)


def reflection_to_html(reflection: Cited[Reflection], labels: Labels) -> str:
    """
    Return a reflection as HTML with room to write and the points to compare folded away.
    """
    about = reflection.content
    area = f"rc-{about.id}-text"
    body = tag(
        "div",
        tag("div", passage(about.prompt), class_="rc-prompt"),
        tag("label", labels.text("own_words"), for_=area),
        tag("textarea", id=area, rows="6", autocomplete="off"),
        tag("div", button(labels.text("keep"), "keep"), class_="rc-actions"),
        status(),
        class_="rc-body",
    )
    lines = tag("div", *(tag("p") for _ in range(LINES)), class_="rc-lines", aria_hidden="true")
    parts = (body, lines, _later(reflection, labels), data_script(reflection_data(reflection)))
    # A group and no landmark: two reflections on one page could not be told apart as landmarks.
    named = {"role": "group", "aria_label": labels.text("reflection")}
    attributes = {"data_widget": "reflection", "data_widget_id": about.id, **named}
    return str(tag("section", *parts, id=f"rc-{about.id}", class_="rc-activity rc-reflection", **attributes))


def reflection_data(reflection: Cited[Reflection]) -> dict[str, Any]:
    """
    Return a reflection as JSON-ready data: texts as safe HTML, the plan as plain text to write on from.
    """
    about = reflection.content
    plan = {"if": plain_text(about.plan.if_), "then": plain_text(about.plan.then)} if about.plan else None
    return {
        "kind": "reflection",
        "id": about.id,
        "prompt": paragraphs_html(about.prompt),
        "compare": [inline_html(point) for point in about.compare],
        "criteria": [inline_html(criterion) for criterion in about.criteria],
        "plan": plan,
        "sources": sources_data(about.sources, reflection.references),
    }


def self_check_to_html(self_check: SelfCheck, labels: Labels) -> str:
    """
    Return a self-check as HTML: one row of five levels for each statement.
    """
    rows = [_statement(self_check, line, labels) for line in self_check.statements]
    body = tag(
        "div",
        heading(self_check.id, self_check.title, 3),
        tag("div", passage(self_check.intro), class_="rc-intro"),
        *rows,
        tag("div", button(labels.text("keep_answers"), "keep"), class_="rc-actions"),
        status(),
        class_="rc-body",
    )
    return _section("self-check", self_check.id, body, self_check_data(self_check))


def self_check_data(self_check: SelfCheck) -> dict[str, Any]:
    """
    Return a self-check as JSON-ready data whose texts are safe HTML.
    """
    return {
        "kind": "self-check",
        "id": self_check.id,
        "hash": self_check.hash,
        "title": inline_html(self_check.title),
        "intro": paragraphs_html(self_check.intro),
        "statements": _lines_data(self_check.statements),
    }


def checklist_to_html(checklist: Checklist, labels: Labels) -> str:
    """
    Return a checklist as HTML: one box for each entry.
    """
    rows = tag("ul", *(_entry(checklist, line) for line in checklist.entries), class_="rc-ticks")
    body = tag("div", heading(checklist.id, checklist.title, 3), rows, status(), class_="rc-body")
    return _section("checklist", checklist.id, body, checklist_data(checklist))


def checklist_data(checklist: Checklist) -> dict[str, Any]:
    """
    Return a checklist as JSON-ready data whose texts are safe HTML.
    """
    return {
        "kind": "checklist",
        "id": checklist.id,
        "title": inline_html(checklist.title),
        "entries": _lines_data(checklist.entries),
    }


def _later(reflection: Cited[Reflection], labels: Labels) -> Markup:
    summary = tag("summary", labels.text("points_to_compare"))
    return tag("details", summary, *_told(reflection, labels), class_="rc-later")


def _told(reflection: Cited[Reflection], labels: Labels) -> Iterator[Markup]:
    about = reflection.content
    yield tag("ul", *(tag("li", inline(point)) for point in about.compare), class_="rc-compare")
    yield tag("p", labels.text("rate_yourself"), class_="rc-later-part")
    yield tag("ul", *(tag("li", inline(criterion)) for criterion in about.criteria), class_="rc-criteria")
    if about.plan:
        yield tag("p", labels.text("your_plan"), class_="rc-later-part")
        yield tag("p", inline(about.plan.if_), class_="rc-plan-if")
        yield tag("p", inline(about.plan.then), class_="rc-plan-then")
    if about.sources:
        yield sources_line(about.sources, reflection.references, labels)


def _statement(self_check: SelfCheck, line: Line, labels: Labels) -> Markup:
    name = f"rc-{self_check.id}-{line.id}"
    levels = [_level(name, level, labels) for level in LEVELS]
    legend = tag("legend", inline(line.text))
    return tag(
        "fieldset", legend, tag("div", *levels, class_="rc-levels"), class_="rc-statement", data_statement=line.id
    )


def _level(name: str, level: int, labels: Labels) -> Markup:
    level_id = f"{name}-{level}"
    chosen = tag("input", type="radio", id=level_id, name=name, value=str(level), autocomplete="off")
    return tag("span", chosen, tag("label", labels.text(f"agree_{level}"), for_=level_id), class_="rc-level")


def _entry(checklist: Checklist, line: Line) -> Markup:
    entry_id = f"rc-{checklist.id}-{line.id}"
    box = tag("input", type="checkbox", id=entry_id, name=f"rc-{checklist.id}", value=line.id, autocomplete="off")
    return tag("li", box, tag("label", inline(line.text), for_=entry_id), class_="rc-tick")


def _lines_data(lines: tuple[Line, ...]) -> list[dict[str, str]]:
    return [{"id": line.id, "text": inline_html(line.text)} for line in lines]


def _section(kind: str, widget_id: str, body: Markup, data: dict[str, Any]) -> str:
    attributes = {"data_widget": kind, "data_widget_id": widget_id, "aria_labelledby": f"rc-{widget_id}-title"}
    return str(
        tag("section", body, data_script(data), id=f"rc-{widget_id}", class_=f"rc-activity rc-{kind}", **attributes)
    )
