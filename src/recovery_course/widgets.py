"""
The course in a notebook: the same views and the same marking as on a page, with attempts that Python can read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from recovery_course.bank import load_course
from recovery_course.fallback import checklist_data, quiz_data, reflection_data, scenario_data, self_check_data
from recovery_course.labels import load_labels
from recovery_course.problems import AuthorError
from recovery_course.record_files import RecordFiles, data_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recovery_course.bank import Course
    from recovery_course.labels import Labels

STATIC = Path(__file__).parent / "static"


class CourseNotFound(AuthorError, LookupError):  # noqa: N818 - read as a sentence: except CourseNotFound
    """
    Say that no folder from here upwards holds a course.
    """


class Activity(anywidget.AnyWidget):
    """
    Something the learner does on the page: a quiz, a conversation, a reflection, a self-check or a checklist.
    """

    _esm = STATIC / "quiz.js"
    _css = STATIC / "quiz.css"

    data = traitlets.Dict().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    # Written by the browser, read by Python: the whole learning record.
    record = traitlets.Dict().tag(sync=True)
    # What earlier notebooks and kernels left, and which of it the browser has united with `record`.
    earlier: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    taken_over: traitlets.List[int] = traitlets.List().tag(sync=True)
    # For a quiz, oldest first: {"item", "at" (ISO 8601, UTC), "response", "score" (0 to 1), "hints"}.
    attempts: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)

    def __init__(self, data: Mapping[str, Any], labels: Labels, folder: Path | None = None) -> None:
        self._files = RecordFiles(folder or data_folder())
        super().__init__(data=dict(data), labels=dict(labels.words), earlier=self._files.earlier())
        self.observe(lambda change: self._files.write(change["new"]), "record")
        self.observe(lambda change: self._files.taken_over(change["new"]), "taken_over")


def quiz(*names: str, course: str | Path | None = None, language: str = "en") -> Activity:
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
    return Activity(quiz_data(_course(course).quiz(*names)), load_labels(language))


def scenario(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a conversation by its id; see `quiz` for the other arguments and the errors.
    """
    return Activity(scenario_data(_course(course).scenario(name)), load_labels(language))


def reflection(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a reflection by its id; see `quiz` for the other arguments and the errors.
    """
    return Activity(reflection_data(_course(course).reflection(name)), load_labels(language))


def self_check(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a self-check by its id; see `quiz` for the other arguments and the errors.
    """
    return Activity(self_check_data(_course(course).self_check(name)), load_labels(language))


def checklist(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a checklist by its id; see `quiz` for the other arguments and the errors.
    """
    return Activity(checklist_data(_course(course).checklist(name)), load_labels(language))


def _course(folder: str | Path | None) -> Course:
    return load_course(Path(folder) if folder is not None else find_course(Path.cwd()))


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
