"""
The `{language-guide}` directive: the entries of the guide, drawn from the same data as the language check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from markupsafe import Markup
from sphinx.util.docutils import SphinxDirective

from recovery_course.fallback.html import inline, tag
from recovery_course.language import GUIDE

from .course import course_of, labels_of, source_link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recovery_course.bank import Course
    from recovery_course.labels import Labels
    from recovery_course.language import Phrase

# Forms beyond these are inflections that help the check and not the reader.
SHOWN_FORMS = 3


class LanguageGuideDirective(SphinxDirective):
    """
    Draw every phrase of the guide with why, what to try and when it is fine.
    """

    def run(self) -> list[nodes.Node]:
        """
        Return the entries as one list.
        """
        course = course_of(self.env.app)
        self.env.note_dependency(str(course.root / GUIDE))
        labels = labels_of(self.env.app)
        link = source_link(self.env)
        cards = [_card(phrase, labels, link, course) for phrase in course.guide.phrases]
        return [nodes.raw("", str(tag("div", *cards, class_="rc-phrases")), format="html")]


def _card(phrase: Phrase, labels: Labels, link: Callable[[str], str], course: Course) -> Markup:
    forms = ", ".join(labels.text("quoted", words=form) for form in phrase.say_less[:SHOWN_FORMS])
    rows = [tag("p", inline(phrase.why))]
    rows.append(tag("p", tag("strong", labels.text("try_this")), " ", inline(phrase.try_), class_="rc-try"))
    if phrase.fine_when:
        rows.append(tag("p", tag("strong", labels.text("fine_when")), " ", inline(phrase.fine_when)))
    rows.extend(_sources(phrase, labels, link, course))
    return tag("section", tag("h3", forms), *rows, class_="rc-phrase-card", id=f"phrase-{phrase.id}")


def _sources(phrase: Phrase, labels: Labels, link: Callable[[str], str], course: Course) -> Iterator[Markup]:
    references = course.bibliography.references
    links = [tag("a", references[key].label, href=link(key)) for key in phrase.sources]
    if links:
        yield tag("p", labels.text("sources"), labels.text("colon"), Markup("; ").join(links), class_="rc-sources")
