"""
A report as text for people, as JSON for programs, and as notes on a pull request at GitHub.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from recovery_course.problems import counted, listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from recovery_course.checks import Report
    from recovery_course.problems import Problem

Shown = "Callable[[str], str]"


def as_text(report: Report, shown: Callable[[str], str], strict: bool) -> str:
    """
    Return each problem with its fix, then the hints, and a line that counts them.
    """
    told = [_told(problem, shown, "") for problem in report.problems]
    told += [_told(hint, shown, "" if strict else "hint: ") for hint in report.hints]
    files = len({problem.path for problem in (*report.problems, *report.hints)})
    count = f"{counted(len(report.problems), 'problem')} and {counted(len(report.hints), 'hint')}"
    if not told:
        return "No problems."
    told.append(f"{count} in {counted(files, 'file')}. Every code is explained in exercises/README.md.")
    if report.unread:
        names = listed([shown(path) for path in report.unread])
        told.append(f"What needs {names} was not looked at: run the check again when that is mended.")
    return "\n".join(told)


def _told(problem: Problem, shown: Callable[[str], str], mark: str) -> str:
    place = f"{shown(problem.path)}:{problem.line}"
    return f"{place}: {problem.code} {mark}{problem.what}\n    fix: {problem.fix}"


def as_json(report: Report, shown: Callable[[str], str], strict: bool) -> str:
    """
    Return one object with the list of what was found; paths are those of the text.
    """
    found = [*((problem, "problem") for problem in report.problems)]
    found += [(hint, "problem" if strict else "hint") for hint in report.hints]
    return json.dumps(
        {"found": [_entry(problem, level, shown) for problem, level in found]}, ensure_ascii=False, indent=2
    )


def _entry(problem: Problem, level: str, shown: Callable[[str], str]) -> dict[str, Any]:
    place = {"path": shown(problem.path), "line": problem.line, "code": str(problem.code), "level": level}
    return {**place, "what": problem.what, "fix": problem.fix}


def as_github(report: Report, shown: Callable[[str], str], strict: bool) -> str:
    """
    Return workflow commands, which GitHub shows beside the lines of a pull request, and the count.
    """
    lines = [_command("error", problem, shown) for problem in report.problems]
    lines += [_command("error" if strict else "notice", hint, shown) for hint in report.hints]
    count = f"{counted(len(report.problems), 'problem')} and {counted(len(report.hints), 'hint')}."
    return "\n".join([*lines, count])


def _command(level: str, problem: Problem, shown: Callable[[str], str]) -> str:
    place = f"file={_property(shown(problem.path))},line={problem.line},title={_property(str(problem.code))}"
    whole = f"{problem.what}\nfix: {problem.fix}"
    return f"::{level} {place}::{_data(whole)}"


def _data(text: str) -> str:
    # As @actions/core escapes them: a message is one line.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
