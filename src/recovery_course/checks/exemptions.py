"""
`checks.yml`: what a course switches off, where, and why. An exemption that hides nothing is itself a problem.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from pydantic import Field, TypeAdapter

from recovery_course.bank_file import read_bank
from recovery_course.follow_ups import unread
from recovery_course.kinds import Form, Kind
from recovery_course.models.base import Closed, Text
from recovery_course.problems import Code, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from recovery_course.positions import Place
    from recovery_course.problems import Problem

FILE = "checks.yml"

# With these the book is not built, so that switching them off would only hide it.
_STOPPING = ("B", "E", "F", "L", "O1", "R1", "S", "T", "W")


class Exemption(Closed):
    """
    A code that is switched off in one place.
    """

    code: Text = Field(description="The code, as a message shows it: P101.")
    where: Text = Field(description="The file from the course's folder, or a pattern with stars: book/stigma/*.md")
    text: Text | None = Field(
        default=None, description="Words of the message, so that only messages with these words are hidden."
    )
    reason: Text = Field(description="Why it is right as it is, for whoever comes next.")

    def hides(self, problem: Problem) -> bool:
        """
        Tell whether the exemption is meant for a problem.
        """
        return (
            problem.code == self.code
            and fnmatchcase(problem.path, self.where)
            and (self.text or "").casefold() in problem.what.casefold()
        )


class ExemptionFile(Closed):
    """
    All exemptions of a course.
    """

    exemptions: tuple[Exemption, ...] = Field(default=(), strict=False, description="The exemptions, in any order.")


@dataclass(frozen=True)
class Exemptions:
    """
    The exemptions with their places, and what is wrong with their file.
    """

    entries: tuple[tuple[Exemption, Place], ...] = ()
    problems: tuple[Problem, ...] = ()


def read_exemptions(root: Path) -> Exemptions:
    """
    Read the exemptions of a course, which may have none.
    """
    if not os.path.lexists(root / FILE):
        return Exemptions()
    file = read_bank(root / FILE, FILE, _FORM)
    return Exemptions(file.of(_EXEMPTIONS), file.problems)


def apply(exemptions: Exemptions, found: Iterable[Problem]) -> Iterator[Problem]:
    """
    Yield the problems that no exemption hides, those of the file, and exemptions that are wrong or needless.
    """
    every = list(found)
    left = every
    for exemption, place in exemptions.entries:
        hidden = [problem for problem in left if exemption.hides(problem)] if _may_hide(exemption) else []
        left = [problem for problem in left if problem not in hidden]
        if not hidden:
            yield _told(exemption, place, every)
    if unread(exemptions.problems):
        # What its file switches off is not known.
        left = [problem for problem in left if problem.code.startswith(_STOPPING)]
    yield from left
    yield from exemptions.problems


def _may_hide(exemption: Exemption) -> bool:
    return not exemption.code.startswith(_STOPPING)


def _told(exemption: Exemption, place: Place, found: Iterable[Problem]) -> Problem:
    codes = [str(code) for code in Code if not code.startswith(_STOPPING)]
    if exemption.code not in list(Code):
        what = f"switches off the code `{exemption.code}`, which does not exist"
        fix = suggestion(exemption.code, codes, "the codes are explained in exercises/README.md")
        return place.problem(Code.UNKNOWN_CODE, what, fix, "code")
    if not _may_hide(exemption):
        what = f"switches off the code `{exemption.code}`, without which the book cannot be built"
        return place.problem(Code.NO_EXEMPTION, what, "delete it, and mend what the code tells", "code")
    only = f' with the words "{exemption.text}"' if exemption.text else ""
    what = f"switches off `{exemption.code}` in {exemption.where}{only}, where there is nothing to hide"
    paths = {problem.path for problem in found if problem.code == exemption.code} - {exemption.where}
    return place.problem(Code.NEEDLESS, what, suggestion(exemption.where, paths, "delete it"), "code")


def _no_rules(_exemption: Exemption, _place: Place) -> Iterator[Problem]:
    yield from ()


_EXEMPTIONS = Kind("exemptions", "exemption", TypeAdapter(Exemption), _no_rules)
_FORM = Form(FILE, ExemptionFile, (_EXEMPTIONS,))
