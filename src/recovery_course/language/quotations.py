"""
What stands in quotation marks, as several languages write them: somebody's own words, which are left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .words import BLANKS, LETTER

# Each opening mark with the marks that close it: English, French, German, Danish, Swedish, Finnish, Polish, Japanese.
_CLOSED_BY = {
    '"': '"',
    "“": "”",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "'": "'",
    "‘": "’'",
    "‚": "‘’",
    "「": "」",
    "『": "』",
}
_CLOSING = {mark for marks in _CLOSED_BY.values() for mark in marks}
# Marks that say by their shape what they do. For the others the characters beside them decide.
_ALWAYS_OPEN, _ALWAYS_CLOSE = set("“„«‹「『"), set("”»›」』")
_SINGLE = set("'‘")
_SPOT = re.compile(rf"[{''.join(sorted({*_CLOSED_BY, *_CLOSING}))}]|\n[{BLANKS}\r]*(?=\n)|\u2029")
_BLANK = re.compile(rf"[{BLANKS}\r\n\u2028\u2029]")
_END = "\n"
# Apostrophes before a word that quote nothing: 'til, rock 'n' roll, the '90s, the 'flu.
_ELIDED = re.compile(r"(?:em|til|till|tis|twas|cause|cos|bout|round|n|nuff|s|flu|\d\ds?)(?![0-9A-Za-z])", re.IGNORECASE)


def quotations(text: str) -> list[tuple[int, int]]:
    """
    Return where quotations stand in a text, marks included, in order and apart from each other.

    A quotation ends within its paragraph, and a mark that nobody closes quotes nothing.
    """
    nearest: dict[str, int] = {}
    found: list[tuple[int, int]] = []
    for spot in reversed(list(_SPOT.finditer(text))):
        mark, at = spot.group()[0], spot.start()
        if mark in "\n\u2029":
            nearest.clear()
            continue
        ends = [nearest[closing] for closing in _CLOSED_BY.get(mark, "") if closing in nearest]
        if ends and _opens(mark, text, at):
            found.append((at, min(ends) + 1))
        if mark in _CLOSING and _closes(mark, text, at):
            nearest[mark] = at
    return _apart(found[::-1])


def _opens(mark: str, text: str, at: int) -> bool:
    if mark in _ALWAYS_OPEN:
        return True
    if at and _letter(text[at - 1]):
        return False
    after = text[at + 1 : at + 2] or _END
    if mark in _SINGLE:
        return _letter(after) and not _ELIDED.match(text, at + 1)
    return not _blank(after)


def _closes(mark: str, text: str, at: int) -> bool:
    if mark in _ALWAYS_CLOSE:
        return True
    return at > 0 and not _blank(text[at - 1]) and not _letter(text[at + 1 : at + 2] or _END)


@lru_cache(maxsize=4096)
def _letter(character: str) -> bool:
    return LETTER.match(character) is not None


@lru_cache(maxsize=4096)
def _blank(character: str) -> bool:
    return _BLANK.match(character) is not None


def _apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """
    Return quotations without those that begin inside an earlier one.
    """
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
