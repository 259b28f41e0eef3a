"""
Rules for scenarios: every path leads somewhere, and no option gives itself away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.markup import plain_text
from recovery_course.problems import Code, Problem, counted, listed
from recovery_course.rules.paths import check_paths
from recovery_course.rules.texts import markup_in_place, said_twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import Scenario, Step
    from recovery_course.positions import Place

FEWEST_STEPS, FEWEST_ENDINGS, FEWEST_REPAIRS = 8, 3, 2


def check_scenario(scenario: Scenario, place: Place) -> Iterator[Problem]:
    """
    Yield what is wrong with a scenario when nothing but the scenario is looked at.
    """
    yield from markup_in_place(scenario, "scenario", place)
    yield from check_paths(scenario, place)
    yield from large_enough(scenario, place)
    for index, step in enumerate(scenario.steps):
        name = f'scenario "{scenario.id}", step "{step.id}"'
        yield from said_or_done(step, name, place.within("steps", index))
        yield from options_differ(step, name, place.within("steps", index))
    yield from endings_differ(scenario, place)
    yield from length_tells_nothing(scenario, place)


def large_enough(scenario: Scenario, place: Place) -> Iterator[Problem]:
    """
    Yield what a scenario has too little of: steps, endings, chances to repair.
    """
    repairs = sum(option.repair for step in scenario.steps for option in step.options)
    found = (
        (Code.FEW_STEPS, len(scenario.steps), FEWEST_STEPS, "step", "let a choice lead to a step of its own"),
        (Code.FEW_ENDINGS, len(scenario.endings), FEWEST_ENDINGS, "ending", "let it end otherwise for other choices"),
        (Code.FEW_REPAIRS, repairs, FEWEST_REPAIRS, "repair", "after a clumsy choice, offer one that mends it"),
    )
    for code, number, fewest, noun, fix in found:
        if number < fewest:
            what = f'scenario "{scenario.id}" has {counted(number, noun)}, but needs at least {fewest}'
            told = f"{fix}, and mark it `repair: true`" if code is Code.FEW_REPAIRS else fix
            yield place.problem(code, what, told, "steps")


def said_or_done(step: Step, name: str, place: Place) -> Iterator[Problem]:
    """
    Yield options that are neither said nor done, or both at once.
    """
    for index, option in enumerate(step.options):
        if (option.say is None) == (option.do is None):
            has = "neither `say` nor `do`" if option.say is None else "both `say` and `do`"
            fix = "write what is said under `say`, or what is done under `do`; what follows belongs in the next step"
            yield place.problem(Code.SAY_OR_DO, f"{name}, option {index + 1} has {has}", fix, "options", index)


def options_differ(step: Step, name: str, place: Place) -> Iterator[Problem]:
    """
    Yield options that say what an earlier option of the step says.
    """
    for first, index in said_twice(option.words or str(number) for number, option in enumerate(step.options)):
        what = f"{name} has the same words in options {first + 1} and {index + 1}"
        yield place.problem(Code.SAME_REPLY, what, "reword one of them, or delete it", "options", index)


def endings_differ(scenario: Scenario, place: Place) -> Iterator[Problem]:
    """
    Yield endings with a name that an earlier ending has.
    """
    ends = [(index, step.ending) for index, step in enumerate(scenario.steps) if step.ending is not None]
    for first, second in said_twice(ending for _, ending in ends):
        (earlier, _), (index, name) = ends[first], ends[second]
        steps = listed((scenario.steps[earlier].id, scenario.steps[index].id))
        what = f'scenario "{scenario.id}" calls the endings {steps} alike: {name}'
        yield place.problem(Code.SAME_ENDING, what, "name each by what came of it", "steps", index, "ending")


def length_tells_nothing(scenario: Scenario, place: Place) -> Iterator[Problem]:
    """
    Yield a problem where choosing the longest option is the way through most of the steps.
    """
    open_steps = [step for step in scenario.steps if len({option.pattern == "recovery" for option in step.options}) > 1]
    telling = [step for step in open_steps if _longest_is_recovery(step)]
    if len(telling) * 2 > len(open_steps):
        what = (
            f'scenario "{scenario.id}" has the recovery-oriented option as the longest '
            f"in {len(telling)} of {counted(len(open_steps), 'step')}: {listed(step.id for step in telling)}"
        )
        fix = "shorten it, or let the others say as much, until it is the longest in a third of the steps at most"
        yield place.problem(Code.LENGTH_TELLS, what, fix, "steps")


def _longest_is_recovery(step: Step) -> bool:
    lengths = {True: 0, False: 0}
    for option in step.options:
        recovery = option.pattern == "recovery"
        lengths[recovery] = max(lengths[recovery], len(plain_text(option.words)))
    return lengths[True] > lengths[False]
