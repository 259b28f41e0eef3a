"""
The two editions of a course: what learners read, and the same with what is for facilitators alone.

A page whose front matter says `edition: facilitator` is the facilitators', and so is every page below it in the
contents; so is a `{facilitator-note}` block, wherever it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recovery_course.contents import read_contents
from recovery_course.front_matter import EDITIONS, parse_front_matter
from recovery_course.positions import read_text
from recovery_course.problems import Code, Problem, listed, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recovery_course.contents import Contents, Page

LEARNER, FACILITATOR = EDITIONS
NOTE = "facilitator-note"

_NAMED = re.compile(r"^edition[ \t]*:", re.MULTILINE)
# A fence without a name opens code as well.
_CODE = {"", "code", "code-block", "code-cell"}
_OPENING = re.compile(r"^(?P<fence>`{3,}|:{3,})[ \t]*(?:\{(?P<name>[^}]+)\})?")


@dataclass(frozen=True)
class Editions:
    """
    The pages that the learner's edition goes without, in the order of the contents, and what is wrong with editions.
    """

    withheld: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_editions(root: Path, contents: Contents | None = None) -> Editions:
    """
    Read which edition each page of the contents is in; what is wrong is told, never raised.
    """
    problems: list[Problem] = []
    pages = (contents or read_contents(root)).pages
    return Editions(tuple(_withheld(root, pages, problems)), tuple(problems))


def without_notes(text: str) -> str:
    """
    Return a page's text as learners have it: the lines of every facilitator's note are taken out.
    """
    return "".join(line for line, note in _lines(text) if not note)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """
    Yield every line of a page, and whether it belongs to a note; a note shown as an example of code is none.
    """
    open_blocks: list[tuple[str, str]] = []
    for line in text.splitlines(keepends=True):
        fence, name = open_blocks[-1] if open_blocks else ("", "a page")
        if fence and _closes(line, fence):
            yield line, any(inside == NOTE for _, inside in open_blocks)
            open_blocks.pop()
            continue
        # What stands in a block of code is read as it is.
        opened = _OPENING.match(line) if name not in _CODE else None
        if opened:
            open_blocks.append((opened["fence"], opened["name"] or ""))
        yield line, any(inside == NOTE for _, inside in open_blocks)


def _closes(line: str, fence: str) -> bool:
    mark = line.strip()
    return len(mark) >= len(fence) and not mark.strip(fence[0])


def _withheld(root: Path, pages: tuple[Page, ...], problems: list[Problem]) -> Iterator[str]:
    for page in pages:
        if _edition(root, page, problems) == FACILITATOR:
            yield from (one.docname for one in page.all())
        else:
            yield from _withheld(root, page.below, problems)


def _edition(root: Path, page: Page, problems: list[Problem]) -> str:
    shown = f"{page.docname}.md"
    text = read_text(root / shown, shown) if (root / shown).is_file() else ""
    # Most pages name none and need not be parsed; one that cannot be read is told elsewhere.
    if not isinstance(text, str) or not _NAMED.search(text):
        return LEARNER
    document = parse_front_matter(text, shown)
    edition = document.data.get("edition", LEARNER) if isinstance(document.data, dict) else LEARNER
    if edition not in EDITIONS:
        what = f"names the edition `{edition}`, which does not exist"
        fix = suggestion(str(edition), EDITIONS, f"write {listed(EDITIONS, 'or')}, or delete the line")
        problems.append(document.place.problem(Code.PAGE_EDITION, what, fix, "edition"))
    # Whatever was meant by a misspelt one, it is not sure to be for learners.
    return LEARNER if edition == LEARNER else FACILITATOR
