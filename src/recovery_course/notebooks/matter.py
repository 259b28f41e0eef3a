"""
What a notebook says about itself: its first heading, and `recovery_course` in its metadata.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from recovery_course.positions import Document
from recovery_course.problems import Code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.notebooks.reading import Notebook
    from recovery_course.problems import Problem

KEY = "recovery_course"

_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_METADATA = (
    'write `"recovery_course": {"minutes": 45, "objectives": ["D1"]}` in the notebook\'s metadata: '
    "in JupyterLab, the cogs at the right, Advanced Tools, Notebook Metadata"
)


def notebook_matter(notebook: Notebook) -> Document:
    """
    Return title, minutes and objectives, in the form that a page's front matter has.
    """
    place = notebook.place.within("metadata", KEY)
    if notebook.problems:
        return Document(place, problems=notebook.problems)
    said = notebook.data["metadata"].get(KEY)
    title = title_of(notebook)
    problems = tuple(_missing(notebook, said, title))
    return Document(place, {**said, "title": title} if isinstance(said, dict) else {}, problems)


def title_of(notebook: Notebook) -> str:
    """
    Return the first heading of the first cell that a page shows, or "".
    """
    first = next((cell for cell in notebook.shown if cell.kind == "markdown"), None)
    found = _HEADING.search(first.source) if first else None
    return found[1] if found else ""


def _missing(notebook: Notebook, said: Any, title: str) -> Iterator[Problem]:
    if not title:
        fix = "begin the first Markdown cell with a line `# ` and the title"
        yield notebook.place.problem(Code.NOTEBOOK_UNTITLED, "has no title", fix, "cells", 0)
    if not isinstance(said, dict) or "minutes" not in said:
        yield notebook.place.problem(Code.NOTEBOOK_UNTITLED, "does not say its minutes", _METADATA, "metadata", KEY)
