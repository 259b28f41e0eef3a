"""
A scenario as plain HTML and as data: its first step to play, and the whole as a role-play script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.parts import data_script, heading, passage, sources_data, status
from recovery_course.fallback.script import role_play
from recovery_course.markup import inline_html, paragraphs_html

if TYPE_CHECKING:
    from recovery_course.labels import Labels
    from recovery_course.models import Cited, Reply, Scenario, Step


def scenario_to_html(scenario: Cited[Scenario], labels: Labels) -> str:
    """
    Return a scenario as HTML that can be read and printed without JavaScript, with the data for playing it.
    """
    talk = scenario.content
    body = tag(
        "div",
        heading(talk.id, talk.title, 3),
        tag("p", _place(talk, labels), class_="rc-place-line"),
        tag("div", *_first(talk, labels), class_="rc-play"),
        status(),
        class_="rc-body",
    )
    parts = (body, role_play(scenario, labels), data_script(scenario_data(scenario)))
    attributes = {"data_widget": "scenario", "data_widget_id": talk.id, "aria_labelledby": f"rc-{talk.id}-title"}
    return str(tag("section", *parts, id=f"rc-{talk.id}", class_="rc-activity rc-scenario", **attributes))


def scenario_data(scenario: Cited[Scenario]) -> dict[str, Any]:
    """
    Return a scenario as JSON-ready data whose texts are safe HTML.
    """
    talk = scenario.content
    debrief = talk.debrief
    return {
        "kind": "scenario",
        "id": talk.id,
        "hash": talk.hash,
        "title": inline_html(talk.title),
        "objective": talk.objective,
        "place": inline_html(talk.place),
        "you": inline_html(talk.you),
        "others": [inline_html(name) for name in talk.others],
        "start": talk.start,
        "steps": [_step_data(step) for step in talk.steps],
        "debrief": {
            "principle": paragraphs_html(debrief.principle),
            "pattern": paragraphs_html(debrief.pattern),
            "evidence": paragraphs_html(debrief.evidence),
            "ask": [inline_html(question) for question in debrief.ask],
        },
        "sources": sources_data(talk.sources, scenario.references),
    }


def _place(talk: Scenario, labels: Labels) -> Markup:
    words = Markup(labels.words["place_line"])  # noqa: S704 - the interface's own words
    return words.format(place=inline(talk.place), you=inline(talk.you))


def _first(talk: Scenario, labels: Labels) -> tuple[Markup, ...]:
    step = next(step for step in talk.steps if step.id == talk.start)
    buttons = [
        tag(
            "button",
            inline(option.words),
            type="button",
            class_=f"rc-choice rc-{option.kind}",
            data_action="choose",
            data_option=str(number),
        )
        for number, option in enumerate(step.options)
    ]
    asked = tag("div", *buttons, class_="rc-choices", role="group", aria_label=labels.text("your_turn"))
    return tag("div", passage(step.text), class_="rc-scene"), asked


def _step_data(step: Step) -> dict[str, Any]:
    return {
        "id": step.id,
        "text": paragraphs_html(step.text),
        "options": [_option_data(option) for option in step.options],
        "ending": None if step.ending is None else inline_html(step.ending),
    }


def _option_data(option: Reply) -> dict[str, Any]:
    return {
        "kind": option.kind,
        "text": inline_html(option.words),
        "to": option.to,
        "pattern": option.pattern,
        "repair": option.repair,
    }
