"""
Workbooks on the page: read without a kernel, offered for download, and opened elsewhere where the book says so.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from docutils import nodes
from markupsafe import Markup
from sphinx.util.osutil import relative_uri

from recovery_course.fallback.html import tag
from recovery_course.notebooks.page import page_of
from recovery_course.notebooks.reading import FORMAT
from recovery_course.notebooks.tidy import tidy_text

from .course import course_of, labels_of
from .launch import launch_links
from .lite import lite_links, lite_needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from recovery_course.notebooks.reading import Notebook

READER = "recovery_course.sphinx_ext.notebook.read_page"
ENDING = ".ipynb"
# No browser lets a page in a folder save its neighbour; an address that holds the file itself is saved everywhere.
_IN_A_FOLDER = Markup(
    "if(location.protocol==='file:')document.querySelector('.rc-notebook-line a[download]').href="
    "'data:application/x-ipynb+json;charset=utf-8,'"
    "+encodeURIComponent(JSON.parse(document.getElementById('rc-notebook').textContent))"
)


def read_with_our_reader(app: Sphinx, config: Config) -> None:
    """
    Have MyST-NB read notebooks through this module, unless the book names a reader of its own.
    """
    config.nb_custom_formats = {ENDING: READER, **config.nb_custom_formats}


def read_page(text: str) -> Any:
    """
    Return a workbook with blocks in place of its calls; another notebook as it is.
    """
    page = page_of(text)
    read: Any = nbformat
    return read.reads(text, as_version=FORMAT) if page is None else read.from_dict(page)


def add_notebook_line(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """
    Put below the title of a workbook where its notebook can be had and opened.

    It is made when the page is written, so that an address in the settings is all that has to change.
    """
    notebook = course_of(app).outline.notebook(docname)
    title = next(iter(doctree.findall(nodes.title)), None)
    if notebook is None or title is None or app.builder.format != "html":
        return
    place = title.parent.index(title) + 1
    children = title.parent.children
    # The lesson's own line comes first.
    if place < len(children) and "rc-lesson-line" in children[place].astext():
        place += 1
    html = _line(app, docname) + _folder_script(tidy_text(notebook))
    title.parent.insert(place, nodes.raw("", html, format="html"))


def write_notebooks(app: Sphinx, error: Exception | None) -> None:
    """
    Copy every workbook, as a learner gets it, beside its page.
    """
    if error is None and app.builder.format == "html":
        for notebook in course_of(app).outline.notebooks:
            if _docname(notebook) in app.env.found_docs:
                target = Path(app.outdir, notebook.place.path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(tidy_text(notebook), encoding="utf-8", newline="\n")


def _docname(notebook: Notebook) -> str:
    return notebook.place.path.removesuffix(ENDING)


def _line(app: Sphinx, docname: str) -> Markup:
    labels = labels_of(app)
    elsewhere = [*lite_links(app, docname), *launch_links(app, docname)]
    links = [*_download(app, docname), *(tag("a", words, href=href) for words, href in elsewhere)]
    needs = [labels.text("notebook_needs")]
    page = app.config.course_notebook_help
    if page in app.env.found_docs:
        href = app.builder.get_relative_uri(docname, page)
        needs = [*needs, " ", tag("a", labels.text("notebook_help"), href=href)]
    for more in lite_needs(app):
        needs = [*needs, Markup("<br>"), more]
    return tag("p", Markup(" · ").join(links), Markup("<br>"), *needs, class_="rc-lesson-line rc-notebook-line")


def _folder_script(text: str) -> Markup:
    """Return what makes the download work in a folder, where a browser would show the file instead of saving it."""
    data = Markup(json.dumps(text, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704 - as in data_script
    return tag("script", data, type="application/json", id="rc-notebook") + tag("script", _IN_A_FOLDER)


def _download(app: Sphinx, docname: str) -> Iterator[Markup]:
    """Yield the link to the copy beside the page, which is there at any address and in a folder."""
    name = "-".join(docname.split("/")[1:]) or docname
    href = relative_uri(app.builder.get_target_uri(docname), f"{docname}{ENDING}")
    yield tag("a", labels_of(app).text("notebook_download"), href=href, download=f"{name}{ENDING}")
