"""
The contents file and the course's folder: every page named once, nothing left out, nothing outside.
"""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from recovery_course.contents import CONTENTS, repeated
from recovery_course.front_matter import as_page_problem
from recovery_course.problems import Code, Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recovery_course.checks.material import Material


def check(material: Material) -> Iterator[Problem]:
    """
    Yield what is wrong with the order of the pages and with where files are.
    """
    yield from repeated(material.contents)
    yield from _missing(material)
    yield from _left_out(material)
    yield from _same_slug(material)
    yield from _outside(material)
    for page in material.pages.values():
        yield from map(as_page_problem, page.matter.problems)


def _missing(material: Material) -> Iterator[Problem]:
    """
    Yield pages that are named and not there; those of modules are told when the outline is read.
    """
    told = {(problem.line, problem.code) for problem in material.reading.problems if problem.path == CONTENTS}
    for docname, line in material.named.items():
        if _leaves(docname):
            what = f"names a page outside the course's folder: {docname}"
            fix = "move the page into book/ and name it from the course's folder on, as in book/start/welcome"
            yield Problem(CONTENTS, line, Code.OUTSIDE, what, fix)
        elif not _exists(material, docname) and (line, Code.PAGE_MISSING) not in told:
            known = {name.rpartition(".")[0] for name in material.files if name.endswith((".md", ".ipynb"))}
            fix = suggestion(docname, known, "write the page, or delete the line")
            what = f"names a page that does not exist: {docname}.md"
            yield Problem(CONTENTS, line, Code.PAGE_MISSING, what, fix)


def _leaves(docname: str) -> bool:
    return docname.startswith(("/", "~")) or ".." in PurePosixPath(docname).parts


def _exists(material: Material, docname: str) -> bool:
    return any((material.root / f"{docname}{ending}").is_file() for ending in (".md", ".ipynb"))


def _left_out(material: Material) -> Iterator[Problem]:
    # Where the contents cannot be read, one problem says so, and every page would seem to be left out.
    if material.contents.problems:
        return
    for name in material.files:
        docname, _, ending = name.rpartition(".")
        if name.startswith("book/") and ending in {"md", "ipynb"} and docname not in material.named:
            what = "is in no line of the contents, so nobody will find it"
            fix = f"add `- file: {docname}` to {CONTENTS} where it belongs, or delete the page"
            yield Problem(name, 1, Code.PAGE_LEFT_OUT, what, fix)


def _same_slug(material: Material) -> Iterator[Problem]:
    """
    Yield pages of one module whose addresses differ at most in capitals, in the ending, or in a folder between.
    """
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in material.files:
        _, *folders, file = PurePosixPath(name).parts
        slug, _, ending = file.rpartition(".")
        if name.startswith("book/") and ending in {"md", "ipynb"} and folders:
            held[folders[0], slug.casefold()].append(name)
    for (module, slug), names in held.items():
        for name in names[1:] if slug != "index" else ():
            what = f"has the name `{slug}`, as {names[0]} has in the module `{module}`"
            fix = "give one of the two another name, in the folder and in the contents"
            yield Problem(name, 1, Code.SAME_SLUG, what, fix)


def _outside(material: Material) -> Iterator[Problem]:
    inside = os.path.realpath(material.root)
    for name in material.files:
        path = material.root / name
        if path.is_symlink() and not _within(path, inside):
            what = "is a symbolic link that leads out of the course's folder, where nobody else has what it leads to"
            yield Problem(name, 1, Code.OUTSIDE, what, "put a copy of the file in its place")


def _within(path: Path, inside: str) -> bool:
    return os.path.commonpath([os.path.realpath(path), inside]) == inside
