"""
What every lesson has round its text: a line under the title, and all reasons folded at the foot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from markupsafe import Markup, escape

from .course import course_of, labels_of
from .quiz import REASONS

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from recovery_course.labels import Labels
    from recovery_course.outline import Lesson, Module


def frame_lesson(app: Sphinx, doctree: nodes.document) -> None:
    """
    Add the lesson's line, the mark of its end and the folded reasons to a page that was just read.
    """
    labels = labels_of(app)
    place = course_of(app).outline.place(app.env.docname)
    if place is not None:
        _add_line(doctree, *place, labels)
    end = _end(doctree, labels)
    if place is not None or end:
        doctree += nodes.raw("", f"<div data-lesson-end></div>{end}", format="html")


def _add_line(doctree: nodes.document, module: Module, lesson: Lesson, labels: Labels) -> None:
    title = next(iter(doctree.findall(nodes.title)), None)
    if title is None:
        return
    words = [module.short]
    if lesson in module.numbered:
        words.append(labels.text("lesson_of", number=module.numbered.index(lesson) + 1, total=len(module.numbered)))
    words.append(labels.text("minutes", minutes=lesson.minutes))
    line = Markup('<p class="rc-lesson-line">{}</p>').format(Markup(" · ").join(escape(word) for word in words))
    title.parent.insert(title.parent.index(title) + 1, nodes.raw("", str(line), format="html"))


def _end(doctree: nodes.document, labels: Labels) -> str:
    """Return every quiz's reasons as one fold, a last page in print."""
    reasons = "".join(node[REASONS] for node in doctree.findall(nodes.raw) if REASONS in node)
    if not reasons:
        return ""
    summary = escape(labels.text("answers_and_reasons"))
    return f'<details class="rc-reasons"><summary>{summary}</summary>{reasons}</details>'
