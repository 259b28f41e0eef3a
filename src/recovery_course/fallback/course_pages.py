"""
The pages about the learner's own work as plain HTML and as data: review, learning record, record of completion.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import tag
from recovery_course.fallback.names import Names, audit_names, no_names, worksheet_names
from recovery_course.fallback.parts import data_script
from recovery_course.fallback.quiz import quiz_data
from recovery_course.markup import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markupsafe import Markup

    from recovery_course.bank import Course, Link
    from recovery_course.labels import Labels
    from recovery_course.models import Audit, LanguageCheck, Simulation, Worksheet
    from recovery_course.outline import Module

    Titled = Worksheet | Simulation | Audit | LanguageCheck

# The learning record names items and prompts by their first words, and every page load carries all of them.
STEM_LENGTH = 140


@dataclass(frozen=True)
class Links:
    """
    Know where things are, seen from the page that is written.
    """

    # From a page's name in the book to its address.
    page: Callable[[str], str]
    # From an activity's id to the address of the page that holds it; "" where none does.
    activity: Callable[[str], str]


def review_to_html(course: Course, labels: Labels, links: Links, *, source: Link | None = None) -> str:
    """
    Return the review page: without JavaScript, the way to each module.
    """
    return _page("review", "review", review_data(course, source=source), _modules(course, links), labels)


def review_data(course: Course, *, source: Link | None = None) -> dict[str, Any]:
    """
    Return every item of the course in full, and the titles of its quizzes.
    """
    items = quiz_data(course.quiz(*course.items, link=source))["items"] if course.items else []
    quizzes = [
        {"id": quiz.id, "title": plain_text(quiz.title), "items": list(quiz.items)} for quiz in course.quizzes.values()
    ]
    return {"kind": "review", "items": items, "quizzes": quizzes}


def record_to_html(course: Course, labels: Labels, links: Links) -> str:
    """
    Return the learning-record page: without JavaScript, the pages of the course.
    """
    listed = tag("ul", *(_lessons(module, links) for module in course.outline.modules))
    return _page("learning-record", "record", record_data(course, links), listed, labels)


def record_data(course: Course, links: Links) -> dict[str, Any]:
    """
    Return the outline, and what each item and activity is called: all that a learning record is read with.
    """
    return {
        "kind": "learning-record",
        "modules": modules_data(course, links),
        "items": [
            {
                "id": item.id,
                "hash": item.hash,
                "stem": opening(item.stem),
                "module": _module_of(course, item.id),
                "objective": item.objective,
            }
            for item in course.items.values()
        ],
        "reflections": [
            _activity(reflection.id, opening(reflection.prompt), links) for reflection in course.reflections.values()
        ],
        "scenarios": [
            {
                **_activity(scenario.id, plain_text(scenario.title), links),
                "endings": {step.id: plain_text(step.ending or "") for step in scenario.endings},
            }
            for scenario in course.scenarios.values()
        ],
        "selfChecks": [_activity(one.id, plain_text(one.title), links) for one in course.self_checks.values()],
        "checklists": [_activity(one.id, plain_text(one.title), links) for one in course.checklists.values()],
        "worksheets": [*_worksheets(course, links)],
    }


def completion_to_html(course: Course, labels: Labels, links: Links, *, title: str, version: str) -> str:
    """
    Return the record of completion: without JavaScript, the lessons as a list to tick on paper.
    """
    data = completion_data(course, links, title=title, version=version)
    named = tag("p", labels.text("completion_of", title=title, version=version), class_="rc-completion-of")
    boxes = [tag("li", "☐ ", lesson.title) for module in course.outline.modules for lesson in module.numbered]
    return _page("completion", "completion", data, tag("div", named, tag("ul", *boxes)), labels)


def completion_data(course: Course, links: Links, *, title: str, version: str) -> dict[str, Any]:
    """
    Return the course's title and version, and its modules with their lessons and quizzes.
    """
    return {"kind": "completion", "title": title, "version": version, "modules": modules_data(course, links)}


def modules_data(course: Course, links: Links) -> list[dict[str, Any]]:
    """
    Return the modules in order, with their lessons and the quizzes written in their folders.
    """
    return [
        {
            "slug": module.slug,
            "title": module.title,
            "href": links.page(module.docname),
            "lessons": [
                {
                    "page": lesson.docname,
                    "title": lesson.title,
                    "href": links.page(lesson.docname),
                    "minutes": lesson.minutes,
                }
                for lesson in module.lessons
            ],
            "quizzes": [
                {"id": quiz.id, "title": plain_text(quiz.title), "items": list(quiz.items)}
                for quiz in course.quizzes.values()
                if _module_of(course, quiz.id) == module.slug
            ],
        }
        for module in course.outline.modules
    ]


def opening(markdown: str) -> str:
    """
    Return the first words of a text, without markup.
    """
    return shorten(plain_text(markdown), STEM_LENGTH, placeholder="…")


def _module_of(course: Course, name: str) -> str:
    return course.banks[name].parent.name


def _activity(name: str, title: str, links: Links) -> dict[str, str]:
    return {"id": name, "title": title, "href": links.activity(name)}


def _worksheets(course: Course, links: Links) -> Iterator[dict[str, Any]]:
    """Yield what the record's section `worksheets` holds: every kind that only workbooks have."""

    def named(kind: str, entry: Titled, names: Names) -> dict[str, Any]:
        return {**_activity(entry.id, plain_text(entry.title), links), "kind": kind, **names}

    yield from (named("worksheet", sheet, worksheet_names(sheet)) for sheet in course.worksheets.values())
    yield from (named("simulation", one, no_names()) for one in course.simulations.values())
    yield from (named("audit", audit, audit_names(audit)) for audit in course.audits.values())
    yield from (named("language-check", check, no_names()) for check in course.language_checks.values())


def _modules(course: Course, links: Links) -> Markup:
    modules = course.outline.modules
    return tag("ul", *(tag("li", tag("a", one.title, href=links.page(one.docname))) for one in modules))


def _lessons(module: Module, links: Links) -> Markup:
    lessons = [tag("li", tag("a", lesson.title, href=links.page(lesson.docname))) for lesson in module.lessons]
    return tag("li", tag("a", module.title, href=links.page(module.docname)), tag("ul", *lessons))


def _page(kind: str, label: str, data: dict[str, Any], listed: Markup, labels: Labels) -> str:
    body = tag("div", tag("p", labels.text(f"{label}_plain")), listed, class_="rc-body")
    attributes = {"data_widget": kind, "data_widget_id": kind, "aria_label": labels.text(label)}
    return str(tag("section", body, data_script(data), class_=f"rc-{kind}", **attributes))
