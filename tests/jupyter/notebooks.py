"""Notebooks written for a test, and what is looked for in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat

if TYPE_CHECKING:
    from pathlib import Path

KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def write_notebook(course: Path, name: str, *cells: str) -> Path:
    """Write a notebook of code into the folder of a course's first module, and return its path."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata.kernelspec = KERNEL
    folder = min(path for path in (course / "exercises").iterdir() if path.is_dir())
    nbformat.write(notebook, folder / f"{name}.ipynb")
    return folder / f"{name}.ipynb"


def apart(folder: Path) -> str:
    """Return code that keeps a notebook's answers in a folder of their own."""
    return f"import os\nos.environ['RECOVERY_COURSE_DATA'] = {str(folder)!r}"
