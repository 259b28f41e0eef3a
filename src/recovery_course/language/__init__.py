"""
The language guide: phrases that turn people into labels, and where they stand in a text.

It finds words. It cannot judge tone, truth or power, and it gives no score. In a notebook:
`from recovery_course.language import check; check("Pt non-compliant, refused meds.")`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from recovery_course.course_folder import find_course
from recovery_course.problems import AuthorError, BankError

from .guide import GUIDE, Finding, LanguageGuide, Phrase, PhraseBank, read_guide

__all__ = ["GUIDE", "Finding", "LanguageGuide", "NoGuide", "Phrase", "PhraseBank", "check", "read_guide"]


class NoGuide(AuthorError, LookupError):  # noqa: N818 - read as a sentence: except NoGuide
    """
    Say that a course has no language guide, so that nothing can be found.
    """


def check(text: str, course: str | Path | None = None) -> list[Finding]:
    """
    Return the phrases of the course's language guide in a text, each with its place, why, and what to try.

    Left alone are look-alikes that the guide lists and what stands in quotation marks. What the check cannot judge it
    marks all the same: negation, a word that is only talked about, a person's own word without quotation marks.

    Args:
        text: What to check, of any length.
        course: The course's folder; by default the one that the working folder lies in.

    Returns:
        Findings in the order of the text: `start` and `end` (characters from 0), `text`, `id`, `why`, `try_` and
        `fine_when`.

    Raises:
        TypeError: The text is no `str`.
        CourseNotFound: No folder from the working folder upwards holds a course.
        NoGuide: The course has no language guide.
        BankError: The guide has problems; the message is their report.
    """
    if not isinstance(text, str):
        raise TypeError(f"check() takes a text, not {type(text).__name__}; read the file first: Path(...).read_text()")
    root = Path(course) if course is not None else find_course(Path.cwd())
    return list(_guide_of(root.resolve()).find(text))


def _guide_of(root: Path) -> LanguageGuide:
    try:
        written = (root / GUIDE).stat()
    except OSError:
        raise NoGuide(f"The course in {root} has no language guide; it would be {GUIDE}.") from None
    return _read(root, written.st_mtime_ns, written.st_size)


@lru_cache(maxsize=4)
def _read(root: Path, _time: int, _size: int) -> LanguageGuide:
    guide = read_guide(root, None)
    if guide.problems:
        raise BankError(guide.problems)
    return guide
