"""
The modules' slides as pages of the facilitator's edition, and the ways to them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from recovery_course.fallback.html import tag
from recovery_course.slides import deck_to_html, make_deck

from .course import course_of, labels_of, source_link
from .edition import is_facilitator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup
    from sphinx.application import Sphinx

    from recovery_course.outline import Module

TEMPLATE = "slides.html"
GUIDE = "facilitator-guide"


def collect_slides(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """
    Yield the page of each module's slides, in the facilitator's edition.
    """
    for module in _modules_with_slides(app) if is_facilitator(app) else ():
        name, labels = deck_name(module), labels_of(app)

        def page(target: str, home: str = name) -> str:
            return app.builder.get_relative_uri(home, target)

        link = source_link(app.env, name)
        deck = make_deck(course_of(app), module, labels, page, link)
        context = {"deck_title": deck.title, "deck_html": deck_to_html(deck), "locale": labels.words["locale"]}
        yield name, context, TEMPLATE


def deck_name(module: Module) -> str:
    """
    Return the name of the page that holds a module's slides.
    """
    return f"book/{module.slug}/slides"


def link_slides(app: Sphinx, doctree: nodes.document) -> None:
    """
    Put the way to a module's slides below the title of its guide for facilitators.
    """
    folder, _, page = app.env.docname.rpartition("/")
    module = next((one for one in _modules_with_slides(app) if folder == f"book/{one.slug}"), None)
    title = next(iter(doctree.findall(nodes.title)), None)
    if page == GUIDE and module and title is not None and is_facilitator(app):
        words = labels_of(app).text("facilitator_slides_offer")
        line = tag("p", _link(app, app.env.docname, module, words), class_="rc-slides-link")
        title.parent.insert(title.parent.index(title) + 1, nodes.raw("", str(line), format="html"))


def clear_slides(app: Sphinx, error: Exception | None) -> None:
    """
    Remove slides from a learner's site that a build of the other edition left there.
    """
    if error is None and app.builder.format == "html" and not is_facilitator(app):
        for module in _modules_with_slides(app):
            Path(app.outdir, f"{deck_name(module)}.html").unlink(missing_ok=True)


class SlideDecksDirective(SphinxDirective):
    """
    List the slides of all modules, for facilitators.
    """

    def run(self) -> list[nodes.Node]:
        """
        Return the list, or nothing in the learner's edition.
        """
        app = self.env.app
        if not is_facilitator(app):
            return []
        links = (_link(app, self.env.docname, module, module.title) for module in _modules_with_slides(app))
        return [nodes.raw("", str(tag("ul", *(tag("li", link) for link in links))), format="html")]


def _modules_with_slides(app: Sphinx) -> list[Module]:
    """
    Return the modules whose slides are made here: all but those with a page of that name of their own.
    """
    return [module for module in course_of(app).outline.modules if deck_name(module) not in app.env.found_docs]


def _link(app: Sphinx, docname: str, module: Module, words: str) -> Markup:
    return tag("a", words, href=app.builder.get_relative_uri(docname, deck_name(module)))
