"""
The language check, which needs the guide beside its bank, and which pages show what only workbooks have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from recovery_course.fallback import language_check_to_html
from recovery_course.language import GUIDE

from .activities import ActivityDirective

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from recovery_course.bank import Course, Link
    from recovery_course.labels import Labels


# The kinds that need more script and styles than the others.
KINDS = ("worksheet", "simulation", "audit", "language-check")


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


def holds_workbook_parts(doctree: nodes.document) -> bool:
    """
    Return whether a page, read and resolved, shows one of the kinds that only workbooks have.
    """
    drawn = tuple(f'data-widget="{kind}"' for kind in KINDS)
    return any(mark in node.astext() for node in doctree.findall(nodes.raw) for mark in drawn)


def _guide_href(env: BuildEnvironment) -> str:
    """Return where a page links the guide; "" where the book has no page for it."""
    page = env.config.course_language_guide
    return env.app.builder.get_relative_uri(env.docname, page) if page in env.found_docs else ""
