"""
The two editions and the run sheets as data: what is withheld from learners, and what adds up.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from recovery_course.bank import load_course
from recovery_course.cli import course as course_command
from recovery_course.contents import read_contents
from recovery_course.editions import read_editions, without_notes
from recovery_course.fallback.facilitator import clock, run_sheet_to_html, scenario_key_to_html
from recovery_course.labels import load_labels
from recovery_course.run_sheets import UnknownRunSheet

from .small_course import make_course

if TYPE_CHECKING:
    from recovery_course.models.run_sheet import RunSheet

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)
SHEETS = COURSE.run_sheets.sheets


def test_the_pages_for_facilitators_are_withheld() -> None:
    """Guides and the part about running the course are the facilitators', and nothing else is."""
    pages = [page.docname for page in read_contents(ROOT).all()]
    expected = [page for page in pages if page.startswith("book/instructors/") or page.endswith("/facilitator-guide")]
    assert list(read_editions(ROOT).withheld) == expected
    assert len(expected) >= 9


def test_what_lies_below_a_withheld_page_is_withheld(tmp_path: Path) -> None:
    """One line keeps a whole part from learners."""
    small = make_course(tmp_path)
    contents = (small / "_toc.yml").read_text(encoding="utf-8")
    below = "      - file: book/reference/index\n        sections:\n          - file: book/reference/notes\n"
    (small / "_toc.yml").write_text(contents.replace("      - file: book/reference/index\n", below), encoding="utf-8")
    (small / "book/reference/index.md").write_text("---\nedition: facilitator\n---\n# Ours\n", encoding="utf-8")
    (small / "book/reference/notes.md").write_text("# Notes\n", encoding="utf-8")
    assert read_editions(small).withheld == ("book/reference/index", "book/reference/notes")


def test_a_withheld_page_in_a_module_is_no_lesson(tmp_path: Path) -> None:
    """Neither a module's minutes nor a learner's progress counts it."""
    small = make_course(tmp_path)
    page = small / "book/listening/summary.md"
    text = page.read_text(encoding="utf-8").replace("minutes:", "edition: facilitator\nminutes:", 1)
    page.write_text(text, encoding="utf-8")
    assert "book/listening/summary" not in [one.docname for one in load_course(small).outline.modules[0].lessons]


@pytest.mark.parametrize("fence", ["```", "````", ":::"])
def test_notes_are_taken_out_whole(fence: str) -> None:
    """A block inside a note does not end it, and what follows is kept."""
    inner = "```{tip}\nAsk.\n```\n" if fence != "```" else "Ask.\n"
    page = f"Before.\n{fence}{{facilitator-note}} A title\n{inner}{fence}\nAfter.\n```{{quiz}} a-b\n```\n"
    assert without_notes(page) == "Before.\nAfter.\n```{quiz} a-b\n```\n"


def test_a_note_shown_as_an_example_is_kept() -> None:
    """A page that explains how notes are written has no note."""
    page = "````\n```{facilitator-note} A title\nAsk.\n```\n````\n```{tip}\nAsk.\n```\nAfter.\n"
    assert without_notes(page) == page


def test_a_note_that_is_never_closed_hides_the_rest() -> None:
    """As in the built page: half a note is not shown to learners either."""
    assert without_notes("Before.\n```{facilitator-note}\nNever closed.\n") == "Before.\n"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
def test_the_minutes_of_a_run_sheet_add_up(sheet: RunSheet) -> None:
    """Blocks make the session, sessions make the whole."""
    assert sum(session.minutes for session in sheet.sessions) == sheet.minutes
    for session in sheet.sessions:
        assert sum(block.minutes for block in sheet.blocks_of(session)) == session.minutes


def test_the_four_lengths_are_there() -> None:
    """One hour, half a day, four lunches, a term of ten weeks."""
    assert [(sheet.id, sheet.minutes, len(sheet.sessions)) for sheet in SHEETS] == [
        ("one-hour", 60, 1),
        ("half-day", 210, 1),
        ("four-lunches", 180, 4),
        ("term", 900, 10),
    ]


def test_a_term_reads_every_lesson_once() -> None:
    """Nobody who comes to all ten meetings misses a lesson."""
    read = sorted(page for session in COURSE.run_sheets.sheet("term").sessions for page in session.before)
    assert read == sorted(lesson.docname for module in COURSE.outline.modules for lesson in module.numbered)


def test_an_unknown_run_sheet_names_near_ones() -> None:
    """A slip is answered with what was probably meant."""
    with pytest.raises(UnknownRunSheet, match="half-day"):
        COURSE.run_sheets.sheet("half-a-day")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_run_sheet_is_drawn_with_every_part(sheet: RunSheet, language: str) -> None:
    """Each block has a row, and each session its own heading or row."""
    labels = load_labels(language)
    html = run_sheet_to_html(sheet, labels, lambda name: (name, f"{name}.html", 10), lambda name: (name, "", 0))
    for session in sheet.sessions:
        assert all(f"<td>{block.minutes}</td>" in html for block in sheet.blocks_of(session))
        assert (session.title or "").replace("'", "’") in html
    assert "None" not in html


@pytest.mark.parametrize(("minutes", "shown"), [(0, "0:00"), (5, "0:05"), (70, "1:10"), (210, "3:30")])
def test_the_clock_counts_from_the_beginning(minutes: int, shown: str) -> None:
    """A session may begin at any hour."""
    assert clock(minutes) == shown


@pytest.mark.parametrize("name", COURSE.scenarios)
def test_the_debrief_names_the_pattern_of_every_reply(name: str) -> None:
    """As many patterns as replies, and every question of the debrief."""
    talk = COURSE.scenarios[name]
    html = scenario_key_to_html(talk, load_labels())
    assert html.count("<strong>") == sum(len(step.options) for step in talk.steps)
    assert html.count("<li>") >= len(talk.debrief.ask)


def run(*arguments: str):
    """Run `course run-sheet` on this course."""
    return CliRunner().invoke(course_command, ["-C", str(ROOT), "run-sheet", *arguments], catch_exceptions=True)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
def test_a_run_sheet_prints_as_text(sheet: RunSheet) -> None:
    """Every block with its minute, and lines that fit into a message."""
    done = run(sheet.id)
    assert done.exit_code == 0
    assert done.output.count(" min  ") >= sum(len(sheet.blocks_of(session)) for session in sheet.sessions)
    assert max(map(len, done.output.splitlines())) <= 100


def test_without_a_name_the_run_sheets_are_listed() -> None:
    """Whoever does not know the names is told them."""
    done = run()
    assert [line.split()[0] for line in done.output.splitlines()] == [sheet.id for sheet in SHEETS]


def test_french_headings_are_asked_for_by_name() -> None:
    """The words round the text follow the language that is asked for."""
    assert "lived experience" in run("half-day").output
    assert "savoir expérientiel" in run("half-day", "--language", "fr").output
    assert run("half-day", "--language", "xx").exit_code == 2
