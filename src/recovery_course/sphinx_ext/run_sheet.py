"""
The `{run-sheet}` directive: one of the course's run sheets, drawn from their file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from recovery_course.fallback.facilitator import run_sheet_to_html
from recovery_course.run_sheets import RUN_SHEETS, UnknownRunSheet

from .course import course_of, labels_of
from .places import place_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from recovery_course.fallback.facilitator import Named


class run_sheet(nodes.General, nodes.Element):  # noqa: N801 - docutils names its nodes so
    """
    Hold the place of a run sheet until the titles of all pages are known.
    """


class RunSheetDirective(SphinxDirective):
    """
    Draw a run sheet, named by its id.
    """

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """
        Return the place where the run sheet is drawn.
        """
        course = course_of(self.env.app)
        try:
            course.run_sheets.sheet(self.arguments[0])
        except UnknownRunSheet as error:
            raise self.error(str(error)) from None
        for path in (course.root / RUN_SHEETS, *course.files):
            self.env.note_dependency(str(path))
        # It shows titles and minutes of other pages, so whatever changed, it is drawn again.
        self.env.note_reread()
        return [run_sheet(name=self.arguments[0])]


def draw_run_sheets(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """
    Draw the run sheets of a page, now that the titles of all others are known.
    """
    course = course_of(app)

    def page(name: str) -> Named:
        place = course.outline.place(name)
        title = app.env.titles[name].astext() if name in app.env.titles else name
        href = app.builder.get_relative_uri(docname, name) if name in app.env.found_docs else ""
        return title, href, place[1].minutes if place else 0

    def talk(name: str) -> Named:
        held = place_of(app.env, name)
        href = f"{app.builder.get_relative_uri(docname, held)}#rc-{name}" if held else ""
        return course.scenarios[name].title, href, 0

    for node in list(doctree.findall(run_sheet)):
        html = run_sheet_to_html(course.run_sheets.sheet(node["name"]), labels_of(app), page, talk)
        node.replace_self(nodes.raw("", html, format="html"))
