"""
A notebook as data with the line of every cell, or what keeps it from being read.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from recovery_course.notebooks.lines import json_lines
from recovery_course.positions import Place, read_text
from recovery_course.problems import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# A notebook that was run and saved holds every output; tidying clears it, so it must be read first.
MAX_BYTES = 50_000_000
FORMAT, MINOR = 4, 5
# Cells with this tag are for Jupyter: no page shows them.
JUPYTER_ONLY = "jupyter-only"
# The cell with this tag imports what the others call.
SETUP = "setup"

_SAVED_WRONG = "open it in JupyterLab and save it again, or go back to the last version that opened there"


@dataclass(frozen=True)
class Cell:
    """
    One cell: its kind (`markdown`, `code` or `raw`), its id, its text and its tags.
    """

    kind: str
    id: str
    source: str
    tags: frozenset[str]
    place: Place

    @property
    def name(self) -> str:
        """
        Return what a message calls the cell: its id, or its number where it has none.
        """
        return f'cell "{self.id}"' if self.id else f"cell {int(self.place.at[-1]) + 1}"

    def problem(self, code: Code, what: str, fix: str, row: int = 0) -> Problem:
        """
        Return a problem that blames a line of the cell's text, counted from 0.
        """
        return self.place.problem(code, f"{self.name} {what}", fix, "source", row)


@dataclass(frozen=True)
class Notebook:
    """
    A notebook's data and cells; without cells, and with problems, where it cannot be read.
    """

    place: Place
    data: Mapping[str, Any] = field(default_factory=dict)
    cells: tuple[Cell, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def shown(self) -> tuple[Cell, ...]:
        """
        Return the cells that a page shows.
        """
        return tuple(cell for cell in self.cells if not cell.tags & {JUPYTER_ONLY, SETUP})


def read_notebook(path: Path, shown: str) -> Notebook:
    """
    Read a notebook; what is wrong with it is told, never raised.
    """
    text = read_text(path, shown, limit=MAX_BYTES)
    if isinstance(text, Problem):
        return Notebook(Place(shown), problems=(replace(text, code=Code.NOTEBOOK_INVALID),))
    return parse_notebook(text, shown)


def parse_notebook(text: str, shown: str) -> Notebook:
    """
    Read a notebook from its text.
    """
    try:
        data = json.loads(text, parse_constant=_no_number)
        json.dumps(data, ensure_ascii=False).encode()
    except ValueError as error:
        return Notebook(Place(shown), problems=(_not_json(error, text, shown),))
    except RecursionError:
        what = "is nested too deeply to be read"
        return Notebook(Place(shown), problems=(Problem(shown, 1, Code.NOTEBOOK_INVALID, what, _SAVED_WRONG),))
    place = Place(shown, json_lines(text))
    problems = tuple(_misshapen(data, place))
    return Notebook(place, problems=problems) if problems else Notebook(place, data, tuple(_cells(data, place)))


def source_of(cell: Mapping[str, Any]) -> str:
    """
    Return a cell's text, which the format keeps as one text or as lines.
    """
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def tags_of(cell: Mapping[str, Any]) -> frozenset[str]:
    """
    Return a cell's tags.
    """
    tags = cell.get("metadata", {}).get("tags", [])
    return frozenset(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else frozenset()


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


def _not_json(error: ValueError, text: str, shown: str) -> Problem:
    conflict = re.search(r"^(<{7}|={7}|>{7})( |$)", text, re.MULTILINE)
    if conflict:
        what = "holds the marks of two versions that were never united"
        fix = "keep one of the two versions and delete the lines of `<<<<<<<`, `=======` and `>>>>>>>`"
        return Problem(shown, text.count("\n", 0, conflict.start()) + 1, Code.NOTEBOOK_INVALID, what, fix)
    line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
    return Problem(shown, line, Code.NOTEBOOK_INVALID, "is not the JSON that notebooks are written in", _SAVED_WRONG)


def _misshapen(data: Any, place: Place) -> Iterator[Problem]:
    """
    Yield what keeps a notebook's cells from being read; nbformat checks the rest where a notebook is checked whole.
    """
    if not isinstance(data, dict) or not isinstance(data.get("nbformat"), int):
        what, fix = "is JSON, but no notebook", "save the notebook in its place; its name ends in .ipynb"
        yield place.problem(Code.NOTEBOOK_INVALID, what, fix)
    elif data["nbformat"] != FORMAT:
        what = f"is a notebook of format {data['nbformat']}; the course reads format {FORMAT}"
        yield place.problem(Code.NOTEBOOK_INVALID, what, "open it in JupyterLab and save it again", "nbformat")
    elif not isinstance(data.get("metadata"), dict) or not isinstance(data.get("cells"), list):
        yield place.problem(Code.NOTEBOOK_INVALID, "lacks its `metadata` or its `cells`", _SAVED_WRONG)
    else:
        broken = [index for index, cell in enumerate(data["cells"]) if not _is_cell(cell)]
        for index in broken[:1]:
            yield place.problem(Code.NOTEBOOK_INVALID, f"cell {index + 1} is no cell", _SAVED_WRONG, "cells", index)


def _is_cell(cell: Any) -> bool:
    if not isinstance(cell, dict) or cell.get("cell_type") not in {"markdown", "code", "raw"}:
        return False
    source = cell.get("source")
    lines = source if isinstance(source, list) else [source]
    return isinstance(cell.get("metadata"), dict) and all(isinstance(line, str) for line in lines)


def _cells(data: Mapping[str, Any], place: Place) -> Iterator[Cell]:
    for index, cell in enumerate(data["cells"]):
        name = cell.get("id")
        place_of_cell = place.within("cells", index)
        yield Cell(
            cell["cell_type"], name if isinstance(name, str) else "", source_of(cell), tags_of(cell), place_of_cell
        )
