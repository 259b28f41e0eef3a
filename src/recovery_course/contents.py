"""
The order of the book's pages, as `_toc.yml` gives it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recovery_course.front_matter import as_page_problem
from recovery_course.positions import Place, read_yaml
from recovery_course.problems import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recovery_course.positions import Document

CONTENTS = "_toc.yml"
_NESTED = ("parts", "chapters", "sections", "subtrees", "entries", "items")


@dataclass(frozen=True)
class Page:
    """
    A page of the contents file and the pages below it; `docname` is its name in the book, without an ending.
    """

    docname: str
    line: int
    below: tuple[Page, ...] = ()

    def all(self) -> Iterator[Page]:
        """
        Yield the page and every page below it, in the order of the book.
        """
        yield self
        for page in self.below:
            yield from page.all()


@dataclass(frozen=True)
class Contents:
    """
    The page the book opens with, the pages under it, and what is wrong with the file.
    """

    root: Page | None = None
    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()

    def all(self) -> Iterator[Page]:
        """
        Yield every page but the one the book opens with, in the order of the book.
        """
        for page in self.pages:
            yield from page.all()

    def once(self) -> Iterator[Page]:
        """
        Yield every page where it is first named: a page that is named again is one page all the same.
        """
        told: set[str] = set()
        for page in self.all():
            if page.docname not in told:
                told.add(page.docname)
                yield page


def read_contents(root: Path) -> Contents:
    """
    Read the contents file of a course; what is wrong with it is told, never raised.
    """
    return contents_of(read_yaml(root / CONTENTS, CONTENTS))


def contents_of(document: Document) -> Contents:
    """
    Return what a contents file says that was read or parsed already.
    """
    if document.problems:
        return Contents(problems=tuple(map(as_page_problem, document.problems)))
    first = document.data.get("root") if isinstance(document.data, dict) else None
    opening = Page(_docname(first), document.place.line("root")) if isinstance(first, str) else None
    return Contents(opening, _pages(document.data, document.place))


def _pages(data: Any, place: Place) -> tuple[Page, ...]:
    """
    Return the pages directly below a part of the contents file; captions and parts are no level of their own.
    """
    if not isinstance(data, dict):
        return ()
    return tuple(
        page
        for name in _NESTED
        if isinstance(data.get(name), list)
        for index, entry in enumerate(data[name])
        for page in _entry(entry, place.within(name, index))
    )


def _entry(entry: Any, place: Place) -> tuple[Page, ...]:
    below = _pages(entry, place)
    if not (isinstance(entry, dict) and isinstance(entry.get("file"), str)):
        return below
    return (Page(_docname(entry["file"]), place.line("file"), below),)


def _docname(file: str) -> str:
    return file.removesuffix(".md").removesuffix(".ipynb")


def repeated(contents: Contents) -> Iterator[Problem]:
    """
    Yield pages that are named below themselves, and those that are named twice: no book is built with these.
    """
    opening = (contents.root,) if contents.root else ()
    first: dict[str, int] = {}
    for page, above in _walk(contents.pages, opening):
        over = next((one for one in above if one.docname == page.docname), None)
        if over:
            what = f"names {page.docname} below itself; it stands on line {over.line} already"
            yield Problem(CONTENTS, page.line, Code.CIRCLE, what, "delete this line, or name the page that was meant")
        elif page.docname in first:
            what = f"names {page.docname} a second time; the first is on line {first[page.docname]}"
            fix = "delete one of the two lines; a page has one place in the book, and links lead there from others"
            yield Problem(CONTENTS, page.line, Code.PAGE_TWICE, what, fix)
        first.setdefault(page.docname, page.line)


def _walk(pages: tuple[Page, ...], above: tuple[Page, ...]) -> Iterator[tuple[Page, tuple[Page, ...]]]:
    for page in pages:
        yield page, above
        yield from _walk(page.below, (*above, page))
