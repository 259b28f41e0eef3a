"""
A course small enough to read at a glance, and ways to spoil it and to compare what comes of it.
"""

from __future__ import annotations

import gzip
import os
import shutil
from pathlib import Path

BANKS = Path(__file__).parent / "banks"
GOLDEN = Path(__file__).parent / "golden"
ITEMS = "exercises/listening/items.yml"
SCENARIOS = "exercises/listening/scenarios.yml"
REFLECTIONS = "exercises/listening/reflections.yml"
WORKBOOK = "exercises/listening/workbook.yml"
RUN_SHEETS = "book/instructors/run-sheets.yml"
ORGANISATION = "organisation.yml"
# Whose place a bad bank takes, by the first letter of its code; others stand for the item bank.
REPLACED = {"S": SCENARIOS, "F": REFLECTIONS, "T": RUN_SHEETS, "W": WORKBOOK, "O": ORGANISATION}


def make_course(folder: Path) -> Path:
    """
    Put the small course into a folder and return its root.
    """
    return Path(shutil.copytree(BANKS / "good", folder / "course"))


def spoil(root: Path, case: Path) -> None:
    """
    Lay a bad bank over a course: a file takes the place of the good one, a folder is laid over the whole.
    """
    if case.is_dir():
        _lay_over(case, root)
    elif case.suffix == ".gz":
        (root / ITEMS).write_bytes(gzip.decompress(case.read_bytes()))
    else:
        shutil.copy(case, root / REPLACED.get(case.name[0], ITEMS))


def change(root: Path, old: str, new: str, file: str = ITEMS) -> None:
    """
    Replace one passage of a course's file, which must be there exactly once.
    """
    text = (root / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    (root / file).write_text(text.replace(old, new), encoding="utf-8")


def assert_golden(path: Path, text: str) -> None:
    """
    Compare a text with its golden file; with UPDATE_GOLDEN=1 in the environment, write it instead.
    """
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.is_file(), f"{path.name} is missing: run the test with UPDATE_GOLDEN=1, then read what it wrote"
    assert text == path.read_text(encoding="utf-8")


def _lay_over(case: Path, root: Path) -> None:
    for source in sorted(case.rglob("*")):
        target = root / source.relative_to(case)
        if source.is_dir():
            # A folder may stand where the good course has a file: that is one of the faults.
            if target.is_file():
                target.unlink()
            target.mkdir(parents=True, exist_ok=True)
        else:
            shutil.copy(source, target)


def pretty(html: str) -> str:
    """
    Return HTML with one element a line, as golden files hold it for people to read.
    """
    return html.replace("><", ">\n<") + "\n"
