"""
What rules of several item types ask of texts.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from recovery_course.markup import plain_text
from recovery_course.problems import Code, Problem, singular
from recovery_course.rules.texts import said_twice, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import ItemBase
    from recovery_course.positions import Place


def texts_differ(item: ItemBase, place: Place, name: str, key: str) -> Iterator[Problem]:
    """
    Yield entries of a list whose text under a key says what an earlier entry says.
    """
    said = {"left": "left-hand text", "right": "right-hand text"}.get(key, key)
    change = "give one of them another id" if key == "id" else "reword one of them"
    for first, index in said_twice(getattr(entry, key) for entry in getattr(item, name)):
        what = f'item "{item.id}" has the same {said} in {name} {first + 1} and {index + 1}'
        fix = f"{change}, or delete {'it' if name == 'options' else f'the {singular(name)}'}"
        yield place.problem(Code.SAME_TEXT, what, fix, name, index)


def holds(text: str, part: str) -> bool:
    """
    Tell whether a text holds all words of another, one after the other; accents make no difference.
    """
    words = words_of(_without_accents(part))
    return bool(words) and f" {words} " in f" {words_of(_without_accents(text))} "


def compared(markdown: str) -> str:
    """
    Return a text as the browser compares a learner's own words with it (`bare` in frontend/src/marking/fill-in.ts).
    """
    words = _without_accents(plain_text(markdown)).lower().replace("‘", "'").replace("’", "'")
    return re.sub(r"""^[\s"'«“]+|[\s"'»”.,;:!?…]+$""", "", re.sub(r"\s+", " ", words))


def _without_accents(text: str) -> str:
    return re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", text))
