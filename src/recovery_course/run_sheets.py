"""
The file of the run sheets: what is in it, and what does not add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from recovery_course.bank_file import read_bank
from recovery_course.kinds import Form, Kind
from recovery_course.models.run_sheet import RunSheet, RunSheetBank, Session
from recovery_course.problems import AuthorError, Code, Problem, listed, suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from recovery_course.positions import Place

RUN_SHEETS = "book/instructors/run-sheets.yml"


class UnknownRunSheet(AuthorError, LookupError):  # noqa: N818 - read as a sentence: except UnknownRunSheet
    """
    Say that no run sheet has a name, and which there are.
    """


@dataclass(frozen=True)
class RunSheets:
    """
    The run sheets of a course, and what is wrong with their file.
    """

    sheets: tuple[RunSheet, ...] = ()
    problems: tuple[Problem, ...] = ()

    def sheet(self, name: str) -> RunSheet:
        """
        Return a run sheet by its id.

        Raises:
            UnknownRunSheet: There is none of this name; the message says which there are.
        """
        known = [sheet.id for sheet in self.sheets]
        if name not in known:
            has = f"there are {listed(known)}" if known else f"write the first one into {RUN_SHEETS}"
            raise UnknownRunSheet(f'there is no run sheet "{name}"; {suggestion(name, known, has)}')
        return self.sheets[known.index(name)]


def read_run_sheets(root: Path, *, pages: Collection[str], scenarios: Collection[str]) -> RunSheets:
    """
    Read the run sheets of a course, which may have none; problems are told, never raised.

    `pages` are the names of all pages of the book, `scenarios` the ids of all conversations. Without any page the
    contents could not be read, and no run sheet is blamed for it.
    """
    if not (root / RUN_SHEETS).is_file():
        return RunSheets()
    bank = read_bank(root / RUN_SHEETS, RUN_SHEETS, _FORM)
    placed = bank.of(_SHEETS)
    found = [*bank.problems, *_twice(placed)]
    found += [problem for sheet, place in placed for problem in _unknown(sheet, place, pages, scenarios)]
    return RunSheets(tuple(sheet for sheet, _ in placed), tuple(found))


def _check_sheet(sheet: RunSheet, place: Place) -> Iterator[Problem]:
    """
    Yield lengths that are not the sum of their parts.
    """
    for index, session in enumerate(sheet.sessions):
        name = f'run sheet "{sheet.id}", {_called(session, index)}'
        blocks = sheet.blocks_of(session)
        if not blocks:
            fix = "write its `blocks`, or blocks beside `sessions` that all sessions share"
            yield place.problem(Code.MISSING_KEY, f"{name} has no blocks", fix, "sessions", index)
        elif (total := sum(block.minutes for block in blocks)) != session.minutes:
            what = f"{name} states {session.minutes} min, and its blocks take {total}"
            yield place.problem(Code.MINUTES_SUM, what, _fix(session.minutes, total), "sessions", index, "minutes")
    total = sum(session.minutes for session in sheet.sessions)
    if total != sheet.minutes:
        what = f'run sheet "{sheet.id}" states {sheet.minutes} min, and its sessions take {total}'
        yield place.problem(Code.MINUTES_SUM, what, _fix(sheet.minutes, total), "minutes")


def _called(session: Session, index: int) -> str:
    return f'session {index + 1} ("{session.title}")' if session.title else f"session {index + 1}"


def _fix(stated: int, total: int) -> str:
    change = f"take {total - stated} min away" if total > stated else f"add {stated - total} min"
    return f"{change}, or state `minutes: {total}`"


_SHEETS = Kind("formats", "run sheet", TypeAdapter(RunSheet), _check_sheet)
_FORM = Form("run-sheets.yml", RunSheetBank, (_SHEETS,))


def _twice(placed: Iterable[tuple[RunSheet, Place]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for sheet, place in placed:
        if sheet.id in seen:
            what = f'run sheet "{sheet.id}" stands in the file twice'
            yield place.problem(Code.RUN_SHEET_TWICE, what, "give one of the two another id", "id")
        seen.add(sheet.id)


def _unknown(sheet: RunSheet, place: Place, pages: Collection[str], scenarios: Collection[str]) -> Iterator[Problem]:
    for where, page in _pages(sheet):
        if pages and page not in pages:
            what = f'run sheet "{sheet.id}" names `{page}`, which is not a page of the book'
            fix = suggestion(page, pages, "name it as _toc.yml does")
            yield place.problem(Code.RUN_SHEET_PAGE, what, fix, *where)
    for index, session in enumerate(sheet.sessions):
        for number, name in enumerate(session.aloud):
            if name not in scenarios:
                what = f'run sheet "{sheet.id}" plays `{name}`, which is no conversation of the course'
                fix = suggestion(name, scenarios, "the ids are in exercises/<module>/scenarios.yml")
                yield place.problem(Code.RUN_SHEET_SCENARIO, what, fix, "sessions", index, "aloud", number)


def _pages(sheet: RunSheet) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """
    Yield every page that a run sheet names, and where it does so.
    """
    yield from ((("blocks", index, "page"), one.page) for index, one in enumerate(sheet.blocks) if one.page)
    for index, session in enumerate(sheet.sessions):
        yield from ((("sessions", index, "before", number), page) for number, page in enumerate(session.before))
        for number, block in enumerate(session.blocks):
            if block.page:
                yield ("sessions", index, "blocks", number, "page"), block.page
