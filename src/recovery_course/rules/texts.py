"""
What rules ask of texts: what Markdown they may hold, and whether two say the same.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from recovery_course.markup import misplaced_markup, paragraphs, plain_text
from recovery_course.problems import Code, Problem, singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recovery_course.models.base import Where
    from recovery_course.positions import Place


class Written(Protocol):
    """
    Have an id, texts of one paragraph, and passages of several.
    """

    @property
    def id(self) -> str:
        """
        Return the entry's id.
        """

    def texts(self) -> dict[Where, str]:
        """
        Return the texts of one paragraph by the place where they are written.
        """

    def passages(self) -> dict[Where, str]:
        """
        Return the texts that may have several paragraphs by the place where they are written.
        """


def markup_in_place(entry: Written, noun: str, place: Place) -> Iterator[Problem]:
    """
    Yield texts that hold lists, headings, HTML or links that cannot work.
    """
    parts = [(loc, [text]) for loc, text in entry.texts().items()]
    parts += [(loc, paragraphs(text)) for loc, text in entry.passages().items()]
    for loc, texts in parts:
        for found in dict.fromkeys(found for text in texts for found in misplaced_markup(text)):
            what = f'{noun} "{entry.id}" has {found} in its {_spelled(loc)}'
            fix = "write plain paragraphs with *emphasis*, **strong**, `code` and [links](https://example.org) at most"
            yield place.problem(Code.MARKUP, what, fix, *loc)


def said_twice(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """
    Yield the place of each text that says what an earlier one says, and that one's place.
    """
    seen: dict[str, int] = {}
    for index, text in enumerate(texts):
        first = seen.setdefault(words_of(text) or text, index)
        if first != index:
            yield first, index


def words_of(markdown: str) -> str:
    """
    Return the words of a text in small letters, without markup and punctuation.
    """
    return " ".join(re.findall(r"[\w%]+", plain_text(markdown).casefold()))


def _spelled(loc: Where) -> str:
    """
    Return a place in words: `text` of step 2, `say` of step 2, option 1.
    """
    steps = pairwise(loc)
    names = ", ".join(f"{singular(str(before))} {part + 1}" for before, part in steps if isinstance(part, int))
    if isinstance(loc[-1], int):
        return names
    return f"`{loc[-1]}` of {names}" if names else f"`{loc[-1]}`"
