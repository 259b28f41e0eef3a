"""
The answer key: every quiz and item with what is right and why, as text and as a page to print.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from recovery_course.fallback.quiz import reasons_to_html
from recovery_course.lookup import UnknownActivity
from recovery_course.models import Quiz
from recovery_course.problems import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.bank import Course
    from recovery_course.labels import Labels
    from recovery_course.outline import Module

WIDTH = 100
# What begins a line of its own, and what stands before it there.
_LINES = {"p": "", "li": "  - "}
# For paper: the key is bold, nothing is cut in two at the end of a sheet.
_STYLE = (
    "body{font:16px/1.5 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em;color:#111;background:#fff}"
    "h1,h2,.rc-reasons-stem{line-height:1.3}.rc-reasons-title{font-size:1.3em;font-weight:bold;margin-top:2em}"
    ".rc-reasons-stem{font-weight:bold}.rc-reasons-item{break-inside:avoid;margin-bottom:2em}"
    ".rc-sources{font-size:.85em}"
)


@dataclass(frozen=True)
class AnswerKey:
    """
    What an answer key is about, and its quizzes in order; items that stand in lessons alone are the last of them.
    """

    title: str
    quizzes: tuple[Quiz, ...]


def answer_key(course: Course, name: str | None, labels: Labels) -> AnswerKey:
    """
    Return the key of a module, a quiz or an item, or of the whole course; what is both is the module.

    Raises:
        UnknownActivity: Nothing has that name; the message names near ones.
    """
    modules = course.outline.modules
    title = labels.text("facilitator_answer_key")
    if name is None:
        return AnswerKey(title, tuple(quiz for module in modules for quiz in _of_module(course, module, labels)))
    module = next((one for one in modules if one.slug == name), None)
    if module:
        whole = f"{title}{labels.text('colon')}{module.title}"
        return AnswerKey(whole, tuple(_of_module(course, module, labels)))
    if name not in course.items and name not in course.quizzes:
        raise UnknownKey(name, {*(one.slug for one in modules), *course.quizzes, *course.items})
    return AnswerKey(title, (course.quiz(name),))


class UnknownKey(UnknownActivity):
    """
    Say that no module, quiz or item has a name, and which names are near it.
    """

    def __init__(self, name: str, known: set[str]) -> None:
        offer = suggestion(name, known, "`course outline` lists the modules")
        Exception.__init__(self, f'there is no module, quiz or item "{name}" in the course; {offer}')


def key_as_html(key: AnswerKey, labels: Labels) -> str:
    """
    Return an answer key as a page that stands alone, to print or to open in a word processor.
    """
    language = labels.words["locale"]
    body = "\n".join(reasons_to_html(quiz, labels) for quiz in key.quizzes)
    title = escape(key.title)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>"
    )


def key_as_text(key: AnswerKey, labels: Labels) -> str:
    """
    Return an answer key as text whose lines fit a terminal and a message.
    """
    parts = [key.title, "=" * len(key.title)]
    for quiz in key.quizzes:
        reader = _Reader()
        reader.feed(reasons_to_html(quiz, labels))
        parts += ["", *reader.lines()]
    return "\n".join(parts)


FORMATS = {"text": key_as_text, "html": key_as_html}


def _of_module(course: Course, module: Module, labels: Labels) -> Iterator[Quiz]:
    own = [quiz for quiz in course.quizzes.values() if _is_of(course, quiz.id, module)]
    yield from (course.quiz(quiz.id) for quiz in own)
    asked = {name for quiz in course.quizzes.values() for name in quiz.items}
    rest = [name for name in course.items if name not in asked and _is_of(course, name, module)]
    if rest:
        quiz = course.quiz(*rest)
        title = f"{module.short}{labels.text('colon')}{labels.text('facilitator_in_lessons')}"
        yield Quiz(quiz.id, quiz.items, title, references=quiz.references)


def _is_of(course: Course, name: str, module: Module) -> bool:
    return course.banks[name].parent.name == module.slug


class _Reader(HTMLParser):
    """
    Read the reasons of a quiz, whatever types its items are of, as lines of text.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("class") or ""
        if kind == "rc-reason":
            self.found.append((" " * len(_LINES["li"]), ""))
        elif tag in _LINES:
            before = "\n" if kind == "rc-reasons-stem" else ""
            self.found.append((before + _LINES[tag], ""))

    def handle_data(self, data: str) -> None:
        if self.found:
            lead, words = self.found[-1]
            self.found[-1] = (lead, words + data)

    def lines(self) -> Iterator[str]:
        for lead, words in self.found:
            if lead.startswith("\n"):
                yield ""
            start = lead.strip("\n")
            yield from textwrap.wrap(
                " ".join(words.split()), WIDTH, initial_indent=start, subsequent_indent=" " * len(start)
            )
