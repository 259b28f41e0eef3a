"""
The files that instructors write, and the kinds of entries each of them lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, Field, TypeAdapter

from recovery_course.models import (
    Audit,
    Checklist,
    Item,
    ItemBank,
    LanguageCheck,
    QuizEntry,
    Reflection,
    ReflectionBank,
    Scenario,
    ScenarioBank,
    SelfCheck,
    Simulation,
    WorkbookBank,
    Worksheet,
)
from recovery_course.rules import check_item
from recovery_course.rules.reflection import check_checklist, check_reflection, check_self_check
from recovery_course.rules.scenario import check_scenario
from recovery_course.rules.workbook import check_audit, check_language_check, check_simulation, check_worksheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recovery_course.positions import Place
    from recovery_course.problems import Problem

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Kind(Generic[Entry]):
    """
    One list of a file: its key there, what an entry is called, its shape, and its rules within the entry.
    """

    name: str
    noun: str
    adapter: TypeAdapter[Entry]
    check: Callable[[Entry, Place], Iterator[Problem]]


@dataclass(frozen=True)
class Form:
    """
    One kind of file: its name in a module's folder, its model, and the lists in it.
    """

    file: str
    model: type[BaseModel]
    kinds: tuple[Kind[Any], ...]


def _no_rules(_entry: QuizEntry, _place: Place) -> Iterator[Problem]:
    # What can be wrong with a quiz is in other entries.
    yield from ()


_ITEM: TypeAdapter[Item] = TypeAdapter(Annotated[Item, Field(discriminator="type")])

ITEMS = Kind("items", "item", _ITEM, check_item)
QUIZZES = Kind("quizzes", "quiz", TypeAdapter(QuizEntry), _no_rules)
SCENARIOS = Kind("scenarios", "scenario", TypeAdapter(Scenario), check_scenario)
REFLECTIONS = Kind("reflections", "reflection", TypeAdapter(Reflection), check_reflection)
SELF_CHECKS = Kind("self_checks", "self-check", TypeAdapter(SelfCheck), check_self_check)
CHECKLISTS = Kind("checklists", "checklist", TypeAdapter(Checklist), check_checklist)
WORKSHEETS = Kind("worksheets", "worksheet", TypeAdapter(Worksheet), check_worksheet)
SIMULATIONS = Kind("simulations", "simulation", TypeAdapter(Simulation), check_simulation)
AUDITS = Kind("audits", "audit", TypeAdapter(Audit), check_audit)
LANGUAGE_CHECKS = Kind("language_checks", "language check", TypeAdapter(LanguageCheck), check_language_check)

FORMS = (
    Form("items.yml", ItemBank, (ITEMS, QUIZZES)),
    Form("reflections.yml", ReflectionBank, (REFLECTIONS, SELF_CHECKS, CHECKLISTS)),
    Form("scenarios.yml", ScenarioBank, (SCENARIOS,)),
    Form("workbook.yml", WorkbookBank, (WORKSHEETS, SIMULATIONS, AUDITS, LANGUAGE_CHECKS)),
)
