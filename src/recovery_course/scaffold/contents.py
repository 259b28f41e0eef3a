"""
A new page in `_toc.yml`: one line put in its place, every other line, comment and line end left as it was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recovery_course.contents import CONTENTS, Page, contents_of
from recovery_course.positions import parse_yaml
from recovery_course.scaffold.names import NotMadeError

if TYPE_CHECKING:
    from recovery_course.contents import Contents

_ENTRY = re.compile(r"(?P<indent>[ ]*)-(?P<gap>[ ]+)file:")


def add_page(text: str, contents: Contents, after: Page, *lines: str) -> str:
    """
    Return the text of the contents file with a page after another one and what is below that, on the same level.

    `lines` are the new page's entry; lines after the first are indented below it.

    Raises:
        NotMadeError: The file is written in a way in which no line can be added safely.
    """
    rows = text.splitlines(keepends=True)
    entry = _ENTRY.match(rows[after.line - 1]) if after.line <= len(rows) else None
    if entry is None:
        raise _by_hand(lines)
    at = _end_of(rows, after.line, len(entry["indent"]))
    end = "\r\n" if rows[after.line - 1].endswith("\r\n") else "\n"
    if not rows[at - 1].endswith("\n"):
        rows[at - 1] += end
    inner = " " * len(f"-{entry['gap']}")
    first, *below = lines
    new = [f"{entry['indent']}-{entry['gap']}{first}", *(f"{entry['indent']}{inner}{line}" for line in below)]
    rows[at:at] = [f"{line}{end}" for line in new]
    return _proved("".join(rows), contents, lines)


def _end_of(rows: list[str], line: int, indent: int) -> int:
    """
    Return after how many rows the block of an entry ends; blank lines and comments behind it are not part of it.
    """
    end = line
    for number, row in enumerate(rows[line:], start=line + 1):
        written = row.strip()
        if written and not written.startswith("#"):
            if len(row) - len(row.lstrip(" ")) <= indent:
                break
            end = number
    return end


def _proved(text: str, before: Contents, lines: tuple[str, ...]) -> str:
    """
    Return the text if it says what it said before, and the new pages besides.
    """
    added = [found[1] for line in lines if (found := re.search(r"file: (\S+)", line))]
    document = parse_yaml(text, CONTENTS)
    now = [page.docname for page in contents_of(document).all()]
    known = [page.docname for page in before.all()]
    if document.problems or [name for name in now if name not in added] != known or len(now) != len(known) + len(added):
        raise _by_hand(lines)
    return text


def _by_hand(lines: tuple[str, ...]) -> NotMadeError:
    return NotMadeError(
        f"{CONTENTS} is written in a way in which nothing can be added safely.\n"
        f"    fix: write each page on a line of its own, as `- {lines[0]}`, and try again"
    )
