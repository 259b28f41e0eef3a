"""
Draw a course's pages from Python, without a word in the terminal but what the caller makes of it.
"""

from __future__ import annotations

import io
import os
import re
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recovery_course.bank import check_course
from recovery_course.positions import read_yaml
from recovery_course.problems import report

from .edition import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# Colours that are meant for a terminal.
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_PERCENT = re.compile(r"(reading sources|writing output)\.\.\.\s*\[\s*(\d+)%\]")
_WARNING = re.compile(r"^(.*?)(?:WARNING|ERROR|CRITICAL|SEVERE): (.*)$")
# What Sphinx adds to a message for those who would switch it off.
_KIND = re.compile(r"\s*\[[\w.-]+\]$")
# The part of a drawing that each of its two stages is.
_STAGES = {"reading sources": (0, 60), "writing output": (60, 100)}


@dataclass(frozen=True)
class Drawn:
    """
    What came of a drawing: what was found to be wrong with pages that were drawn, or why nothing could be drawn.
    """

    warnings: tuple[str, ...] = ()
    error: str = ""


def draw(
    root: Path,
    output: Path,
    *,
    edition: str,
    progress: Callable[[int], None] = lambda _: None,
    fresh: bool = False,
) -> Drawn:
    """
    Draw a course's pages into a folder; what has not changed since the last time is left as it is.

    `progress` is told how many per cent are done. Nothing an author writes makes this raise.
    """
    from jupyter_book.sphinx import build_sphinx

    said = io.StringIO()
    done: object = None
    with _in_edition(edition), redirect_stdout(_Progress(progress)), redirect_stderr(said):
        try:
            done = build_sphinx(
                root,
                output,
                noconfig=True,
                path_config=root / "_config.yml",
                confoverrides={"external_toc_path": (root / "_toc.yml").as_posix(), "latex_individualpages": False},
                freshenv=fresh,
            )
        except (Exception, SystemExit) as error:  # noqa: BLE001 - explained below
            done = error
    if isinstance(done, KeyboardInterrupt):
        raise done
    if isinstance(done, BaseException):
        return Drawn(error=_explained(root, done))
    return Drawn(tuple(_warnings(root, said.getvalue())))


def settings(root: Path) -> tuple[str, str]:
    """
    Return the course's title and the language of its interface, as `_config.yml` has them.
    """
    said = read_yaml(root / "_config.yml", "_config.yml").data
    said = said if isinstance(said, dict) else {}
    language: Any = said
    for key in ("sphinx", "config", "language"):
        language = language.get(key) if isinstance(language, dict) else None
    return str(said.get("title") or "Course"), language if isinstance(language, str) else "en"


@contextmanager
def _in_edition(edition: str) -> Iterator[None]:
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = edition
    try:
        yield
    finally:
        os.environ.pop(VARIABLE, None)
        if before is not None:
            os.environ[VARIABLE] = before


def _explained(root: Path, error: BaseException) -> str:
    """
    Return what an author can do about a failure: the course's problems, or else the failure's own first line.
    """
    settings = read_yaml(root / "_config.yml", "_config.yml")
    problems = [*settings.problems, *check_course(root)]
    if problems:
        return report(problems)
    said = str(error).strip().splitlines() or [type(error).__name__]
    return f"The pages cannot be drawn: {_shown(root, said[0])}"


def _warnings(root: Path, said: str) -> Iterator[str]:
    for line in _COLOUR.sub("", said).splitlines():
        found = _WARNING.match(line)
        if found:
            yield _shown(root, f"{found[1]}{_KIND.sub('', found[2])}")


def _shown(root: Path, message: str) -> str:
    for folder in (root.as_posix(), str(root)):
        message = message.replace(f"{folder}{'/' if folder == root.as_posix() else os.sep}", "")
    return message


class _Progress(io.StringIO):
    """
    Read from what Sphinx says how far it is.
    """

    def __init__(self, told: Callable[[int], None]) -> None:
        super().__init__()
        self.told = told

    def write(self, text: str) -> int:
        found = _PERCENT.search(_COLOUR.sub("", text))
        if found:
            start, end = _STAGES[found[1]]
            self.told(start + (end - start) * int(found[2]) // 100)
        return len(text)
