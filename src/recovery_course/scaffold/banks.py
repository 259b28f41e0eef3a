"""
New entries in a module's files: put at the end of their list, every other line left as it was.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from recovery_course.positions import parse_yaml
from recovery_course.scaffold.names import NotMadeError

if TYPE_CHECKING:
    from collections.abc import Mapping

INDENT = 2


def add_entries(text: str, shown: str, entries: Mapping[str, str]) -> str:
    """
    Return the text of a file with entries at the end of its lists; `entries` has YAML by the name of the list.

    Raises:
        NotMadeError: The file cannot be read, or a list is not written line by line.
    """
    document = parse_yaml(text, shown)
    if document.problems or not isinstance(document.data, dict):
        raise NotMadeError(
            f"{shown} has problems of its own.\n    fix: mend them first; `course check` tells what they are"
        )
    for name, written in entries.items():
        text = _added(text, shown, name, written)
    return text


def _added(text: str, shown: str, name: str, written: str) -> str:
    document = parse_yaml(text, shown)
    end = "\r\n" if "\r\n" in text else "\n"
    rows = text.splitlines()
    if name not in document.data:
        while rows and not rows[-1].strip():
            rows.pop()
        rows += ["", f"{name}:", *_indented(written, INDENT)]
        return end.join([*rows, ""])
    first = rows[document.place.line(name, 0) - 1]
    if not isinstance(document.data[name], list) or not first.lstrip().startswith("-"):
        raise NotMadeError(
            f"{shown} does not have `{name}` as a list with a hyphen before each entry.\n    fix: write it so"
        )
    line = document.place.line(name)
    after = min((place for (key, *more), place in _tops(document.place.lines) if place > line and not more), default=0)
    at = after - 1 if after else len(rows)
    # What stands directly above the next list, or at the end, is about that.
    while at > line and (not rows[at - 1].strip() or rows[at - 1].startswith("#")):
        at -= 1
    new = ["", *_indented(written, len(first) - len(first.lstrip()))]
    behind = rows[at:] if at < len(rows) else []
    return end.join([*rows[:at], *new, *behind, *([""] if not behind or behind[-1] else [])])


def _tops(lines: Mapping[tuple[str | int, ...], int]) -> list[tuple[tuple[str | int, ...], int]]:
    return [(loc, line) for loc, line in lines.items() if loc]


def _indented(written: str, indent: int) -> list[str]:
    return textwrap.indent(textwrap.dedent(written).strip("\n"), " " * indent).splitlines()
