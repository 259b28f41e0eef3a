"""A small course whose one workbook has an activity of each kind, and a copy of it for a live notebook."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from tests.small_course import make_course

from .script import SCRIPT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WORKBOOK = "exercises/listening/workbook.ipynb"
Notebook = dict[str, Any]


def write_course(root: Path, folder: Path) -> Path:
    """Write the course's source below a folder, with the real course's settings, and return it."""
    course = make_course(folder)
    (course / "book" / "index.md").write_text("# Start\n", encoding="utf-8")
    shutil.copy(root / "_config.yml", course / "_config.yml")
    path = course / WORKBOOK
    notebook = json.loads(path.read_text(encoding="utf-8"))
    functions = ", ".join(sorted({act.function for act in SCRIPT.values()}))
    notebook["cells"] += [
        code_cell("setup", f"from recovery_course import {functions}", tags=["setup"]),
        *(code_cell(name, f'{act.function}("{name}")') for name, act in SCRIPT.items()),
    ]
    write(notebook, path)
    return course


def code_cell(name: str, source: str, *, tags: Sequence[str] = ()) -> dict[str, Any]:
    """Return a folded cell of code."""
    metadata = {"jupyter": {"source_hidden": True}, **({"tags": list(tags)} if tags else {})}
    cell = {"cell_type": "code", "id": name, "metadata": metadata}
    return {**cell, "source": source, "execution_count": None, "outputs": []}


def live_copy(course: Path, name: str, *more: str, first: str = "") -> Path:
    """Copy the workbook beside itself, with code before all other cells and with more cells of code at its end."""
    notebook = json.loads((course / WORKBOOK).read_text(encoding="utf-8"))
    cells = [code_cell(f"more-{number}", source) for number, source in enumerate(more)]
    begin = [code_cell("first", first)] if first else []
    notebook["cells"] = [*begin, *notebook["cells"], *({**cell, "metadata": {}} for cell in cells)]
    path = course / "exercises" / "listening" / f"{name}.ipynb"
    write(notebook, path)
    return path


def write(notebook: Notebook, path: Path) -> None:
    """Write a notebook as the course's own command would."""
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
