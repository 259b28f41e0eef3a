"""
A scenario as a role-play script: for a team round a table, and for readers without JavaScript.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.parts import passage, sources_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.labels import Labels
    from recovery_course.models import Cited, Reply, Scenario, Step


def role_play(scenario: Cited[Scenario], labels: Labels) -> Markup:
    """
    Return roles, numbered steps whose options say where to go on, and the debrief as a last page.
    """
    talk = scenario.content
    steps = tag("ol", *(_step(talk, step, labels) for step in _in_order(talk)), class_="rc-script-steps")
    parts = (*_roles(talk, labels), steps, _debrief(scenario, labels))
    return tag("div", tag("p", labels.text("role_play"), class_="rc-script-title"), *parts, class_="rc-script")


def _roles(talk: Scenario, labels: Labels) -> Iterator[Markup]:
    yield tag("p", labels.text("role_play_how"), class_="rc-script-how")
    you = tag("li", tag("strong", labels.text("role_you")), labels.text("colon"), inline(talk.you))
    others = [tag("li", tag("strong", inline(name))) for name in talk.others]
    yield tag("ul", you, *others, tag("li", labels.text("role_reader")), class_="rc-script-roles")


def _step(talk: Scenario, step: Step, labels: Labels) -> Markup:
    text = tag("div", passage(step.text), class_="rc-script-text")
    return tag("li", text, *_after(talk, step, labels), id=f"rc-{talk.id}-step-{step.id}", class_="rc-script-step")


def _after(talk: Scenario, step: Step, labels: Labels) -> Iterator[Markup]:
    if step.ending is not None:
        name = tag("strong", inline(step.ending))
        yield tag("p", labels.text("ending_is"), labels.text("colon"), name, class_="rc-script-ending")
    if step.options:
        options = [_option(talk, step, option, labels) for option in step.options]
        yield tag("ul", *options, class_="rc-script-options")


def _option(talk: Scenario, step: Step, option: Reply, labels: Labels) -> Markup:
    go_on = labels.text("go_to", number=_number(talk, option.to))
    link = tag("a", go_on, href=f"#rc-{talk.id}-step-{option.to}")
    kind = tag("span", labels.text(f"script_{option.kind}"), class_="rc-script-kind")
    return tag(
        "li", kind, labels.text("colon"), inline(option.words), " ", tag("span", "(", link, ")", class_="rc-script-go")
    )


def _number(talk: Scenario, step_id: str) -> int:
    return next(number for number, step in enumerate(_in_order(talk), start=1) if step.id == step_id)


def _in_order(talk: Scenario) -> list[Step]:
    """
    Return the steps as they are written, but the start, wherever that was, as step 1.
    """
    return sorted(talk.steps, key=lambda step: step.id != talk.start)


def _debrief(scenario: Cited[Scenario], labels: Labels) -> Markup:
    talk = scenario.content
    told = [
        part
        for key, text in (
            ("the_principle", talk.debrief.principle),
            ("the_pattern", talk.debrief.pattern),
            ("the_evidence", talk.debrief.evidence),
        )
        for part in (tag("p", labels.text(key), class_="rc-script-part"), passage(text))
    ]
    asked = tag("ul", *(tag("li", inline(question)) for question in talk.debrief.ask))
    return tag(
        "div",
        tag("p", labels.text("looking_back"), class_="rc-script-title"),
        *told,
        tag("p", labels.text("to_talk_over"), class_="rc-script-part"),
        asked,
        tag("p", labels.text("what_options_show"), class_="rc-script-part"),
        _shown(talk, labels),
        sources_line(talk.sources, scenario.references, labels),
        class_="rc-script-debrief",
    )


def _shown(talk: Scenario, labels: Labels) -> Markup:
    """
    Return what each option shows, step by step: told last, so that nobody plays to it.
    """
    rows = [
        tag("li", f"{number}. ", Markup("; ").join(_pattern(option, labels) for option in step.options))
        for number, step in enumerate(_in_order(talk), start=1)
        if step.options
    ]
    return tag("ul", *rows, class_="rc-script-patterns")


def _pattern(option: Reply, labels: Labels) -> Markup:
    words = labels.text(f"pattern_{option.pattern.replace('-', '_')}")
    repair = f" ({labels.text('pattern_repair')})" if option.repair else ""
    return tag("span", f"{words}{repair}")
