"""
`course run-sheet`: a plan for a session with a group, as text.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from recovery_course.cli.base import course_root
from recovery_course.fallback.facilitator import clock, leader
from recovery_course.markup import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.bank import Course
    from recovery_course.labels import Labels
    from recovery_course.models.run_sheet import RunSheet, Session

WIDTH = 100


@click.command(epilog="Example: course run-sheet half-day")
@click.argument("name", required=False)
@click.option("--language", default="en", show_default=True, help="The language of the headings: en or fr.")
def command(name: str | None, language: str) -> None:
    """
    Print the run sheet NAME as text, to paste into an invitation; without a name, list the run sheets.

    The sheets are in book/instructors/run-sheets.yml. Their minutes are checked to add up.
    """
    from recovery_course.bank import load_course
    from recovery_course.labels import load_labels

    try:
        labels = load_labels(language)
    except LookupError as error:
        raise click.BadParameter(str(error), param_hint="--language") from None
    course = load_course(course_root(), notebooks=False)
    if name is None:
        for sheet in course.run_sheets.sheets:
            click.echo(f"{sheet.id:<14} {sheet.minutes:>4} min  {plain_text(sheet.title)}")
        return
    click.echo("\n".join(_lines(course, course.run_sheets.sheet(name), labels)))


def _lines(course: Course, sheet: RunSheet, labels: Labels) -> Iterator[str]:
    yield f"{plain_text(sheet.title)} ({labels.text('minutes', minutes=sheet.minutes)})"
    for session in sheet.sessions:
        yield ""
        if session.title:
            yield plain_text(session.title)
        yield from _around(course, session, labels)
        yield from _blocks(sheet, session, labels)
    if sheet.note:
        yield ""
        yield from textwrap.wrap(plain_text(sheet.note), WIDTH)


def _around(course: Course, session: Session, labels: Labels) -> Iterator[str]:
    """
    Yield what is read, played and brought.
    """
    places = [(name, course.outline.place(name)) for name in session.before]
    read = [f"{place[1].title} ({place[1].minutes} min)" if place else name for name, place in places]
    played = [course.scenarios[name].title for name in session.aloud]
    for key, words in (
        ("facilitator_before", read),
        ("facilitator_aloud", [*played, *filter(None, [session.aloud_note])]),
        ("facilitator_bring", [session.bring] if session.bring else []),
    ):
        if words:
            shown = f"{labels.words[key]}{labels.text('colon')}{plain_text(', '.join(words))}"
            yield from textwrap.wrap(shown, WIDTH, subsequent_indent="  ")


def _blocks(sheet: RunSheet, session: Session, labels: Labels) -> Iterator[str]:
    start = 0
    for block in sheet.blocks_of(session):
        told = [plain_text(block.what), *([f"[{leader(block, labels)}]"] if block.who else [])]
        told += [f"({plain_text(block.material)})"] if block.material else []
        head = f"{clock(start):>5} {block.minutes:>4} min  "
        yield from textwrap.wrap(" ".join(told), WIDTH, initial_indent=head, subsequent_indent=" " * len(head))
        start += block.minutes
    yield f"{clock(start):>5} {start:>4} min"
