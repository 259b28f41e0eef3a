"""
The directives for what learners do besides quizzes, and for the pages about their own work.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from recovery_course import __version__
from recovery_course.fallback import (
    audit_to_html,
    checklist_to_html,
    reflection_to_html,
    scenario_to_html,
    self_check_to_html,
    simulation_to_html,
    worksheet_to_html,
)
from recovery_course.fallback.course_pages import Links, completion_to_html, record_to_html, review_to_html
from recovery_course.fallback.facilitator import scenario_key_to_html
from recovery_course.lookup import UnknownActivity

from .course import course_of, labels_of, source_link
from .edition import facilitator_box, is_facilitator
from .places import note_place, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sphinx.application import Sphinx

    from recovery_course.bank import Course, Link
    from recovery_course.labels import Labels


class ActivityDirective(SphinxDirective, ABC):
    """
    Draw one activity, named by its id.
    """

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """
        Return the activity as one raw HTML node.
        """
        course = course_of(self.env.app)
        name = self.arguments[0]
        # Sphinx does not know that this page read the banks, so it must be told to read it again.
        for path in course.files_of(name):
            self.env.note_dependency(str(path))
        try:
            html = self.draw(course, name, labels_of(self.env.app), source_link(self.env))
        except UnknownActivity as error:
            raise self.error(str(error)) from None
        note_place(self.env, name)
        notes = self.notes(course, name, labels_of(self.env.app)) if is_facilitator(self.env.app) else []
        return [nodes.raw("", html, format="html"), *notes]

    def notes(self, course: Course, name: str, labels: Labels) -> list[nodes.Node]:  # noqa: ARG002 - most have none
        """
        Return what facilitators are shown below the activity.
        """
        return []

    @abstractmethod
    def draw(self, course: Course, name: str, labels: Labels, link: Link) -> str:
        """
        Return the activity's HTML.
        """


class ScenarioDirective(ActivityDirective):
    """
    Draw a scenario, named by its id.
    """

    def draw(self, course: Course, name: str, labels: Labels, link: Link) -> str:
        """
        Return the scenario's HTML.
        """
        return scenario_to_html(course.scenario(name, link=link), labels)

    def notes(self, course: Course, name: str, labels: Labels) -> list[nodes.Node]:
        """
        Return the questions of the debrief, and what each reply shows.
        """
        key = scenario_key_to_html(course.scenario(name).content, labels)
        return [facilitator_box(key, labels.text("facilitator_debrief"))]


class PlainActivityDirective(ActivityDirective):
    """
    Draw an activity of the kind that the directive is called by, and nothing beside it.
    """

    kinds: ClassVar[Mapping[str, Callable[[Course, str, Labels, Link], str]]] = {
        "reflection": lambda course, name, labels, link: reflection_to_html(course.reflection(name, link=link), labels),
        "self-check": lambda course, name, labels, _: self_check_to_html(course.self_check(name), labels),
        "checklist": lambda course, name, labels, _: checklist_to_html(course.checklist(name), labels),
        "worksheet": lambda course, name, labels, link: worksheet_to_html(course.worksheet(name, link=link), labels),
        "simulation": lambda course, name, labels, link: simulation_to_html(course.simulation(name, link=link), labels),
        "audit": lambda course, name, labels, link: audit_to_html(course.audit(name, link=link), labels),
    }

    def draw(self, course: Course, name: str, labels: Labels, link: Link) -> str:
        """
        Return the activity's HTML.
        """
        return self.kinds[self.name](course, name, labels, link)


class own_work(nodes.General, nodes.Element):  # noqa: N801 - docutils names its nodes so
    """
    Hold the place of a page about the learner's own work until all other pages were read.
    """


class OwnWorkDirective(SphinxDirective):
    """
    Draw the review, the learning record or the record of completion, whichever the directive is called.
    """

    kinds: ClassVar[tuple[str, ...]] = ("review", "learning-record", "completion")

    def run(self) -> list[nodes.Node]:
        """
        Return the place where the page is drawn.
        """
        # It shows titles of every page and every activity, so whatever changed, it is drawn again.
        self.env.note_reread()
        return [own_work(kind=self.name)]


def draw_own_work(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """
    Draw the pages about the learner's own work, now that it is known which page holds what.
    """
    for node in list(doctree.findall(own_work)):
        node.replace_self(nodes.raw("", _own_work(app, node["kind"], docname), format="html"))


def shows_own_work(doctree: nodes.document) -> bool:
    """
    Return whether a page, read and resolved, shows one of the pages about the learner's own work.
    """
    drawn = tuple(f'data-widget="{kind}"' for kind in OwnWorkDirective.kinds)
    return any(mark in node.astext() for node in doctree.findall(nodes.raw) for mark in drawn)


def _own_work(app: Sphinx, kind: str, docname: str) -> str:
    course, labels, links = course_of(app), labels_of(app), _links(app, docname)
    if kind == "review":
        return review_to_html(course, labels, links, source=source_link(app.env, docname))
    if kind == "learning-record":
        return record_to_html(course, labels, links)
    title = app.config.html_title or app.config.project
    return completion_to_html(course, labels, links, title=title, version=__version__)


def _links(app: Sphinx, docname: str) -> Links:
    def page(target: str) -> str:
        return app.builder.get_relative_uri(docname, target)

    def activity(name: str) -> str:
        held = place_of(app.env, name)
        return f"{page(held)}#rc-{name}" if held else ""

    return Links(page, activity)
