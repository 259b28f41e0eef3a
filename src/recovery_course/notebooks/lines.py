"""
The line on which each part of a JSON text stands, so that a problem in a notebook can name it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recovery_course.positions import Loc

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')


@dataclass
class _Open:
    """
    A list or object that is being read: where it is, and which of its parts is next.
    """

    loc: Loc
    part: str | int | None

    def place(self) -> Loc:
        """
        Return where the part is that is being read.
        """
        return self.loc if self.part is None else (*self.loc, self.part)


def json_lines(text: str) -> dict[Loc, int]:
    """
    Return the line of every key and list entry of a JSON text, which must be well-formed.
    """
    lines: dict[Loc, int] = {(): 1}
    opened = [_Open((), None)]
    line, seen = 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        _read(match.group(), line, opened, lines)
    return lines


def _read(sign: str, line: int, opened: list[_Open], lines: dict[Loc, int]) -> None:
    top = opened[-1]
    if sign in "]}":
        opened.pop()
    elif sign == ",":
        top.part = top.part + 1 if isinstance(top.part, int) else None
    elif sign != ":":
        if top.part is None and len(opened) > 1:
            top.part = json.loads(sign)
            lines[top.place()] = line
            return
        lines.setdefault(top.place(), line)
        if sign in "[{":
            opened.append(_Open(top.place(), 0 if sign == "[" else None))
