"""
Where phrases stand in a text: the longest of them, without look-alikes and without what is quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from .quotations import quotations
from .words import LETTER, Word, even, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


# More than these is a slip of the pen.
_MOST_WORDINGS = 1000


@dataclass(frozen=True)
class Entry:
    """
    What to find under an id, and the look-alikes in which it is fine.
    """

    id: str
    forms: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """
    An entry's form where it stands: `text[start:end]`.
    """

    start: int
    end: int
    id: str


@dataclass(frozen=True)
class _Match:
    """
    The words `first` to `last` of a text that an entry's form or look-alike covers, up to the character `end`.
    """

    first: int
    last: int
    end: int


class Matcher:
    """
    Entries made ready once for any number of texts; the time it takes grows with the text alone.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._forms: dict[str, str] = {}
        self._fine: dict[str, set[str]] = {}
        for entry in entries:
            for form in entry.forms:
                self._forms |= dict.fromkeys(keys_of(form), entry.id)
            for look_alike in entry.unless:
                for key in keys_of(look_alike):
                    self._fine.setdefault(key, set()).add(entry.id)
        self._beginnings = {start for key in (*self._forms, *self._fine) for start in _beginnings(key)}

    def find(self, text: str) -> list[Span]:
        """
        Return what stands in a text, in order. Of forms that begin at the same word the longest counts.
        """
        plain = even(text)
        words = words_of(plain)
        covered = [list(self._covered(words, first)) for first in range(len(words))]
        fine = {
            (entry, word)
            for matches in covered
            for match, key in matches
            for entry in self._fine.get(key, ())
            for word in range(match.first, match.last + 1)
        }
        return list(self._chosen(plain, words, covered, fine, quotations(text)))

    def _covered(self, words: Sequence[Word], first: int) -> Iterator[tuple[_Match, str]]:
        """
        Yield what begins at a word, the shortest first.
        """
        key = ""
        for last in range(first, len(words)):
            word = words[last]
            owner = word.small.removesuffix("'s")
            if key + word.small in self._forms or key + word.small in self._fine:
                yield _Match(first, last, word.end), key + word.small
            elif owner != word.small and (key + owner in self._forms or key + owner in self._fine):
                yield _Match(first, last, word.end - 2), key + owner
            key += word.small + word.joint
            if not word.joint or key not in self._beginnings:
                return

    def _chosen(
        self,
        plain: str,
        words: Sequence[Word],
        covered: Sequence[Sequence[tuple[_Match, str]]],
        fine: set[tuple[str, int]],
        quoted: Sequence[tuple[int, int]],
    ) -> Iterator[Span]:
        following, quotation = 0, 0
        for first, matches in enumerate(covered):
            if first < following or not matches:
                continue
            start = words[first].start
            while quotation < len(quoted) and quoted[quotation][1] <= start:
                quotation += 1
            if quotation < len(quoted) and quoted[quotation][0] < start:
                continue
            for match, key in reversed(matches):
                entry = self._forms.get(key)
                look_alike = any((entry, word) in fine for word in range(first, match.last + 1))
                if entry and not look_alike and _alone(plain, start, match.end):
                    yield Span(start, match.end, entry)
                    following = match.last + 1
                    break


def wordings(form: str) -> list[str]:
    """
    Return what a form stands for: `very|quite aggressive` is two wordings. A form of too many stands for none.
    """
    choices = [word.split("|") for word in re.sub(r"\s*\|\s*", "|", form).split()]
    if prod(map(len, choices)) > _MOST_WORDINGS:
        return []
    return [" ".join(words) for words in product(*choices)]


def keys_of(form: str) -> set[str]:
    """
    Return a form as it is looked up. A hyphen may also be a space or nothing: non-compliant, noncompliant.
    """
    return {key for wording in wordings(form) for key in _keys(even(wording).split("-"))}


def _keys(parts: Sequence[str]) -> Iterator[str]:
    for joints in product((" ", ""), repeat=len(parts) - 1):
        whole = "".join(part + joint for part, joint in zip(parts, (*joints, ""), strict=True))
        yield "".join(word.small + word.joint for word in words_of(whole))


def _beginnings(key: str) -> Iterator[str]:
    """
    Yield what a key begins with, up to and with each of its joints.
    """
    for at, sign in enumerate(key):
        if sign in " :/&":
            yield key[: at + 1]


def _alone(plain: str, start: int, end: int) -> bool:
    """
    Tell whether a match is no part of a hyphenated word, an address or a handle.
    """
    before, after = plain[max(start - 2, 0) : start], plain[end : end + 2]
    joined = (before[-1:] == "-" and LETTER.match(before[:1] or " ")) or (after[:1] == "-" and LETTER.match(after[1:]))
    return not joined and "@" not in (before[-1:], after[:1])
