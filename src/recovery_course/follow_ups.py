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

# What seems to be missing, or needless, whichever file it is.
_ALWAYS = {Code.NEVER_CITED, Code.NEEDLESS, Code.MINUTES_OFF, Code.NOT_SHOWN}
_OF_A_BANK = {
    *(Code.UNASKED, Code.CELL_ACTIVITY, Code.RUN_SHEET_SCENARIO, Code.SHOWS_NOTHING, Code.TERM_UNKNOWN),
    *(Code.ACTIVITY_UNKNOWN, *_ALWAYS),
}
_OF_A_PAGE = {
    *(Code.UNKNOWN_OBJECTIVE, Code.NO_MODULE, Code.PAGE_LEFT_OUT, Code.UNTAUGHT, Code.UNASKED, Code.PAGE_OBJECTIVE),
    *(Code.INGREDIENT_LACKS, Code.MINUTES_DIFFER, Code.RUN_SHEET_PAGE, Code.ANCHOR_NOWHERE, Code.TERM_UNKNOWN),
    *(Code.TARGET_UNKNOWN, *_ALWAYS),
}
_OF_THE_BIBLIOGRAPHY = {Code.UNKNOWN_SOURCE, Code.CITE_UNKNOWN, Code.FIGURE_BARE, *_ALWAYS}
# With these codes nothing of a file is known. While they stand, the others say nothing.
_HIDES = {
    **dict.fromkeys((Code.UNREADABLE, Code.NOT_UTF8, Code.TOO_LARGE, Code.EMPTY_FILE, Code.NOT_YAML), _OF_A_BANK),
    Code.NOT_PLAIN_YAML: _OF_A_BANK,
    Code.PAGE_UNREADABLE: _OF_A_PAGE,
    Code.NOTEBOOK_INVALID: _OF_A_PAGE,
    Code.BIB_UNREADABLE: _OF_THE_BIBLIOGRAPHY,
}


def unread(problems: Iterable[Problem]) -> tuple[str, ...]:
    """
    Return the files that cannot be read, in order.
    """
    return tuple(sorted({problem.path for problem in problems if problem.code in _HIDES}))


def without_follow_ups(problems: Iterable[Problem]) -> list[Problem]:
    """
    Return the problems, without those that may be gone once every file can be read.
    """
    found = list(problems)
    hidden = {code for problem in found for code in _HIDES.get(problem.code, ())}
    return [problem for problem in found if problem.code not in hidden]
