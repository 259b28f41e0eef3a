"""
What making something new would write, all of it known before the first file is touched.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from recovery_course.scaffold.names import NotMadeError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Change:
    """
    A file as it will be, by its path from the course's folder, and whether it is there already.
    """

    path: str
    text: str
    known: bool = False


@dataclass(frozen=True)
class Plan:
    """
    The files that something new needs, and what its author does next.
    """

    changes: tuple[Change, ...]
    next_steps: tuple[str, ...]


def template(name: str, **values: str) -> str:
    """
    Return a template with its names replaced.
    """
    text = (files("recovery_course.scaffold") / "templates" / name).read_text(encoding="utf-8")
    return Template(text).substitute(values)


def carry_out(root: Path, plan: Plan) -> None:
    """
    Write the files of a plan; a file that was not there is never overwritten.

    Raises:
        NotMadeError: A file is there already, or cannot be written.
    """
    for change in plan.changes:
        if not change.known and os.path.lexists(root / change.path):
            raise NotMadeError(f"{change.path} is there already and stays as it is.\n    fix: choose another name")
    for change in plan.changes:
        try:
            _write(root / change.path, change.text)
        except OSError as error:
            why = error.strerror or str(error)
            raise NotMadeError(
                f"{change.path} cannot be written: {why}\n    fix: check that you may write there"
            ) from None


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Whole or not at all: an editor or a preview may be reading it.
    half = path.with_name(f".{path.name}.new")
    half.write_bytes(text.encode("utf-8"))
    half.replace(path.resolve())
