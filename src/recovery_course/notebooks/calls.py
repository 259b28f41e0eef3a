"""
What a code cell of a workbook says: one call that shows one activity, and nothing else.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recovery_course.problems import Code, listed, suggestion

if TYPE_CHECKING:
    from recovery_course.notebooks.reading import Cell
    from recovery_course.problems import Problem

PACKAGE = "recovery_course"


@dataclass(frozen=True)
class Function:
    """
    A function that shows an activity: its directive on a page, and the lists of the banks it takes ids from.
    """

    directive: str
    lists: tuple[str, ...]


FUNCTIONS = {
    "quiz": Function("quiz", ("items", "quizzes")),
    "scenario": Function("scenario", ("scenarios",)),
    "reflection": Function("reflection", ("reflections",)),
    "self_check": Function("self-check", ("self_checks",)),
    "checklist": Function("checklist", ("checklists",)),
    "worksheet": Function("worksheet", ("worksheets",)),
    "simulation": Function("simulation", ("simulations",)),
    "audit": Function("audit", ("audits",)),
    "language_check": Function("language-check", ("language_checks",)),
}
# Arguments that say where the course is and in which language; a page knows both by itself.
_OPTIONS = {"course", "language"}
_ONE_CALL = (
    'leave one call, such as `quiz("definitions")`; imports belong in the cell tagged `setup`, '
    "and what only Jupyter needs in a cell tagged `jupyter-only`"
)
_UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)


@dataclass(frozen=True)
class Call:
    """
    A cell's call: the function, and the ids of what it shows.
    """

    function: str
    names: tuple[str, ...]

    @property
    def block(self) -> str:
        """
        Return the directive that shows the same on a page.
        """
        return f"```{{{FUNCTIONS[self.function].directive}}} {' '.join(self.names)}\n```"


def read_call(cell: Cell) -> Call | Problem:
    """
    Return the call of a code cell, or why no page can show the cell.
    """
    try:
        body = ast.parse(cell.source).body
    except _UNREADABLE as error:
        return _not_python(cell, error)
    if not body:
        return cell.problem(Code.CELL_NOT_SHOWN, "is a code cell without code", "write a call in it, or delete it")
    call = _as_call(body[0])
    if call is None or len(body) > 1:
        what = "is code that a page cannot show, where no Python runs"
        return cell.problem(Code.CELL_NOT_SHOWN, what, _ONE_CALL, body[0 if call is None else 1].lineno - 1)
    if cell.source.rstrip().endswith(";"):
        what = "ends in `;`, which hides the activity in Jupyter"
        return cell.problem(Code.CELL_NOT_SHOWN, what, "delete the `;`")
    return _checked(cell, *call)


def read_imports(cell: Cell) -> set[str] | Problem:
    """
    Return what a setup cell imports from the course's package.
    """
    try:
        body = ast.parse(cell.source).body
    except _UNREADABLE as error:
        return _not_python(cell, error)
    froms = [one for one in body if isinstance(one, ast.ImportFrom) and one.module == PACKAGE]
    names = {alias.asname or alias.name for one in froms for alias in one.names}
    return set(FUNCTIONS) if "*" in names else names


def names_in(cell: Cell) -> set[str]:
    """
    Return the names that a code cell uses; of one that is not Python, as with Jupyter's own commands, none.
    """
    try:
        return {node.id for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.Name)}
    except _UNREADABLE:
        return set()


def _as_call(statement: ast.stmt) -> tuple[str, ast.Call] | None:
    """
    Return the name and the call of a statement that is a call of a name and nothing else.
    """
    value = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        return value.func.id, value
    return None


def _checked(cell: Cell, function: str, call: ast.Call) -> Call | Problem:
    row = call.lineno - 1
    if function not in FUNCTIONS:
        fix = suggestion(function, FUNCTIONS, f"a page can show {listed(FUNCTIONS)}")
        return cell.problem(Code.FUNCTION_UNKNOWN, f"calls `{function}`, which shows no activity", fix, row)
    names = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    literal = len(names) == len(call.args) and all(map(_is_option, call.keywords))
    if not literal or not names:
        what = f"calls `{function}` with something other than an id in quotes"
        return cell.problem(Code.CELL_NOT_SHOWN, what, f'write the id itself: `{function}("…")`', row)
    if function != "quiz" and len(names) > 1:
        what = f"calls `{function}` with {len(names)} ids; it shows one"
        return cell.problem(Code.CELL_NOT_SHOWN, what, "give each its own cell", row)
    return Call(function, tuple(names))


def _is_option(keyword: ast.keyword) -> bool:
    value = keyword.value
    return keyword.arg in _OPTIONS and isinstance(value, ast.Constant) and isinstance(value.value, str)


def _not_python(cell: Cell, error: BaseException) -> Problem:
    row = (error.lineno or 1) - 1 if isinstance(error, SyntaxError) else 0
    return cell.problem(Code.CELL_NOT_SHOWN, "is not Python that can be read", _ONE_CALL, row)
