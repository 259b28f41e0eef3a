"""
The data of any activity by its kind and id, the same for every place that draws it without a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.audit import audit_data
from recovery_course.fallback.language_check import language_check_data
from recovery_course.fallback.quiz import quiz_data
from recovery_course.fallback.reflection import checklist_data, reflection_data, self_check_data
from recovery_course.fallback.scenario import scenario_data
from recovery_course.fallback.simulation import simulation_data
from recovery_course.fallback.worksheet import worksheet_data
from recovery_course.kinds import (
    AUDITS,
    CHECKLISTS,
    LANGUAGE_CHECKS,
    REFLECTIONS,
    SCENARIOS,
    SELF_CHECKS,
    SIMULATIONS,
    WORKSHEETS,
    Kind,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from recovery_course.bank import Course

# Every kind but the quiz, which alone may take several names: the list it is in, and how its data are made.
ACTIVITIES: dict[str, tuple[Kind[Any], Callable[[Course, str], dict[str, Any]]]] = {
    "scenario": (SCENARIOS, lambda course, name: scenario_data(course.scenario(name))),
    "reflection": (REFLECTIONS, lambda course, name: reflection_data(course.reflection(name))),
    "self-check": (SELF_CHECKS, lambda course, name: self_check_data(course.self_check(name))),
    "checklist": (CHECKLISTS, lambda course, name: checklist_data(course.checklist(name))),
    "worksheet": (WORKSHEETS, lambda course, name: worksheet_data(course.worksheet(name))),
    "simulation": (SIMULATIONS, lambda course, name: simulation_data(course.simulation(name))),
    "audit": (AUDITS, lambda course, name: audit_data(course.audit(name))),
    "language-check": (
        LANGUAGE_CHECKS,
        lambda course, name: language_check_data(course.language_check(name), course.guide),
    ),
}


def activity_data(course: Course, kind: str, *names: str) -> dict[str, Any]:
    """
    Return what a browser needs to draw an activity, as JSON-ready data.

    Raises:
        UnknownActivity: There is no such activity; the message names near ones.
    """
    if kind == "quiz":
        return quiz_data(course.quiz(*names))
    (name,) = names
    return ACTIVITIES[kind][1](course, name)
