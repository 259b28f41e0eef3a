"""
What the commands share: the course's folder, and how problems are told.
"""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recovery_course.course_folder import CourseNotFound, find_course
from recovery_course.problems import report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from recovery_course.problems import Problem


def course_root(folder: Path | None = None) -> Path:
    """
    Return the folder of the course that the command is about: the one a command is given, or that of --course.

    Raises:
        click.UsageError: There is no course there.
    """
    named: Path | None = folder or click.get_current_context().find_root().obj
    start = (named or Path.cwd()).resolve()
    if not start.is_dir():
        what = f"{named} is a file, not a folder." if start.is_file() else f"There is no folder {named}."
        raise click.UsageError(what + _meant(start.name, _beside(start)))
    try:
        return find_course(start)
    except CourseNotFound:
        what = f"There is no course in {start} or above it: a course has a file _toc.yml and a folder exercises."
        near = next((f" There is one in {one}." for one in _below(start)), "")
        raise click.UsageError(f"{what}{near} Go into its folder, or name it: course --course FOLDER …") from None


def _beside(start: Path) -> list[str]:
    try:
        return [one.name for one in start.parent.iterdir() if one.is_dir()]
    except OSError:
        return []


def _meant(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f" Did you mean {near[0]}?" if near else ""


def _below(start: Path) -> Iterator[Path]:
    """
    Yield the courses in a folder and in the folders of that one; further down would be too long a search.
    """
    for pattern in ("*/_toc.yml", "*/*/_toc.yml"):
        yield from (path.parent for path in sorted(start.glob(pattern)) if (path.parent / "exercises").is_dir())


def tell(problems: Sequence[Problem], well: str) -> None:
    """
    Print problems and end with 1, or print that all is well.
    """
    if problems:
        click.echo(report(problems))
        click.get_current_context().exit(1)
    click.echo(well)


@contextmanager
def per_cent(doing: str) -> Iterator[Callable[[int], None]]:
    """
    Tell on a terminal how far something is, once it takes longer than a second; the line is wiped at the end.
    """
    start = time.monotonic()
    told = False

    def progress(done: int) -> None:
        nonlocal told
        if sys.__stderr__ and sys.__stderr__.isatty() and time.monotonic() - start > 1:
            told = True
            sys.__stderr__.write(f"\r\x1b[K{doing} … {done} %")
            sys.__stderr__.flush()

    try:
        yield progress
    finally:
        if told and sys.__stderr__:
            sys.__stderr__.write("\r\x1b[K")
