"""
Notebooks: what keeps them from being pages, and what does not belong in a file that is shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.notebooks.check import check_cells, known_names
from recovery_course.notebooks.hygiene import check_hygiene
from recovery_course.notebooks.reading import read_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material
    from recovery_course.problems import Problem


def check(material: Material) -> Iterator[Problem]:
    """
    Yield what is wrong with each notebook of the course; none is run.
    """
    known = known_names(material.reading.banks)
    for name in material.files:
        if name.endswith(".ipynb"):
            notebook = read_notebook(material.root / name, name)
            yield from check_cells(notebook, known)
            yield from check_hygiene(notebook)
