"""The outline report: its numbers are the course's own."""

from __future__ import annotations

import re
from pathlib import Path

from recovery_course.bank import load_course
from recovery_course.report import course_gaps, outline_report

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)


def test_the_course_has_no_gaps() -> None:
    """Every objective is taught and asked."""
    assert list(course_gaps(COURSE)) == []


def test_every_lesson_is_in_the_report_with_its_minutes() -> None:
    """The report lists what the contents list."""
    report = outline_report(COURSE)
    for module in COURSE.outline.modules:
        for lesson in module.lessons:
            assert f"{lesson.minutes:>3} min  {lesson.title}" in report


def test_the_minutes_add_up_to_what_the_welcome_page_promises() -> None:
    """The lessons take what the course says that they take: about six and a half hours."""
    minutes = sum(lesson.minutes for module in COURSE.outline.modules for lesson in module.numbered)
    promise = (ROOT / "book" / "start" / "welcome.md").read_text(encoding="utf-8")
    assert "six and a half hours" in re.sub(r"\s+", " ", promise)
    assert abs(minutes - 390) <= 15


def test_the_six_ingredients_are_counted_honestly() -> None:
    """A page carries no speaker, no contact and no facilitator, so no lesson claims one."""
    carried = {name for module in COURSE.outline.modules for lesson in module.lessons for name in lesson.ingredients}
    assert carried <= {"skills", "myths", "recovery"}
