"""
What must not be left in a notebook of the course: outputs, traces of one computer, ids and metadata at random.
"""

from __future__ import annotations

import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recovery_course.notebooks.check import check_cells
from recovery_course.notebooks.matter import KEY, notebook_matter
from recovery_course.notebooks.reading import FORMAT, MINOR, Cell, Notebook
from recovery_course.notebooks.tidy import KERNEL, LANGUAGE, is_good_id
from recovery_course.problems import Code, Problem, listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

MEND = "run `course notebooks normalise --write`, which mends this"
CELL_METADATA = {"deletable", "editable", "jupyter", "slideshow", "tags"}

# What names a place on one computer: a home or temporary folder, a drive, a share, a file's address, a local server.
_ONE_COMPUTER = re.compile(
    r"file:/{2,}[^\s\"'<>)]*|(?<![\w.:/~])/(?:home|Users|root|tmp|var|private|mnt|media|opt|Volumes)/[^\s\"'<>)]*"
    r"|\b[A-Za-z]:\\[^\s\"'<>)]*|(?<![\w\\])\\\\[\w.-]+\\[^\s\"'<>)]*"
    r"|\bhttps?://(?:localhost|127\.0\.0\.1)[^\s\"'<>)]*"
)


def check_whole(
    notebook: Notebook, known: Mapping[str, Collection[str]], told: Iterable[Problem] = ()
) -> list[Problem]:
    """
    Return every problem of a notebook in the order of its lines, with what the outline `told` of it.
    """
    found = dict.fromkeys([*told, *check_cells(notebook, known), *check_hygiene(notebook)])
    return sorted(found, key=lambda problem: (problem.line, problem.code))


def check_hygiene(notebook: Notebook) -> Iterator[Problem]:
    """
    Yield what would be kept out of a tidy notebook, and what nbformat finds wrong with it.
    """
    yield from notebook_matter(notebook).problems
    if notebook.problems:
        return
    yield from _ids(notebook)
    for cell in notebook.cells:
        yield from _leftovers(cell, notebook.data["cells"][cell.place.at[-1]])
        yield from _traces(cell)
    yield from _metadata(notebook)
    yield from _invalid(notebook)


def _ids(notebook: Notebook) -> Iterator[Problem]:
    first: dict[str, Cell] = {}
    for cell in notebook.cells:
        if not cell.id:
            yield cell.place.problem(Code.CELL_ID, f"{cell.name} has no id", MEND)
        elif first.setdefault(cell.id, cell) is not cell:
            what = f"{cell.name} has the id of another cell, on line {first[cell.id].place.line('id')}"
            yield cell.place.problem(Code.CELL_ID, what, MEND, "id")
        elif not is_good_id(cell.id):
            what = f"{cell.name} has an id that says nothing; ids have words in small letters and hyphens"
            yield cell.place.problem(Code.CELL_ID, what, MEND, "id")


def _leftovers(cell: Cell, data: Mapping[str, Any]) -> Iterator[Problem]:
    if data.get("outputs") or data.get("execution_count") is not None:
        part = "outputs" if data.get("outputs") else "execution_count"
        yield cell.place.problem(Code.OUTPUT_LEFT, f"{cell.name} keeps what came of running it", MEND, part)
    other = sorted(set(data["metadata"]) - CELL_METADATA)
    hidden = data["metadata"].get("jupyter", {})
    if other:
        what = f"{cell.name} keeps {listed(other)} in its metadata"
        yield cell.place.problem(Code.NOTEBOOK_METADATA, what, MEND, "metadata", other[0])
    elif cell.kind == "code" and hidden != {"source_hidden": True}:
        what = f"{cell.name} does not fold its code"
        yield cell.place.problem(Code.NOTEBOOK_METADATA, what, MEND, "metadata")


def _traces(cell: Cell) -> Iterator[Problem]:
    for row, line in enumerate(cell.source.splitlines()):
        found = _ONE_COMPUTER.search(line)
        if found:
            what = f"names `{found.group().rstrip('.,;:')}`, which is on one computer only"
            fix = "name files from the notebook's own folder, as in `../../book/index.md`, or leave it out"
            yield cell.problem(Code.ONE_COMPUTER, what, fix, row)


def _metadata(notebook: Notebook) -> Iterator[Problem]:
    found, place = notebook.data["metadata"], notebook.place
    wanted = {"kernelspec": KERNEL, "language_info": LANGUAGE}
    for key, value in wanted.items():
        if found.get(key) != value:
            what = f"has a `{key}` that not every computer has" if key in found else f"has no `{key}`"
            yield place.problem(Code.NOTEBOOK_METADATA, what, MEND, "metadata", key)
    other = sorted(set(found) - set(wanted) - {KEY})
    if other:
        what = f"keeps {listed(other)} in its metadata"
        yield place.problem(Code.NOTEBOOK_METADATA, what, MEND, "metadata", other[0])
    if notebook.data.get("nbformat_minor", 0) != MINOR:
        what = "is of an older or newer form of its format than the course keeps"
        yield place.problem(Code.NOTEBOOK_METADATA, what, MEND, "nbformat_minor")


def _invalid(notebook: Notebook) -> Iterator[Problem]:
    """
    Yield the first thing that nbformat finds; ids are told in words of our own.
    """
    minor = notebook.data.get("nbformat_minor", 0)
    if any(not cell.id for cell in notebook.cells) or minor != MINOR or _is_valid(notebook.data):
        return
    from nbformat import validator

    checker: Any = validator
    for error in checker.iter_validate(dict(notebook.data), version=4, version_minor=MINOR):
        where = tuple(error.absolute_path)
        what = f"is not as the format says: {str(error.message).splitlines()[0][:120]}"
        yield notebook.place.problem(Code.NOTEBOOK_INVALID, what, MEND, *where)
        return


def _is_valid(data: Mapping[str, Any]) -> bool:
    """
    Tell whether nbformat would find nothing: by its own schema, without its validator, which loads for a second.
    """
    import fastjsonschema

    found = find_spec("nbformat")
    if found is None or found.origin is None:
        return False
    schema = Path(found.origin).parent / f"v{FORMAT}" / f"nbformat.v{FORMAT}.{MINOR}.schema.json"
    try:
        fastjsonschema.compile(json.loads(schema.read_text(encoding="utf-8")))(dict(data))
    except (OSError, fastjsonschema.JsonSchemaException):
        return False
    return True
