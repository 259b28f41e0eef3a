"""
`course check`: everything that is wrong with a course, at once.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recovery_course.cli.base import course_root

if TYPE_CHECKING:
    from collections.abc import Callable

# Whoever waits longer than this is told what for.
PATIENCE = 1.0


@click.command(epilog="Example: course check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="text for people, json for programs, github for notes on a pull request.",
)
@click.option("--strict", is_flag=True, help="Hints count as problems too.")
def command(folder: Path | None, form: str, strict: bool) -> None:
    """
    Say what is wrong with a course, each with its file, its line and what to do.

    Looks at items, conversations, reflections, pages, contents, minutes, sources, wording, reading level, pictures,
    links and notebooks. FOLDER is the course's folder, or one inside it; without it, the folder you are in.

    Hints are shown and are no fault. What is right as it is can be switched off, with a reason, in checks.yml.
    """
    from recovery_course.checks import check
    from recovery_course.checks.formats import FORMATS

    root = course_root(folder)
    telling = _Progress()
    report = check(root, telling.looking_at)
    telling.done()
    click.echo(FORMATS[form](report, shown_from(root), strict))
    if report.problems or (strict and report.hints):
        click.get_current_context().exit(1)


def shown_from(root: Path) -> Callable[[str], str]:
    """
    Return what a file of the course is called from the folder that one is in, so that a terminal can open it.
    """
    here = Path.cwd().resolve()

    def shown(path: str) -> str:
        whole = root / path
        return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else str(whole)

    return shown


class _Progress:
    """
    Tell on a terminal what is being looked at, once it takes long.
    """

    def __init__(self) -> None:
        self.start = time.monotonic()
        self.told = False

    def looking_at(self, what: str) -> None:
        if sys.stderr.isatty() and time.monotonic() - self.start > PATIENCE:
            self.told = True
            click.echo(f"\r\x1b[KLooking at {what} …", err=True, nl=False)

    def done(self) -> None:
        if self.told:
            click.echo("\r\x1b[K", err=True, nl=False)
