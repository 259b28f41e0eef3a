"""
The sidebar: the current module open, every other one a link.

The theme resolves and prints the whole tree again for each page, so its cost grows with the square of the
pages (400 pages: 56 s). This one is made from the table of contents and grows with the pages.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .course import course_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx


@dataclass(frozen=True)
class Entry:
    """
    One link of the sidebar.
    """

    docname: str
    title: str
    href: str
    current: bool
    open: bool
    module: str
    # Whether the learner's progress is marked: on pages of modules, and on those that stand alone.
    counted: bool = True
    children: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Part:
    """
    A captioned group of links.
    """

    caption: str
    entries: tuple[Entry, ...]


def replace_theme_navigation(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """
    Hand the page its sidebar, and keep the theme from making its own.
    """
    context.pop("toctree", None)
    context["course_nav"] = tuple(_parts(app, pagename))


def _parts(app: Sphinx, pagename: str) -> Iterator[Part]:
    site_map = app.env.external_site_map  # type: ignore[attr-defined]
    for tree in site_map.root.subtrees:
        yield Part(tree.caption or "", tuple(_entry(app, pagename, str(item)) for item in tree.items))


def _entry(app: Sphinx, pagename: str, docname: str) -> Entry:
    site_map = app.env.external_site_map  # type: ignore[attr-defined]
    docname = docname.removesuffix(".md").removesuffix(".ipynb")
    below = [str(item) for tree in site_map[docname].subtrees for item in tree.items] if docname in site_map else []
    is_open = pagename == docname or pagename in below
    return Entry(
        docname=docname,
        title=app.env.titles[docname].astext(),
        href=app.builder.get_relative_uri(pagename, docname),
        current=pagename == docname,
        open=is_open and bool(below),
        module=docname.split("/")[-2] if "/" in docname else "",
        children=tuple(_below(app, pagename, name) for name in below) if is_open else (),
    )


def _below(app: Sphinx, pagename: str, docname: str) -> Entry:
    entry = _entry(app, pagename, docname)
    return replace(entry, counted=course_of(app).outline.place(entry.docname) is not None)
