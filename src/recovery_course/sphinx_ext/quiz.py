"""
The `{quiz}` directive: plain HTML where it stands, data for the page script beside it.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from recovery_course.bank import UnknownQuiz
from recovery_course.fallback import quiz_to_html, reasons_to_html

from .course import course_of, labels_of, source_link

REASONS = "rc_reasons"


class QuizDirective(SphinxDirective):
    """
    Draw a quiz, or single items, named by their ids.
    """

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """
        Return the quiz as one raw HTML node that carries its reasons for the foot of the page.
        """
        course = course_of(self.env.app)
        labels = labels_of(self.env.app)
        try:
            quiz = course.quiz(*self.arguments[0].split(), link=source_link(self.env))
        except UnknownQuiz as error:
            raise self.error(str(error)) from None
        # Sphinx does not know that this page read the banks, so it must be told to read it again.
        for path in course.files:
            self.env.note_dependency(str(path))
        node = nodes.raw("", quiz_to_html(quiz, labels), format="html")
        node[REASONS] = reasons_to_html(quiz, labels)
        return [node]
