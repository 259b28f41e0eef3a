"""
Lists that are made from front matter, so that a lesson's title and minutes are written once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from markupsafe import Markup
from sphinx.util.docutils import SphinxDirective

from recovery_course.markup import inline_html

from .course import course_of, labels_of

if TYPE_CHECKING:
    from recovery_course.outline import Lesson, Module


class _Listing(SphinxDirective):
    """A directive without arguments that draws part of the outline."""

    def _module(self) -> Module:
        outline = course_of(self.env.app).outline
        module = next((one for one in outline.modules if one.docname == self.env.docname), None)
        if module is None:
            raise self.error("this block belongs on a module's index page, book/<module>/index.md")
        return module

    def _depend_on(self, module: Module) -> None:
        for lesson in module.lessons:
            self.env.note_dependency(self.env.doc2path(lesson.docname))

    def _href(self, docname: str) -> str:
        return self.env.app.builder.get_relative_uri(self.env.docname, docname)

    def _minutes(self, minutes: int) -> str:
        return labels_of(self.env.app).text("minutes", minutes=minutes)


class ObjectivesDirective(_Listing):
    """
    List what a module's learner can do at its end, from the index page's own front matter.
    """

    def run(self) -> list[nodes.Node]:
        """
        Return the objectives as a list.
        """
        rows = [Markup("<li>{}</li>").format(_inline(text)) for text in self._module().objectives.values()]
        return [_raw(Markup('<ul class="rc-objectives">{}</ul>').format(Markup("").join(rows)))]


class LessonListDirective(_Listing):
    """
    List a module's pages with their minutes and the learner's progress.
    """

    def run(self) -> list[nodes.Node]:
        """
        Return the lessons as an ordered list of links.
        """
        module = self._module()
        self._depend_on(module)
        rows = Markup("").join(self._row(lesson) for lesson in module.lessons)
        return [_raw(Markup('<ol class="rc-lessons" data-module="{}">{}</ol>').format(module.slug, rows))]

    def _row(self, lesson: Lesson) -> Markup:
        return Markup(
            '<li><a href="{}" data-page="{}"><span class="rc-mark" aria-hidden="true"></span>'
            '<span class="rc-lesson-title">{}</span></a> <span class="rc-minutes">{}</span></li>'
        ).format(self._href(lesson.docname), lesson.docname, _inline(lesson.title), self._minutes(lesson.minutes))


class ModuleCardsDirective(_Listing):
    """
    Show every module of the course as a card that leads to it.
    """

    def run(self) -> list[nodes.Node]:
        """
        Return the cards as a list.
        """
        modules = course_of(self.env.app).outline.modules
        for module in modules:
            self._depend_on(module)
        return [_raw(Markup('<ul class="rc-cards">{}</ul>').format(Markup("").join(map(self._card, modules))))]

    def _card(self, module: Module) -> Markup:
        size = labels_of(self.env.app).text("module_size", lessons=len(module.numbered), minutes=module.minutes)
        title = Markup('<p class="rc-card-title"><a href="{}">{}</a></p>').format(
            self._href(module.docname), _inline(module.title)
        )
        about = Markup('<p>{}</p><p class="rc-minutes">{}</p>').format(_inline(module.summary), size)
        lessons = Markup("").join(self._row(lesson) for lesson in module.lessons)
        return Markup('<li class="rc-card" data-module="{}">{}{}<ol class="rc-card-lessons">{}</ol></li>').format(
            module.slug, title, about, lessons
        )

    def _row(self, lesson: Lesson) -> Markup:
        return Markup(
            '<li><a href="{}" data-page="{}"><span class="rc-mark" aria-hidden="true"></span>{}</a></li>'
        ).format(self._href(lesson.docname), lesson.docname, _inline(lesson.title))


class ContinueDirective(SphinxDirective):
    """
    Leave a place for the way back to where the learner was; empty until the page script knows it.
    """

    def run(self) -> list[nodes.Node]:
        """
        Return the empty place.
        """
        return [_raw(Markup('<p class="rc-continue" data-continue hidden></p>'))]


def _inline(markdown: str) -> Markup:
    """Return a text of front matter as HTML, with the page's quotation marks."""
    return Markup(inline_html(markdown))  # noqa: S704 - inline_html sanitises


def _raw(html: Markup) -> nodes.raw:
    return nodes.raw("", str(html), format="html")
