"""
Courses with one fault each, as `tests/checks/` keeps them: a file of edits to the good course beside them.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from ruamel.yaml import YAML

CHECKS = Path(__file__).parent / "checks"
CASES = sorted(CHECKS.glob("*.yml"))


def good_course(folder: Path) -> Path:
    """
    Put the course in which nothing is found into a folder and return its root.
    """
    return Path(shutil.copytree(CHECKS / "good", folder / "course"))


def spoil(root: Path, case: Path) -> None:
    """
    Make the edits of a case: a path with a text is a new file, one with a list has passages replaced.

    `more` is added to `new` as many `times` as the edit says; an edit without `old` begins a file.
    """
    for path, edits in YAML(typ="safe", pure=True).load(case.read_text(encoding="utf-8")).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(edits, str):
            file.write_text(edits, encoding="utf-8")
            continue
        for edit in edits:
            _edit(file, edit["old"], edit["new"] + edit.get("more", "") * edit.get("times", 1))


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")
