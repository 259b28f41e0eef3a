"""
The course in a notebook: the same views and the same marking as on a page, with attempts that Python can read.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from recovery_course.bank import load_course
from recovery_course.fallback import quiz_data
from recovery_course.labels import load_labels
from recovery_course.problems import AuthorError

STATIC = Path(__file__).parent / "static"


class CourseNotFound(AuthorError, LookupError):  # noqa: N818 - read as a sentence: except CourseNotFound
    """
    Say that no folder from here upwards holds a course.
    """


class Quiz(anywidget.AnyWidget):
    """
    A quiz that the learner answers on the page.
    """

    _esm = STATIC / "quiz.js"
    _css = STATIC / "quiz.css"

    data = traitlets.Dict().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    # Written by the browser, read by Python. `record` is the whole learning record; `attempts` its list, oldest first:
    # {"item", "at" (ISO 8601, UTC), "response", "score" (0 to 1), "hints"}.
    record = traitlets.Dict().tag(sync=True)
    attempts: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)


def quiz(*names: str, course: str | Path | None = None, language: str = "en") -> Quiz:
    """
    Return a quiz by its id, or items by theirs, as a widget whose `attempts` fill as the learner responds.

    Args:
        names: A quiz's id, or one or more ids of items.
        course: The course's folder; by default the one that the notebook lies in.
        language: The language of the interface's words.

    Raises:
        CourseNotFound: No folder from the notebook's upwards holds a course.
        UnknownQuiz: There is no such quiz or item; the message names near ones.
        BankError: A bank has problems; the message is their report.
    """
    loaded = load_course(Path(course) if course is not None else find_course(Path.cwd()))
    data: dict[str, Any] = quiz_data(loaded.quiz(*names))
    return Quiz(data=data, labels=dict(load_labels(language).words))


def find_course(start: Path) -> Path:
    """
    Return the nearest folder, from `start` upwards, that holds a course.

    Raises:
        CourseNotFound: There is none.
    """
    for folder in (start, *start.parents):
        if (folder / "_toc.yml").is_file() and (folder / "exercises").is_dir():
            return folder
    raise CourseNotFound(
        f"There is no course in {start} or above it. Keep the notebook inside the course's folder, "
        'or say where the course is: quiz("definitions", course="path/to/course")'
    )
