"""
The `{quiz}` directive: plain HTML where it stands, data for the page script beside it.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from recovery_course.fallback import quiz_to_html, reasons_to_html
from recovery_course.lookup import UnknownQuiz

from .course import course_of, labels_of, source_link
from .edition import facilitator_box, is_facilitator

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
        names = self.arguments[0].split()
        # Sphinx does not know that this page read the banks, so it must be told to read it again.
        for path in course.files_of(*names):
            self.env.note_dependency(str(path))
        try:
            quiz = course.quiz(*names, link=source_link(self.env))
        except UnknownQuiz as error:
            raise self.error(str(error)) from None
        node = nodes.raw("", quiz_to_html(quiz, labels), format="html")
        reasons = reasons_to_html(quiz, labels)
        if is_facilitator(self.env.app):
            # Beside the quiz, open, and so not at the foot of the page as well.
            return [node, facilitator_box(reasons, labels.text("facilitator_key"))]
        node[REASONS] = reasons
        return [node]
