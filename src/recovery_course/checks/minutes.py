"""
How long things take: what a page states, beside an estimate from its words and from what learners do on it.
"""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from recovery_course.editions import without_notes
from recovery_course.problems import Code, Problem, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material, Page
    from recovery_course.outline import Lesson, Module

LONGEST = 15
MOST_LINES = 160
# Half a day: what can be set aside for a module at once.
LONGEST_MODULE = 240
# Words of running text that are read in a minute, with thought.
PACE = 200
# Minutes for one of each; a lesson's own work at its end is read here and done elsewhere.
TAKES = {"item": 1.0, "scenario": 8.0, "reflection": 3.0, "self-check": 3.0, "checklist": 1.0}
TAKES |= {"worksheet": 12.0, "simulation": 8.0, "audit": 10.0, "language-check": 8.0}
OTHERWISE = 3.0
# Beyond these the stated minutes are no estimate of this page.
LEAST, MOST = 0.6, 1.8
# Short pages vary by more than their length tells.
SLACK = 3

_STATED = re.compile(r"\((\d+) min(?:utes?)?\)")


def check(material: Material) -> Iterator[Problem]:
    """
    Yield lessons that are too long, and minutes that do not fit what they are stated for.
    """
    modules = material.reading.course.outline.modules
    for module in modules:
        yield from _module(material, module)
        for lesson in module.lessons:
            page = material.pages.get(lesson.docname)
            if page:
                yield from _page(material, lesson, page)
                yield from _lesson(lesson, page) if lesson in module.numbered else ()
    yield from _links(material)


def estimate(material: Material, page: Page) -> tuple[int, str]:
    """
    Return about how many minutes a page takes, and what of.
    """
    words = sum(len(block.words.split()) for block in page.parts.blocks if not block.note)
    done = [kind for directive in page.parts.directives for kind in _done(material, directive.name, directive.argument)]
    total = words / PACE + sum(TAKES.get(kind, OTHERWISE) for kind in done)
    counts = [counted(done.count(kind), kind, f"{kind}s") for kind in dict.fromkeys(done)]
    return max(1, ceil(total)), " and ".join([f"{words} words", *([", ".join(counts)] if counts else [])])


def _done(material: Material, name: str, argument: str) -> list[str]:
    course = material.reading.course
    if name == "quiz":
        entries = [course.quizzes[one].items if one in course.quizzes else (one,) for one in argument.split()]
        return ["item" for entry in entries for _ in entry]
    return [name] if argument in course.banks else []


def _page(material: Material, lesson: Lesson, page: Page) -> Iterator[Problem]:
    needs, made_of = estimate(material, page)
    if LEAST * needs - SLACK <= lesson.minutes <= MOST * needs + SLACK:
        return
    what = f"states {lesson.minutes} min, but takes about {needs} ({made_of})"
    fix = f"write `minutes: {needs}`, or what you measured by reading it aloud"
    yield page.matter.place.problem(Code.MINUTES_OFF, what, fix, "minutes")


def _lesson(lesson: Lesson, page: Page) -> Iterator[Problem]:
    if lesson.minutes > LONGEST:
        what = f"takes {lesson.minutes} min; a lesson is read in one sitting, {LONGEST} min at most"
        fix = "make two lessons of it, each with one idea"
        yield page.matter.place.problem(Code.LESSON_LONG, what, fix, "minutes")
    # A note for facilitators takes nothing of a learner's time.
    lines = len(without_notes(page.text).splitlines())
    if lines > MOST_LINES:
        what = f"has {lines} lines; a lesson has {MOST_LINES} at most"
        yield Problem(page.path, MOST_LINES + 1, Code.LESSON_LINES, what, "make two lessons of it, or cut what repeats")


def _module(material: Material, module: Module) -> Iterator[Problem]:
    page = material.pages.get(module.docname)
    if page and module.minutes > LONGEST_MODULE:
        what = f"takes {module.minutes} min in all; half a day has {LONGEST_MODULE}"
        fix = "make two modules of it, or move what not everybody needs"
        yield page.matter.place.problem(Code.MODULE_LONG, what, fix, "title")


def _links(material: Material) -> Iterator[Problem]:
    """
    Yield links whose words state other minutes than the page they lead to.
    """
    states = {
        lesson.docname: lesson.minutes
        for module in material.reading.course.outline.modules
        for lesson in module.lessons
    }
    for page in material.pages.values():
        for block in page.parts.blocks:
            for link in block.links:
                stated = _STATED.search(link.words)
                target = material.target(page, link.href)
                if stated and target in states and int(stated[1]) != states[target]:
                    what = f"says that {target} takes {stated[1]} min; the page itself states {states[target]}"
                    yield Problem(page.path, link.line, Code.MINUTES_DIFFER, what, f"write {states[target]} min")
