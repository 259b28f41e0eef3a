"""
A workbook as a page reads it: each call becomes the block of its activity, and nothing is left to run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.notebooks.calls import Call, read_call
from recovery_course.notebooks.matter import KEY
from recovery_course.notebooks.reading import Cell, Notebook, parse_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator


def page_of(text: str) -> dict[str, Any] | None:
    """
    Return a workbook's data with blocks in place of calls, or None for a notebook that is no workbook of the course.

    What cannot be shown was told when the course was loaded; here it is left out.
    """
    notebook = parse_notebook(text, "")
    if notebook.problems or KEY not in notebook.data["metadata"]:
        return None
    return {**notebook.data, "metadata": {}, "cells": list(_cells(notebook))}


def _cells(notebook: Notebook) -> Iterator[dict[str, Any]]:
    for cell in notebook.shown:
        source = _block(cell) if cell.kind == "code" else cell.source
        if source and cell.kind != "raw":
            kept = notebook.data["cells"][cell.place.at[-1]].get("attachments")
            attached = {"attachments": kept} if kept else {}
            yield {"cell_type": "markdown", "id": cell.id, "metadata": {}, "source": source, **attached}


def _block(cell: Cell) -> str:
    call = read_call(cell)
    return call.block if isinstance(call, Call) else ""
