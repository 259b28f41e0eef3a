"""
How long `course check` takes, from the command to its last line, and whether it grows with the course.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tests.books import copy_course

if TYPE_CHECKING:
    from pathlib import Path

MODULES = ("definitions", "principles", "stigma", "implementation")
TIMES = 4
RUNS = 3


def measure(root: Path, folder: Path) -> list[tuple[str, str]]:
    """
    Return rows of seconds: the course as it is, and with every module four times.
    """
    folder.mkdir(parents=True)
    larger = _larger(root, folder)
    plain, many = _seconds(root), _seconds(larger)
    return [
        ("course check: s", f"{plain:.1f}"),
        (f"  with {TIMES} times the modules: s", f"{many:.1f}"),
        ("  times as long", f"{many / plain:.1f}"),
    ]


def _larger(root: Path, folder: Path) -> Path:
    """
    Return a copy of the course in which each module is there four times, under names of their own.
    """
    course = copy_course(root, folder)
    contents = course / "_toc.yml"
    chapters = []
    for number in range(2, TIMES + 1):
        for slug in MODULES:
            for kind in ("book", "exercises"):
                _copy(course / kind / slug, course / kind / f"{slug}{number}", slug, number)
            pages = sorted(page.stem for page in (course / "book" / f"{slug}{number}").glob("*.md"))
            lines = [f"          - file: book/{slug}{number}/{page}\n" for page in pages if page != "index"]
            chapters += [f"      - file: book/{slug}{number}/index\n        sections:\n", *lines]
    text = contents.read_text(encoding="utf-8")
    contents.write_text(
        text.replace("  - caption: Finish\n", "".join(chapters) + "  - caption: Finish\n"), encoding="utf-8"
    )
    return course


def _copy(source: Path, target: Path, slug: str, number: int) -> None:
    target.mkdir()
    for path in (one for one in source.iterdir() if one.is_file()):
        text = re.sub(rf"\b{slug}\b", f"{slug}{number}", path.read_text(encoding="utf-8"))
        (target / path.name).write_text(text, encoding="utf-8")


def _seconds(course: Path) -> float:
    """
    Return the shortest of a few runs: what else the computer does can only add.
    """
    return min(_run(course) for _ in range(RUNS))


def _run(course: Path) -> float:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "recovery_course.cli", "check", str(course)], capture_output=True, check=False
    )
    assert done.returncode in {0, 1}, done.stderr.decode()
    return time.perf_counter() - start
