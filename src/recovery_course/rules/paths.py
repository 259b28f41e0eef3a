"""
Rules for a scenario's graph: from the start every step is reached, and from every step an ending.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.problems import Code, Problem, listed, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recovery_course.models import Scenario
    from recovery_course.positions import Place

Ways = dict[str, set[str]]


def check_paths(scenario: Scenario, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with the ways through a scenario.
    """
    unnamed = [*_steps_twice(scenario, place), *_start(scenario, place), *_targets(scenario, place)]
    yield from unnamed
    yield from _stops(scenario, place)
    # A misspelt id cuts steps off; to call them unreachable as well would blame what is in order.
    if not unnamed:
        yield from _unreached(scenario, place)
        yield from _no_way_out(scenario, place)


def _steps_twice(scenario: Scenario, place: Place) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, step in enumerate(scenario.steps):
        first = seen.setdefault(step.id, index)
        if first != index:
            line = place.line("steps", first, "id")
            what = f'scenario "{scenario.id}" has two steps `{step.id}`; the first is on line {line}'
            fix = "give one of them another id, and mend the `to` of the options that lead to it"
            yield place.problem(Code.STEP_TWICE, what, fix, "steps", index, "id")


def _start(scenario: Scenario, place: Place) -> Iterator[Problem]:
    known = [step.id for step in scenario.steps]
    if scenario.start not in known:
        what = f'scenario "{scenario.id}" starts at `{scenario.start}`, which is not one of its steps'
        fix = suggestion(scenario.start, known, f"name a step, such as the first one: `start: {known[0]}`")
        yield place.problem(Code.START_UNKNOWN, what, fix, "start")


def _targets(scenario: Scenario, place: Place) -> Iterator[Problem]:
    known = {step.id for step in scenario.steps}
    for index, step in enumerate(scenario.steps):
        for number, option in enumerate(step.options):
            if option.to not in known:
                what = f'scenario "{scenario.id}", step "{step.id}", option {number + 1} leads to `{option.to}`, '
                fix = suggestion(option.to, known, "write a step with this id, or lead to one that exists")
                at = ("steps", index, "options", number, "to")
                yield place.problem(Code.STEP_UNKNOWN, f"{what}which does not exist", fix, *at)


def _stops(scenario: Scenario, place: Place) -> Iterator[Problem]:
    for index, step in enumerate(scenario.steps):
        name = f'scenario "{scenario.id}", step "{step.id}"'
        if not step.options and step.ending is None:
            fix = "add `options`, or name the ending that it is: `ending: The call happened`"
            yield place.problem(Code.DEAD_END, f"{name} has neither options nor an ending", fix, "steps", index)
        elif step.options and step.ending is not None:
            fix = "delete `ending` if the talk goes on, or `options` if it does not"
            what = f"{name} has both options and an ending"
            yield place.problem(Code.ENDING_GOES_ON, what, fix, "steps", index, "ending")


def _unreached(scenario: Scenario, place: Place) -> Iterator[Problem]:
    reached = _closure([scenario.start], _ways(scenario))
    for index, step in enumerate(scenario.steps):
        if step.id not in reached:
            what = f'scenario "{scenario.id}" has a step `{step.id}` that no path from the start leads to'
            fix = "let an option lead to it, or delete it"
            yield place.problem(Code.STEP_UNREACHED, what, fix, "steps", index)


def _no_way_out(scenario: Scenario, place: Place) -> Iterator[Problem]:
    back: Ways = {step.id: set() for step in scenario.steps}
    for step in scenario.steps:
        for option in step.options:
            back[option.to].add(step.id)
    # A dead end has a problem of its own, and so has a scenario without endings.
    stops = [step.id for step in scenario.steps if step.ending is not None or not step.options]
    leaving = _closure(stops, back)
    caught = [(index, step.id) for index, step in enumerate(scenario.steps) if step.id not in leaving]
    if caught and stops:
        names = listed(name for _, name in caught)
        what = f'scenario "{scenario.id}" has no way from {names} to an ending'
        fix = "let one of the options there lead out of the circle"
        yield place.problem(Code.NO_WAY_OUT, what, fix, "steps", caught[0][0])


def _ways(scenario: Scenario) -> Ways:
    return {step.id: {option.to for option in step.options} for step in scenario.steps}


def _closure(start: Iterable[str], ways: Mapping[str, set[str]]) -> set[str]:
    """
    Return all that can be reached, the start included.
    """
    reached: set[str] = set()
    ahead = list(start)
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead.extend(ways[name])
    return reached
