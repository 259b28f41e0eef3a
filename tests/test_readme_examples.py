"""
What instructors are told: each example in exercises/README.md works, and each problem code is explained there.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from recovery_course.bank import check_course, load_course
from recovery_course.fallback import quiz_to_html, reasons_to_html
from recovery_course.front_matter import LessonMatter, ModuleMatter, parse_front_matter
from recovery_course.labels import load_labels
from recovery_course.models import (
    ITEM_TYPES,
    Audit,
    Checklist,
    Debrief,
    IfThen,
    LanguageCheck,
    Line,
    QuizEntry,
    Reflection,
    Reply,
    Scenario,
    SelfCheck,
    Simulation,
    Step,
    Worksheet,
)
from recovery_course.models.organisation import Contact, Organisation, Person, Policy
from recovery_course.models.run_sheet import Block, RunSheet, Session
from recovery_course.models.scenario import Pattern
from recovery_course.models.tools import Illness, Marker, View
from recovery_course.models.workbook import PART_TYPES, Given, SheetOption, Voice
from recovery_course.outline import INGREDIENTS
from recovery_course.problems import Code

from .small_course import BANKS as BANKS_FOLDER
from .small_course import (
    GOLDEN,
    ITEMS,
    ORGANISATION,
    REFLECTIONS,
    RUN_SHEETS,
    SCENARIOS,
    WORKBOOK,
    assert_golden,
    make_course,
    pretty,
)

if TYPE_CHECKING:
    from pydantic import BaseModel

README = (Path(__file__).parent.parent / "exercises" / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^#{2,3} ([^\n]+)\n(.*?)(?=^#{2,3} |\Z)", README, re.DOTALL | re.MULTILINE))


def _block(section: str, start: str) -> str | None:
    """Return the first YAML block of a section that starts in a given way."""
    blocks: list[str] = re.findall(r"^```yaml\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    return next((block for block in blocks if block.startswith(start)), None)


BANKS = {title: block for title, text in SECTIONS.items() if (block := _block(text, "items:"))}


@pytest.mark.parametrize("title", BANKS)
def test_an_example_is_a_bank_without_problems(title: str, tmp_path: Path) -> None:
    """What an instructor copies from the page is accepted."""
    small = make_course(tmp_path)
    (small / ITEMS).write_text(BANKS[title], encoding="utf-8")
    assert check_course(small) == []


@pytest.mark.parametrize("title", BANKS)
def test_an_example_is_shown_as_its_golden_page(title: str, tmp_path: Path) -> None:
    """What a learner sees of an example changes only on purpose."""
    small = make_course(tmp_path)
    (small / ITEMS).write_text(BANKS[title], encoding="utf-8")
    course, labels = load_course(small), load_labels()
    quiz = course.quiz(*(course.quizzes or course.items))
    html = pretty(quiz_to_html(quiz, labels)) + pretty(reasons_to_html(quiz, labels))
    assert_golden(GOLDEN / f"readme-{title.lower()}.html", html)


# Sections with an example of a file besides the item bank: the file, and the models whose keys it shows.
ACTIVITIES: dict[str, tuple[str, tuple[type[BaseModel], ...]]] = {
    "Scenarios": (SCENARIOS, (Scenario, Step, Reply, Debrief)),
    "Reflections": (REFLECTIONS, (Reflection, IfThen)),
    "Self-checks": (REFLECTIONS, (SelfCheck, Line)),
    "Checklists": (REFLECTIONS, (Checklist, Line)),
    "Worksheets": (WORKBOOK, (Worksheet, Voice, Given, SheetOption, *PART_TYPES.values())),
    "Simulations": (WORKBOOK, (Simulation, Illness)),
    "Audits": (WORKBOOK, (Audit, View, Marker)),
    "Language checks": (WORKBOOK, (LanguageCheck,)),
    "Run sheets": (RUN_SHEETS, (RunSheet, Session, Block)),
    "Your organisation": (ORGANISATION, (Organisation, Contact, Policy, Person)),
}


@pytest.mark.parametrize("title", ACTIVITIES)
def test_an_example_of_an_activity_has_no_problems(title: str, tmp_path: Path) -> None:
    """What an instructor copies from the page is accepted."""
    small = make_course(tmp_path)
    file, _ = ACTIVITIES[title]
    (small / file).write_text(_block(SECTIONS[title], "") or "", encoding="utf-8")
    assert check_course(small) == []


@pytest.mark.parametrize("title", ACTIVITIES)
def test_every_key_of_an_activity_is_shown_in_its_example(title: str) -> None:
    """An instructor meets each key where it is used."""
    shown = set(re.findall(r"(?:^[ -]*|[{,] *)(\w+):", _block(SECTIONS[title], "") or "", re.MULTILINE))
    fields = [(name, field) for model in ACTIVITIES[title][1] for name, field in model.model_fields.items()]
    assert {field.alias or name for name, field in fields} <= shown


@pytest.mark.parametrize("pattern", get_args(Pattern))
def test_every_pattern_is_named(pattern: str) -> None:
    """The list that an author chooses from stands on the page."""
    assert f"`{pattern}`" in SECTIONS["Scenarios"]


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_every_item_type_is_shown_by_example(name: str) -> None:
    """A type that nobody can copy is a type that nobody uses."""
    assert any(f"type: {name}\n" in block for block in BANKS.values())


@pytest.mark.parametrize("model", [*ITEM_TYPES.values(), QuizEntry])
def test_every_key_is_shown_in_an_example(model: type) -> None:
    """An instructor meets each key where it is used."""
    shown = set(re.findall(r"^[ -]*(\w+):", "\n".join(BANKS.values()), re.MULTILINE))
    assert set(model.model_fields) <= shown


def test_the_example_of_a_lesson_is_good_front_matter() -> None:
    """The lines at the top of a lesson can be copied as they are."""
    block = _block(SECTIONS["The top of a lesson"], "---\ntitle: The first")
    assert LessonMatter.model_validate(parse_front_matter(block or "", "README").data).minutes > 0


def test_the_example_of_a_module_is_good_front_matter() -> None:
    """The lines at the top of a module's page can be copied as they are."""
    block = _block(SECTIONS["The top of a lesson"], '---\ntitle: "Listening')
    assert ModuleMatter.model_validate(parse_front_matter(block or "", "README").data).objectives


def test_every_ingredient_is_named() -> None:
    """The list that a lesson chooses from stands on the page."""
    assert all(f"`{name}`" in SECTIONS["The top of a lesson"] for name in INGREDIENTS)


def test_the_message_shown_is_one_that_a_bad_bank_gives() -> None:
    """An author who compares a message with the page finds the same form."""
    shown = SECTIONS["When the build complains"].split("```\n")[1]
    assert shown == (BANKS_FOLDER / "B201-misspelt-key.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", Code)
def test_every_code_is_explained_under_its_own_heading(code: Code) -> None:
    """An author who searches for a code finds what it means and what to do."""
    title = f"{code} {code.meaning[0].upper()}{code.meaning[1:]}"
    assert "**Fix:**" in SECTIONS[title]


def test_no_code_is_explained_that_does_not_exist() -> None:
    """An explanation goes when its code goes."""
    explained = {title[:4] for title in SECTIONS if re.match(r"[A-Z]\d{3} ", title)}
    assert explained == {str(code) for code in Code}


def test_the_codes_are_explained_in_order() -> None:
    """A code is found by running down the page."""
    explained = [title[:4] for title in SECTIONS if re.match(r"[A-Z]\d{3} ", title)]
    assert explained == sorted(explained)
