"""The real course: complete, in length, cited, fair."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from recovery_course.bank import load_course
from recovery_course.markup import plain_text
from recovery_course.models import ChoiceItem, SingleChoice

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)
CONTENTS = (ROOT / "_toc.yml").read_text(encoding="utf-8")
PAGES = [ROOT / f"{name}.md" for name in re.findall(r"(?:root|file): (\S+)", CONTENTS)]
LESSONS = [lesson for module in COURSE.outline.modules for lesson in module.numbered]
# A quiz of a module holds at least this many items.
LEAST_ITEMS = {"definitions": 14, "principles": 16, "stigma": 16, "implementation": 14}
MOST_LINES = 160
# Labels for people, outside quoted examples and the places that explain them.
LABELS = re.compile(
    r"\b(the mentally ill|schizophrenics?|a bipolar|suffers? from|suffering from|committ?(ed|ing)? suicide|"
    r"non-?compliant|frequent flyers?|attention[- ]seeking)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r'"[^"]*"|“[^”]*”|\*[^*]+\*')


def text_of(path: Path) -> str:
    """Return a page's text without its front matter."""
    return re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.docname)
def test_a_lesson_has_its_parts(lesson) -> None:
    """A lesson has a check on the way, something for this week's work, and key points at its end."""
    text = text_of(ROOT / f"{lesson.docname}.md")
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert "```{quiz}" in text
    assert headings[-2:] == ["In your work this week", "Key points"]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.docname)
def test_a_lesson_opens_with_a_situation(lesson) -> None:
    """The first paragraph is a situation or a question, never a definition with its source."""
    opening = text_of(ROOT / f"{lesson.docname}.md").split("\n\n")[1]
    assert "{cite}" not in opening
    assert "{term}" not in opening


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.docname)
def test_a_lesson_is_of_one_sitting(lesson) -> None:
    """A lesson has at most 160 lines and states 8 to 15 minutes."""
    assert len((ROOT / f"{lesson.docname}.md").read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    assert 8 <= lesson.minutes <= 15


@pytest.mark.parametrize("module", COURSE.outline.modules, ids=lambda module: module.slug)
def test_every_objective_has_lessons_and_items(module) -> None:
    """Nothing is promised that no lesson teaches or no item asks."""
    taught = {name for lesson in module.numbered for name in lesson.objectives}
    asked = {item.objective for item in COURSE.items.values() if item.id.startswith(f"{module.slug}-")}
    assert taught == set(module.objectives)
    assert asked == set(module.objectives)


@pytest.mark.parametrize("module", COURSE.outline.modules, ids=lambda module: module.slug)
def test_the_module_quiz_is_long_enough(module) -> None:
    """Every module ends with a quiz of its own that covers all its objectives."""
    items = [COURSE.items[name] for name in COURSE.quizzes[module.slug].items]
    assert len(items) >= LEAST_ITEMS[module.slug]
    assert {item.objective for item in items} == set(module.objectives)


def test_every_item_is_shown_somewhere() -> None:
    """An item stands in a lesson or in a quiz."""
    in_lessons = {
        name for path in PAGES for found in re.findall(r"```\{quiz\} (.+)", text_of(path)) for name in found.split()
    }
    in_quizzes = {name for quiz in COURSE.quizzes.values() for name in quiz.items}
    assert set(COURSE.items) == (in_lessons | in_quizzes) - set(COURSE.quizzes)


def test_every_work_is_cited_and_every_citation_is_known() -> None:
    """The bibliography and the course name the same works."""
    cited = {
        key.strip()
        for path in PAGES
        for keys in re.findall(r"\{cite\}`([^`]+)`", text_of(path))
        for key in keys.split(",")
    }
    asked = {key for item in COURSE.items.values() for key in item.sources}
    assert cited | asked == set(COURSE.bibliography.references)


def test_positions_of_keys_are_even() -> None:
    """Guessing one position gets nobody far: none holds more than four in ten of the keys."""
    places = Counter(
        index
        for item in COURSE.items.values()
        if isinstance(item, SingleChoice)
        for index, option in enumerate(item.options)
        if option.correct
    )
    assert max(places.values()) <= 0.4 * places.total()


def test_keys_are_not_the_longest_options() -> None:
    """Choosing the longest option does no better than chance."""
    singles = [item for item in COURSE.items.values() if isinstance(item, SingleChoice)]
    longest = sum(
        len(plain_text(item.keys[0].text)) > max(len(plain_text(option.text)) for option in item.distractors)
        for item in singles
    )
    chance = sum(1 / len(item.options) for item in singles)
    assert longest <= chance


def test_options_are_alike_in_length() -> None:
    """No option is more than two and a half times as long as another of its item."""
    uneven = [
        item.id
        for item in COURSE.items.values()
        if isinstance(item, ChoiceItem)
        and max(len(plain_text(option.text)) for option in item.options)
        > 2.5 * min(len(plain_text(option.text)) for option in item.options)
    ]
    assert uneven == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_labels_for_people_stand_only_in_quotation(path: Path) -> None:
    """Words that reduce a person to an illness appear only as marked examples."""
    text = QUOTED.sub("", text_of(path))
    assert LABELS.findall(text) == []


@pytest.mark.parametrize("path", sorted((ROOT / "book" / "figures").glob("*.svg")), ids=lambda path: path.stem)
def test_every_figure_is_used_and_follows_the_page(path: Path) -> None:
    """A drawing stands on a page and takes its colours from it."""
    assert any(f"```{{diagram}} {path.stem}\n" in text_of(page) for page in PAGES)
    assert "var(--rc-" in path.read_text(encoding="utf-8")
