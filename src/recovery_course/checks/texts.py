"""
What checks ask of running text: what is left of it without marks, its sentences, its reading level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Code, roles, HTML, and where links lead: none of these are words of a sentence.
_MARKS = re.compile(
    r"\{[\w:-]+\}`[^`]*`|`[^`\n]*`|<[^<>\n]*>|(?<=\])\([^()\s]*(?:\s\"[^\"\n]*\")?\)|(?<=\])\[[^\[\]\n]*\]|\{[.#][^{}\n]*\}"
)
_TERM = re.compile(r"\{term\}`([^<`]*)(<[^>`]*>)?`")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?!\*)[^*]+\*(?!\*)")

# Full stops that end no sentence.
_SHORT = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|vs|al|cf|etc|No|e\.g|i\.e)\.")
_END = re.compile(r'[.!?:]["”’)*_]*(?:\s+|$)')
_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’]*")
_VOWELS = re.compile(r"[aeiouyà-ÿ]+")


@dataclass(frozen=True)
class Sentence:
    """
    The words of a sentence, and where in its text it begins.
    """

    words: tuple[str, ...]
    start: int


def blanked(text: str) -> str:
    """
    Return Markdown with code, roles and the ways of links as spaces, so that every character keeps its place.
    """
    text = _TERM.sub(lambda found: f"{' ' * 7}{found[1]}{' ' * (len(found[2] or '') + 1)}", text)
    return _MARKS.sub(_spaces, text)


def without_emphasis(text: str) -> str:
    """
    Return Markdown with what stands between single stars as spaces: words that are named, and not used.
    """
    return _EMPHASIS.sub(_spaces, text)


def _spaces(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def sentences(text: str) -> Iterator[Sentence]:
    """
    Yield the sentences of a paragraph; what holds no word is none.
    """
    text = _SHORT.sub(lambda found: f"{found[0][:-1]} ", text)
    start = 0
    for end in [*(found.end() for found in _END.finditer(text)), len(text)]:
        words = tuple(_WORD.findall(text[start:end]))
        if words:
            yield Sentence(words, start + len(text[start:end]) - len(text[start:end].lstrip()))
        start = end


@cache
def syllables(word: str) -> int:
    """
    Return about how many syllables a word has: its groups of vowels, without the silent, with those spoken apart.
    """
    spoken = re.sub(r"'(?:s|re|ve|ll|d|m|t)$", "", word.lower().replace("’", "'"))
    spoken = _SILENT.sub("", spoken.replace("some", "som"))
    return max(1, len(_VOWELS.findall(spoken)) + len(_APART.findall(spoken)))


# The e of "make", "times" and "called" is silent; those of "little", "started" and "houses" are not.
_SILENT = re.compile(
    r"(?:(?<=[^aeiouyl])|(?<=[aeiouy]l))e$|(?:(?<=[^aeiouyszcgxhl])|(?<=[aeiou]l))es$|(?:(?<=[^aeioutdl])|(?<=[aeioul]l))ed$"
)
_APART = re.compile(
    r"(?<=[^cgstaeiouy])ia(?!g$)|(?<=[^cgstlnaeiouy])io(?!u)|(?<=[^cgstaeiouy])ie(?=n[ct]|t)|(?:sc|soc)i(?=e)"
    r"|crea(?=t)|rea(?=lit)|area|idea|(?<=[aeiouy])ing|(?<![qg])ua(?=[lt])"
)


def grade(sentences: Iterable[Sentence]) -> float:
    """
    Return the Flesch-Kincaid grade (Kincaid et al., 1975): years of school needed to read sentences.
    """
    counted = [sentence.words for sentence in sentences]
    words = [word for sentence in counted for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(counted) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
