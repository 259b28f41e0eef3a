"""
What a problem drags along: while a file cannot be read, all that it holds seems to be missing.

Told too, it would bury the one sentence that helps: a missing brace in the bibliography had a thousand follow-ups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.problems import Code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recovery_course.problems import Problem

# Nothing of the file is known.
UNREADABLE = frozenset(
    {
        *(Code.UNREADABLE, Code.NOT_UTF8, Code.TOO_LARGE, Code.EMPTY_FILE, Code.NOT_YAML, Code.NOT_PLAIN_YAML),
        *(Code.PAGE_UNREADABLE, Code.NOTEBOOK_INVALID, Code.BIB_UNREADABLE),
    }
)
# One file is held against another, or all are counted together.
_TOGETHER = frozenset(
    {
        *(Code.UNKNOWN_OBJECTIVE, Code.UNKNOWN_SOURCE, Code.NO_MODULE, Code.PAGE_LEFT_OUT, Code.MINUTES_OFF),
        *(Code.UNTAUGHT, Code.UNASKED, Code.INGREDIENT_LACKS, Code.MINUTES_DIFFER, Code.NOT_SHOWN, Code.NEEDLESS),
        *(Code.PAGE_OBJECTIVE, Code.CELL_ACTIVITY, Code.CITE_UNKNOWN, Code.NEVER_CITED, Code.FIGURE_BARE),
        *(Code.RUN_SHEET_PAGE, Code.RUN_SHEET_SCENARIO, Code.SHOWS_NOTHING),
        *(Code.ANCHOR_NOWHERE, Code.TERM_UNKNOWN, Code.TARGET_UNKNOWN, Code.ACTIVITY_UNKNOWN),
    }
)


def unread(problems: Iterable[Problem]) -> tuple[str, ...]:
    """
    Return the files that cannot be read, in order.
    """
    return tuple(sorted({problem.path for problem in problems if problem.code in UNREADABLE}))


def without_follow_ups(problems: Iterable[Problem]) -> list[Problem]:
    """
    Return the problems, without those that may be gone once every file can be read.
    """
    found = list(problems)
    if not unread(found):
        return found
    return [problem for problem in found if problem.code not in _TOGETHER]
