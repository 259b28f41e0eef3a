"""
The architecture's layers: what stands lower never imports what stands higher.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parent.parent / "src" / "recovery_course"

# From the lowest to the highest. A module may import from its own layer and from those before it.
LAYERS = (
    {
        "problems",
        "follow_ups",
        "record_files",
        "yaml_errors",
        "yaml_events",
        "positions",
        "models",
        "markup",
        "labels",
        "bibliography",
        "course_folder",
    },
    {
        "findings",
        "wording",
        "front_matter",
        "contents",
        "editions",
        "notebooks",
        "outline",
        "schema",
        "rules",
        "kinds",
        "lookup",
        "language",
        "bank_file",
        "cross_check",
        "organisation",
        "run_sheets",
        "bank",
    },
    {"fallback", "baked", "export", "checks", "facts", "answer_key", "scaffold", "slides"},
    {"widgets", "sphinx_ext", "serve", "preview", "report"},
    {"cli"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.name != "__init__.py")


def _part(path: Path) -> str:
    """Return the part of the package a file belongs to: a module's or a folder's name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported(path: Path) -> Iterator[str]:
    """Yield the full names that a file imports, wherever in the file it does so."""
    package = ["recovery_course", *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def _parts_used(path: Path) -> set[str]:
    names = (name.split(".") for name in _imported(path) if name.startswith("recovery_course."))
    return {name[1] for name in names} & set(LEVEL)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_part_has_a_layer(path: Path) -> None:
    """A new module is given its place before it is used."""
    assert _part(path) in LEVEL


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_lower_never_imports_higher(path: Path) -> None:
    """What is pure stays free of what shows it."""
    assert {part for part in _parts_used(path) if LEVEL[part] > LEVEL[_part(path)]} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_extension_knows_sphinx(path: Path) -> None:
    """Moving to another book builder touches one folder."""
    roots = {name.split(".")[0] for name in _imported(path)}
    assert _part(path) == "sphinx_ext" or not roots & {"sphinx", "docutils", "myst_nb", "myst_parser", "jupyter_book"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_widgets_know_jupyter(path: Path) -> None:
    """Checking a bank or building a page loads no widget library."""
    roots = {name.split(".")[0] for name in _imported(path)}
    assert _part(path) == "widgets" or not roots & {"anywidget", "ipywidgets", "traitlets", "IPython"}


@pytest.mark.parametrize("names", LAYERS[:-2], ids=min)
def test_the_pure_parts_do_not_import_in_a_circle(names: set[str]) -> None:
    """Within a layer there is an order too."""
    uses = {part: set() for part in names}
    for path in MODULES:
        if _part(path) in names:
            uses[_part(path)] |= (_parts_used(path) & names) - {_part(path)}
    while free := [part for part, used in uses.items() if not used & set(uses)]:
        for part in free:
            del uses[part]
    assert uses == {}


def test_a_higher_import_would_be_found() -> None:
    """The reader of imports sees relative, nested and plain ones."""
    seen = _parts_used(PACKAGE / "bank.py")
    assert {"bank_file", "bibliography", "models", "outline"} <= seen
