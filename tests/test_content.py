"""The real course: complete, in length, cited, fair."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from recovery_course.bank import load_course
from recovery_course.checks import check
from recovery_course.markup import plain_text
from recovery_course.models import SingleChoice

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)
CONTENTS = (ROOT / "_toc.yml").read_text(encoding="utf-8")
NAMES = re.findall(r"(?:root|file): (\S+)", CONTENTS)
PAGES = [ROOT / f"{name}.md" for name in NAMES if not name.endswith("/workbook")]
LESSONS = [lesson for module in COURSE.outline.modules for lesson in module.numbered]
# A quiz of a module holds at least this many items.
LEAST_ITEMS = {"definitions": 14, "principles": 16, "stigma": 16, "implementation": 14}


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
def test_a_lesson_is_worth_opening(lesson) -> None:
    """A lesson takes at least 8 minutes; that it takes 15 at most is a check."""
    assert lesson.minutes >= 8


def test_the_course_passes_its_own_check() -> None:
    """What `course check` asks of other courses holds here: reading level, sources, links, items, words and so on."""
    assert [str(problem) for problem in check(ROOT).problems] == []


@pytest.mark.parametrize("module", COURSE.outline.modules, ids=lambda module: module.slug)
def test_the_module_quiz_is_long_enough(module) -> None:
    """Every module ends with a quiz of its own that covers all its objectives."""
    items = [COURSE.items[name] for name in COURSE.quizzes[module.slug].items]
    assert len(items) >= LEAST_ITEMS[module.slug]
    assert {item.objective for item in items} == set(module.objectives)


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


@pytest.mark.parametrize("path", sorted((ROOT / "book" / "figures").glob("*.svg")), ids=lambda path: path.stem)
def test_every_figure_is_used_and_follows_the_page(path: Path) -> None:
    """A drawing stands on a page and takes its colours from it."""
    assert any(f"```{{diagram}} {path.stem}\n" in text_of(page) for page in PAGES)
    assert "var(--rc-" in path.read_text(encoding="utf-8")
