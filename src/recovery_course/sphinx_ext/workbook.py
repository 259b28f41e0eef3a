"""
The directives for what workbooks are made of besides quizzes, scenarios and reflections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from recovery_course.fallback import (
    audit_to_html,
    language_check_to_html,
    simulation_to_html,
    worksheet_to_html,
)
from recovery_course.language import GUIDE

from .activities import ActivityDirective

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from recovery_course.bank import Course, Link
    from recovery_course.labels import Labels


class WorksheetDirective(ActivityDirective):
    """
    Draw a worksheet, named by its id.
    """

    def draw(self, course: Course, name: str, labels: Labels, link: Link) -> str:
        """
        Return the worksheet's HTML.
        """
        return worksheet_to_html(course.worksheet(name, link=link), labels)


class SimulationDirective(ActivityDirective):
    """
    Draw a simulation, named by its id.
    """

    def draw(self, course: Course, name: str, labels: Labels, link: Link) -> str:
        """
        Return the simulation's HTML.
        """
        return simulation_to_html(course.simulation(name, link=link), labels)


class AuditDirective(ActivityDirective):
    """
    Draw an audit, named by its id.
    """

    def draw(self, course: Course, name: str, labels: Labels, link: Link) -> str:
        """
        Return the audit's HTML.
        """
        return audit_to_html(course.audit(name, link=link), labels)


class LanguageCheckDirective(ActivityDirective):
    """
    Draw a language check, named by its id.
    """

    def draw(self, course: Course, name: str, labels: Labels, link: Link) -> str:
        """
        Return the language check's HTML, with the phrases of the guide.
        """
        check = course.language_check(name, link=link)
        # Sphinx does not know that this page read the guide, so it must be told to read it again.
        self.env.note_dependency(str(course.root / GUIDE))
        return language_check_to_html(check, course.guide, labels, guide_href=_guide_href(self.env))


DIRECTIVES: dict[str, type[ActivityDirective]] = {
    "worksheet": WorksheetDirective,
    "simulation": SimulationDirective,
    "audit": AuditDirective,
    "language-check": LanguageCheckDirective,
}


def holds_workbook_parts(doctree: nodes.document) -> bool:
    """
    Return whether a page, read and resolved, shows one of the kinds that only workbooks have.
    """
    drawn = tuple(f'data-widget="{kind}"' for kind in DIRECTIVES)
    return any(mark in node.astext() for node in doctree.findall(nodes.raw) for mark in drawn)


def _guide_href(env: BuildEnvironment) -> str:
    """Return where a page links the guide; "" where the book has no page for it."""
    page = env.config.course_language_guide
    return env.app.builder.get_relative_uri(env.docname, page) if page in env.found_docs else ""
