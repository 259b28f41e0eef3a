"""
A course as ready-made data in one file, for notebooks that run where no bank can be read.

In a browser (JupyterLite) the libraries that read and check banks are not there. `course.json` holds what they would
have made. Reading it needs Python alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recovery_course.problems import AuthorError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from recovery_course.bank import Course

FILE = "course.json"
# Changes when an older engine could not read the file.
FORMAT = 1
# The folder beside the file where learners' records go: elsewhere a browser forgets them.
RECORDS = "answers"


class UnreadableCourse(AuthorError, ValueError):  # noqa: N818 - read as a sentence: except UnreadableCourse
    """
    Say that a ready-made course cannot be used, and what to do.
    """


@dataclass(frozen=True)
class BakedCourse:
    """
    The ready-made data of a course, and where its learners' records go.
    """

    root: Path
    contents: Mapping[str, Any]

    @property
    def records(self) -> Path:
        """
        Return the folder for learners' records.
        """
        return self.root / RECORDS

    def data(self, kind: str, *names: str) -> dict[str, Any]:
        """
        Return what a browser needs to draw an activity: the same data, and the same errors, as from the banks.

        Raises:
            UnknownActivity: There is no such activity; the message names near ones.
        """
        if kind == "quiz":
            return self._quiz(*names)
        (name,) = names
        listed = self.contents["activities"][kind]
        if name not in listed["entries"]:
            from recovery_course.lookup import UnknownActivity

            raise UnknownActivity(name, listed["entries"], listed["noun"], listed["file"])
        entry: dict[str, Any] = listed["entries"][name]
        return entry

    def _quiz(self, *names: str) -> dict[str, Any]:
        items, quizzes = self.contents["items"], self.contents["quizzes"]
        if len(names) == 1 and names[0] in quizzes:
            quiz = quizzes[names[0]]
            return {**quiz, "items": [items[name] for name in quiz["items"]]}
        for name in names or ("",):
            if name not in items:
                from recovery_course.lookup import UnknownQuiz

                raise UnknownQuiz(name, [*items, *quizzes])
        return {"id": names[0], "title": "", "intro": "", "items": [items[name] for name in names]}


def bake(course: Course) -> dict[str, Any]:
    """
    Return the data of every activity of a course, JSON-ready; each item's once, however many quizzes hold it.
    """
    from recovery_course.fallback import quiz_data
    from recovery_course.fallback.by_kind import ACTIVITIES
    from recovery_course.kinds import FORMS

    quizzes = {name: quiz_data(course.quiz(name)) for name in course.quizzes}
    return {
        "format": FORMAT,
        "items": {name: quiz_data(course.quiz(name))["items"][0] for name in course.items},
        "quizzes": {name: {**quiz, "items": [item["id"] for item in quiz["items"]]} for name, quiz in quizzes.items()},
        "activities": {
            name: {
                "noun": kind.noun,
                "file": next(form.file for form in FORMS if kind in form.kinds),
                "entries": {one: make(course, one) for one in getattr(course, kind.name)},
            }
            for name, (kind, make) in ACTIVITIES.items()
        },
    }


def write_baked(course: Course, folder: Path) -> Path:
    """
    Write a course's ready-made data into a folder and return the file.
    """
    path = folder / FILE
    path.write_text(json.dumps(bake(course), ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return path


def find_baked(start: Path) -> BakedCourse | None:
    """
    Return the ready-made course nearest to a folder, upwards; None where there is none, or where banks are nearer.

    Raises:
        UnreadableCourse: The file is damaged or of another edition of the engine.
    """
    for folder in (start, *start.parents):
        if (folder / "_toc.yml").is_file():
            return None
        if (folder / FILE).is_file():
            return read_baked(folder)
    return None


def read_baked(folder: Path) -> BakedCourse:
    """
    Read the ready-made course of a folder.

    Raises:
        UnreadableCourse: The file is damaged or of another edition of the engine.
    """
    path = folder / FILE
    try:
        contents = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableCourse(f"{path} cannot be read ({error}). Delete it, then open the notebook again.") from None
    if not isinstance(contents, dict) or contents.get("format") != FORMAT:
        raise UnreadableCourse(
            f"{path} was made for another edition of the course. Reload the page, then run all cells."
        )
    return BakedCourse(folder, contents)
