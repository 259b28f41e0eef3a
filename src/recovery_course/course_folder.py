"""
Where a course is: the nearest folder upwards that holds one.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from recovery_course.problems import AuthorError

if TYPE_CHECKING:
    from pathlib import Path


class CourseNotFound(AuthorError, LookupError):  # noqa: N818 - read as a sentence: except CourseNotFound
    """
    Say that no folder from here upwards holds a course.
    """


def find_course(start: Path) -> Path:
    """
    Return the nearest folder, from `start` upwards, that holds a course.

    Raises:
        CourseNotFound: There is none.
    """
    for folder in (start, *start.parents):
        if (folder / "_toc.yml").is_file() and (folder / "exercises").is_dir():
            return folder
    if sys.platform == "emscripten":
        raise CourseNotFound(
            "Python can read no files in this window, so nothing can be drawn here. Open the workbook in an ordinary "
            "window instead of a private one, or use its page in the course: everything works there."
        )
    raise CourseNotFound(
        f"There is no course in {start} or above it. Keep the notebook inside the course's folder, "
        'or say where the course is, as in quiz("definitions", course="path/to/course")'
    )
