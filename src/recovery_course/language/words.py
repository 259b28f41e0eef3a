"""
A text as words and what joins them, so that a phrase is found however it is spaced, hyphenated or broken over lines.

The page's own check does the same in TypeScript. Which characters make a word is therefore written out here and not
left to a regular expression's idea of it; frontend/tests/language-cases.json holds both to the same answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Letters, digits and marks of the scripts in use, the underscore and the soft hyphen. All else stands between words.
LETTERS = (
    r"0-9A-Z_a-z\u00aa\u00ad\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u05bd\u05bf-\u05f2\u0610-\u061a\u0620-\u06d3"
    r"\u06d5-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefc"
)
LETTER = re.compile(f"[{LETTERS}]")
BLANKS = r" \t\f\v\u00a0\u2000-\u200a\u202f\u3000"
LINE_END = r"(?:\r\n?|\n|\u2028|\u2029)"

_WORD = re.compile(f"[{LETTERS}]+(?:'[{LETTERS}]+)*")
# A phrase may run over one line's end and no blank line; a hyphen at a line's end still joins.
_SPACE = re.compile(f"[{BLANKS}]*{LINE_END}?[{BLANKS}]*")
_HYPHEN = re.compile(f"-(?:[{BLANKS}]*{LINE_END}[{BLANKS}]*)?")
_SIGN = re.compile(f"[{BLANKS}]*([:/&])[{BLANKS}]*")
# What is longer than this joins no two words.
_LONGEST_JOINT = 80
_EVEN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"})


@dataclass(frozen=True)
class Word:
    """
    A word where it stands, in small letters, and what joins it to the next: a space, a sign, or "" if nothing does.
    """

    start: int
    end: int
    small: str
    joint: str


def even(text: str) -> str:
    """
    Return a text of the same length with one shape of apostrophe and one of hyphen.
    """
    return text.translate(_EVEN)


def words_of(text: str) -> list[Word]:
    """
    Return the words of an even text, in order.
    """
    return list(_words(text))


def _words(text: str) -> Iterator[Word]:
    spans = [match.span() for match in _WORD.finditer(text)]
    for index, (start, end) in enumerate(spans):
        following = spans[index + 1][0] if index + 1 < len(spans) else end
        small = text[start:end].replace("\u00ad", "").lower()
        yield Word(start, end, small, _joint(text[end:following]) if following - end <= _LONGEST_JOINT else "")


def _joint(gap: str) -> str:
    if not gap:
        return ""
    if gap in {" ", "-"} or _SPACE.fullmatch(gap) or _HYPHEN.fullmatch(gap):
        return " "
    sign = _SIGN.fullmatch(gap)
    return sign.group(1) if sign else ""
