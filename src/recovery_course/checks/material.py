"""
Everything that checks look at, read once: the course, its banks, its contents and its pages.
"""

from __future__ import annotations

import os
import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from recovery_course.bank import read_course
from recovery_course.checks.blocks import Parts, take_apart
from recovery_course.contents import Contents, read_contents
from recovery_course.front_matter import as_page_problem, parse_front_matter
from recovery_course.notebooks.calls import Call, read_call
from recovery_course.positions import Document, Place, read_text
from recovery_course.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recovery_course.bank import Reading
    from recovery_course.notebooks.reading import Notebook

# What belongs to the course; nothing else of its folder is looked at.
FOLDERS = ("book", "exercises")


@dataclass(frozen=True)
class Page:
    """
    A page of the book: its file, its text, and the parts it is made of.
    """

    path: str
    text: str
    parts: Parts

    @property
    def docname(self) -> str:
        """
        Return the page's name in the book, without an ending.
        """
        return self.path.rpartition(".")[0]

    @property
    def folder(self) -> str:
        """
        Return the folder the page is in.
        """
        return self.docname.rpartition("/")[0]

    @cached_property
    def matter(self) -> Document:
        """
        Return the page's front matter.
        """
        return parse_front_matter(self.text, self.path) if self.path.endswith(".md") else Document(Place(self.path), {})

    @property
    def title_line(self) -> int:
        """
        Return the line that stands for the whole page: its first heading.
        """
        return next((block.line for block in self.parts.blocks if block.kind == "heading"), 1)


@dataclass(frozen=True)
class Material:
    """
    A course's folder, what was read there, and the problems met on the way.
    """

    root: Path
    reading: Reading
    contents: Contents
    files: tuple[str, ...]
    pages: Mapping[str, Page]
    problems: tuple[Problem, ...]

    @cached_property
    def named(self) -> dict[str, int]:
        """
        Return the pages that the contents name, with the line of each.
        """
        opening = [self.contents.root] if self.contents.root else []
        return {page.docname: page.line for page in (*opening, *self.contents.all())}

    @cached_property
    def read_pages(self) -> tuple[Page, ...]:
        """
        Return the pages that learners read: those the contents name.
        """
        return tuple(self.pages[name] for name in self.named if name in self.pages)

    def target(self, page: Page, href: str) -> str:
        """
        Return the name of the page that a link leads to; of a way that leads out, nothing that is a page.
        """
        way = posixpath.normpath(posixpath.join(page.folder, href.partition("#")[0]))
        return way.removesuffix(".md").removesuffix(".ipynb")


def read_material(root: Path) -> Material:
    """
    Read a course's folder; what is wrong with a file is told, never raised.
    """
    reading = read_course(root)
    contents = read_contents(root)
    files = tuple(sorted(_files(root)))
    texts = {name: _text(root, name) for name in files if _is_page(name)}
    pages = [Page(name, text, take_apart(text)) for name, text in texts.items() if isinstance(text, str)]
    pages += [notebook_page(notebook) for notebook in reading.course.outline.notebooks if not notebook.problems]
    unread = [as_page_problem(text) for text in texts.values() if isinstance(text, Problem)]
    by_name = {page.docname: page for page in pages}
    return Material(root, reading, contents, files, by_name, (*contents.problems, *unread))


def notebook_page(notebook: Notebook) -> Page:
    """
    Return a notebook as the page that is made of it: its Markdown, and the blocks that its calls stand for.
    """
    whole = Parts()
    for cell in notebook.shown:
        call = read_call(cell) if cell.kind == "code" else cell.source
        text = call if isinstance(call, str) else call.block if isinstance(call, Call) else ""
        if cell.kind != "raw":
            take_apart(text, whole, first_line=cell.place.line("source", 0))
    return Page(notebook.place.path, "", whole)


def _text(root: Path, name: str) -> str | Problem:
    text = read_text(root / name, name)
    return text if isinstance(text, Problem) else re.sub(r"\r\n?", "\n", text)


def _is_page(name: str) -> bool:
    return name.startswith("book/") and name.endswith(".md")


def _files(root: Path) -> Iterator[str]:
    """
    Yield the files of the course by their names from its folder; links to folders are files here.
    """
    for name in FOLDERS:
        for folder, inner, files in os.walk(root / name):
            inner[:] = [one for one in inner if not one.startswith((".", "_build"))]
            here = Path(folder).relative_to(root).as_posix()
            yield from (f"{here}/{file}" for file in files if not file.startswith("."))
            yield from (f"{here}/{one}" for one in inner if Path(folder, one).is_symlink())
