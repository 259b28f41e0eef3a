"""
The files that a reader finds in the browser's Jupyter: the workbooks, and the activities ready-made.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from recovery_course.baked import RECORDS, write_baked
from recovery_course.bank import load_course
from recovery_course.notebooks.browser_copy import copy_path, copy_text

if TYPE_CHECKING:
    from pathlib import Path


def write_contents(course_folder: Path, site: Path) -> int:
    """
    Write the files and their listings, as Jupyter's contents service gives them; return how many workbooks there are.
    """
    course = load_course(course_folder)
    files = site / "files"
    for notebook in course.outline.notebooks:
        target = files / copy_path(notebook)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(copy_text(notebook), encoding="utf-8", newline="\n")
    write_baked(course, files)
    # There from the start, so that Jupyter need not ask for it in vain.
    (files / RECORDS).mkdir()
    for folder in [files, *(path for path in files.rglob("*") if path.is_dir())]:
        listing = site / "api" / "contents" / folder.relative_to(files) / "all.json"
        listing.parent.mkdir(parents=True, exist_ok=True)
        listed = [_entry(path, files) for path in sorted(folder.iterdir())]
        listing.write_text(json.dumps({**_entry(folder, files), "content": listed, "format": "json"}), encoding="utf-8")
    return len(course.outline.notebooks)


def _entry(path: Path, files: Path) -> dict[str, Any]:
    kind = "directory" if path.is_dir() else "notebook" if path.suffix == ".ipynb" else "file"
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat().replace("+00:00", "Z")
    place = path.relative_to(files).as_posix()
    return {
        "name": path.name if place != "." else "",
        "path": place if place != "." else "",
        "type": kind,
        "created": written,
        "last_modified": written,
        "content": None,
        "format": None,
        "mimetype": "application/json" if kind == "file" else None,
        "size": None if kind == "directory" else path.stat().st_size,
        "writable": True,
    }
