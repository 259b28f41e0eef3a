"""
The course in a notebook: the same views and the same marking as on a page, with attempts that Python can read.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from recovery_course.baked import find_baked
from recovery_course.course_folder import find_course
from recovery_course.labels import load_labels
from recovery_course.record_files import RecordFiles, data_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recovery_course.labels import Labels

STATIC = Path(__file__).parent / "static"


def _as_text(value: Any, _widget: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Half an emoji, cut off by a limit, cannot be sent; the browser escapes it the same way.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _from_text(text: str, _widget: object) -> Any:
    return json.loads(text)


# On the way a text: Python in a browser (Pyodide) drops what is None from a dict that it sends. It is the text that the
# browser would write: another one ipywidgets would send back.
TEXT = {"sync": True, "to_json": _as_text, "from_json": _from_text}


class Activity(anywidget.AnyWidget):
    """
    Something the learner does on the page: a quiz, a conversation, a worksheet or another of the kinds below.
    """

    _esm = STATIC / "quiz.js"
    _css = STATIC / "quiz.css"

    data = traitlets.Dict().tag(**TEXT)
    labels = traitlets.Dict().tag(sync=True)
    # Written by the browser, read by Python: the whole learning record.
    record = traitlets.Dict().tag(**TEXT)
    # Written by the browser, read by Python: what was answered here, as plain values by item, part or field.
    answers = traitlets.Dict().tag(**TEXT)
    # What earlier notebooks and kernels left, and which of it the browser has united with `record`.
    earlier: traitlets.List[dict[str, Any]] = traitlets.List().tag(**TEXT)
    taken_over: traitlets.List[int] = traitlets.List().tag(sync=True)
    # For a quiz, oldest first: {"item", "at" (ISO 8601, UTC), "response", "score" (0 to 1), "hints"}.
    attempts: traitlets.List[dict[str, Any]] = traitlets.List().tag(**TEXT)

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
    return _activity("quiz", *names, course=course, language=language)


def scenario(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a conversation by its id; see `quiz` for the other arguments and the errors.
    """
    return _activity("scenario", name, course=course, language=language)


def reflection(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a reflection by its id; see `quiz` for the other arguments and the errors.
    """
    return _activity("reflection", name, course=course, language=language)


def self_check(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a self-check by its id; see `quiz` for the other arguments and the errors.
    """
    return _activity("self-check", name, course=course, language=language)


def checklist(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a checklist by its id; see `quiz` for the other arguments and the errors.
    """
    return _activity("checklist", name, course=course, language=language)


def worksheet(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a worksheet by its id; see `quiz` for the other arguments and the errors.
    """
    return _activity("worksheet", name, course=course, language=language)


def simulation(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a simulation by its id; see `quiz` for the other arguments and the errors.
    """
    return _activity("simulation", name, course=course, language=language)


def audit(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return an audit by its id; see `quiz` for the other arguments and the errors.
    """
    return _activity("audit", name, course=course, language=language)


def language_check(name: str, course: str | Path | None = None, language: str = "en") -> Activity:
    """
    Return a language check by its id; see `quiz` for the other arguments and the errors.
    """
    return _activity("language-check", name, course=course, language=language)


def _activity(kind: str, *names: str, course: str | Path | None, language: str) -> Activity:
    start = Path.cwd() if course is None else Path(course)
    baked = find_baked(start)
    if baked:
        return Activity(baked.data(kind, *names), load_labels(language), data_folder(baked.records))
    root = start if course is not None else find_course(start)
    from recovery_course.bank import load_course
    from recovery_course.fallback.by_kind import activity_data

    return Activity(activity_data(load_course(root, notebooks=False), kind, *names), load_labels(language))
