"""
The course as one build sees it: loaded once, checked whole, shared by every directive.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from recovery_course.bank import load_course
from recovery_course.labels import load_labels
from recovery_course.problems import BankError

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from recovery_course.bank import Course, Link
    from recovery_course.labels import Labels

_COURSES: WeakKeyDictionary[Sphinx, Course] = WeakKeyDictionary()


def load_course_once(app: Sphinx) -> None:
    """
    Load the item banks and the outline, or end the build with the report of their problems.

    Raises:
        SystemExit: A bank or a lesson's front matter has problems.
    """
    try:
        _COURSES[app] = load_course(Path(app.srcdir))
    except BankError as error:
        # Jupyter Book shows a traceback for every exception; an author's mistake deserves the report alone.
        print(f"\n{error}", file=sys.stderr)
        raise SystemExit(1) from None


def course_of(app: Sphinx) -> Course:
    """
    Return the course that this build works on.
    """
    return _COURSES[app]


def labels_of(app: Sphinx) -> Labels:
    """
    Return the interface's words in the language of the book.
    """
    return load_labels(app.config.language or "en")


def source_link(env: BuildEnvironment, docname: str | None = None) -> Link:
    """
    Return where a page links a source: the book's own bibliography, or the work where the book has none.
    """
    page = env.config.course_bibliography
    if page not in env.found_docs:
        return course_of(env.app).bibliography.link
    uri = env.app.builder.get_relative_uri(docname or env.docname, page)
    return lambda key: f"{uri}#cite-{key}"
