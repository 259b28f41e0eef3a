"""
House rules that can be counted: sizes of files and functions, sentences that explain, one version.
"""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

import recovery_course

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FILE_LINES, FUNCTION_LINES, MEDIAN_LINES = 300, 40, 8

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _definitions(path: Path, kinds: tuple[type[ast.AST], ...]) -> Iterator[Definition]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Definition) and isinstance(node, kinds):
            yield node


def _lines(function: Definition) -> int:
    """Return a function's length in lines without its docstring."""
    told = function.body[0] if ast.get_docstring(function) else None
    explained = (told.end_lineno or 0) - told.lineno + 1 if told else 0
    return (function.end_lineno or 0) - function.lineno + 1 - explained


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    """A source file has at most 300 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_function_fits_a_screen(path: Path) -> None:
    """A function has at most 40 lines besides its docstring."""
    long = {node.name: _lines(node) for node in _definitions(path, FUNCTIONS) if _lines(node) > FUNCTION_LINES}
    assert long == {}


def test_most_functions_are_short() -> None:
    """Half of all functions have at most 8 lines."""
    assert median(_lines(node) for path in SOURCES for node in _definitions(path, FUNCTIONS)) <= MEDIAN_LINES


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_public_names_are_explained(path: Path) -> None:
    """What others may use says in a sentence what it does."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    public = [node for node in _public(tree) if not ast.get_docstring(node)]
    assert [node.name for node in public] == []


def _public(tree: ast.Module | ast.ClassDef) -> Iterator[Definition]:
    for node in tree.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_file_says_what_it_is(path: Path) -> None:
    """The first lines of a source file tell whether it is the one you are looking for."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_every_test_states_its_rule(path: Path) -> None:
    """A test that fails says in a sentence what should have been so."""
    tests = [node for node in _definitions(path, FUNCTIONS) if node.name.startswith("test_")]
    assert [node.name for node in tests if not ast.get_docstring(node)] == []


def test_the_version_is_told_alike() -> None:
    """The package and its metadata name the same version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project.get("version", recovery_course.__version__) == recovery_course.__version__
