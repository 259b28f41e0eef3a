"""
What must be right in a workbook before a page is made of it: what learners may see, what a page can show, and ids.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recovery_course.notebooks.calls import FUNCTIONS, Call, names_in, read_call, read_imports
from recovery_course.notebooks.reading import JUPYTER_ONLY, SETUP, Cell, Notebook
from recovery_course.problems import Code, Problem, listed, suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from recovery_course.bank_file import Bank

Known = dict[str, tuple[str, ...]]
# The first line of a block with a note for facilitators.
_NOTE = re.compile(r"^\s*(?:`{3,}|~{3,}|:{3,})\s*\{facilitator-note\}")


def known_names(banks: Iterable[Bank]) -> Known:
    """
    Return the ids that each function may be called with, those of broken entries too.
    """
    ids = [(place.at[0], name) for bank in banks for name, place in bank.ids]
    return {function: tuple(name for kept, name in ids if kept in shows.lists) for function, shows in FUNCTIONS.items()}


def check_cells(notebook: Notebook, known: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """
    Yield what is wrong with a notebook's cells.
    """
    yield from _notes(notebook)
    imported: set[str] = set()
    called: list[tuple[Cell, str]] = []
    used: set[str] = set()
    broken = False
    for cell in (one for one in notebook.cells if one.kind == "code"):
        if SETUP in cell.tags:
            found = read_imports(cell)
            if isinstance(found, Problem):
                yield found
            imported |= set() if isinstance(found, Problem) else found
        elif JUPYTER_ONLY in cell.tags:
            used |= names_in(cell)
        else:
            call = read_call(cell)
            if isinstance(call, Problem):
                broken = True
                yield call
            else:
                yield from _unknown(cell, call, known[call.function])
                called += [(cell, call.function)] if call.function not in imported else []
                used.add(call.function)
    yield from _not_imported(called)
    # A call that could not be read may use any of them.
    if not broken:
        yield from _not_used(notebook, used)


def _notes(notebook: Notebook) -> Iterator[Problem]:
    # A page can leave them out for learners; the file that they download cannot.
    for cell in (one for one in notebook.cells if one.kind == "markdown"):
        for row, line in enumerate(cell.source.splitlines()):
            if _NOTE.match(line):
                what = "holds a note for facilitators, and learners get the notebook as it is"
                fix = "put the note into the lesson, or into the module's guide for facilitators"
                yield cell.problem(Code.NOTE_IN_NOTEBOOK, what, fix, row)


def _unknown(cell: Cell, call: Call, known: Collection[str]) -> Iterator[Problem]:
    # A quiz is shown alone; several ids are items.
    noun = FUNCTIONS[call.function].directive
    for name in call.names:
        if name not in known:
            fix = suggestion(name, known, "the ids are in the files beside the notebook")
            yield cell.problem(Code.CELL_ACTIVITY, f'shows the {noun} "{name}", which does not exist', fix)


def _not_imported(called: Sequence[tuple[Cell, str]]) -> Iterator[Problem]:
    if called:
        missing = sorted({function for _, function in called})
        what = f"is the first to need what no `setup` cell above it imports: {listed(missing)}"
        fix = f"near the top, in a cell tagged `setup`, write: from recovery_course import {', '.join(missing)}"
        yield called[0][0].problem(Code.IMPORTS_DIFFER, what, fix)


def _not_used(notebook: Notebook, used: set[str]) -> Iterator[Problem]:
    for cell in (one for one in notebook.cells if one.kind == "code" and SETUP in one.tags):
        found = read_imports(cell)
        spare = sorted(set() if isinstance(found, Problem) else found - used)
        if spare and "import *" not in cell.source:
            what = f"imports {listed(spare)}, which no cell uses"
            yield cell.problem(Code.IMPORTS_DIFFER, what, "delete what is not used, or add the cell that was meant")
