"""
The language guide: phrases that turn people into labels, and where they stand in a text.

It finds words. It cannot judge tone, truth or power, and it gives no score.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import Field, TypeAdapter

from recovery_course.bank_file import read_bank
from recovery_course.kinds import Form, Kind
from recovery_course.models.base import Closed, Slug, Text
from recovery_course.problems import Code, Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from recovery_course.positions import Place

GUIDE = "book/reference/language-guide.yml"

# What stands in quotation marks is somebody's own words. A mark that nobody closes quotes nothing.
_QUOTED = re.compile(r'"[^"\n]*"|“[^”\n]*”|«[^»\n]*»')


class Phrase(Closed):
    """
    One entry of the guide: what to say less, why, what to try, and when it is fine.
    """

    id: Slug = Field(description="A name that never changes.")
    say_less: tuple[Text, ...] = Field(
        min_length=1, strict=False, description="The forms to find, in small letters, as whole words."
    )
    why: Text = Field(description="What the phrase does to the person it is about, or to the next reader.")
    try_: Text = Field(alias="try", description="An example of what to write or say in its place.")
    fine_when: str = Field(
        default="", description="When the phrase is in place, and look-alikes that mean something else."
    )
    sources: tuple[Text, ...] = Field(
        default=(),
        strict=False,
        description="Keys of book/references.bib; empty where it is the course's own judgement.",
    )


class PhraseBank(Closed):
    """
    The whole guide.
    """

    phrases: tuple[Phrase, ...] = Field(
        min_length=1, strict=False, description="The entries, in the order of the page."
    )


@dataclass(frozen=True)
class Finding:
    """
    A phrase of the guide where it stands in a text: `text[start:end]`.
    """

    start: int
    end: int
    phrase: Phrase


@dataclass(frozen=True)
class LanguageGuide:
    """
    The guide's entries, and what is wrong with its file.
    """

    phrases: tuple[Phrase, ...] = ()
    problems: tuple[Problem, ...] = ()

    def find(self, text: str) -> tuple[Finding, ...]:
        """
        Return the guide's phrases in a text, in order; words in quotation marks are left alone.

        Where forms overlap, the longest counts. Capitals and the shape of apostrophes make no difference.
        """
        forms = {_even(form): phrase for phrase in self.phrases for form in phrase.say_less}
        if not forms:
            return ()
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        return tuple(
            Finding(*match.span(), forms[_even(match.group())])
            for match in _pattern(forms).finditer(text.replace("’", "'"))
            if not any(start <= match.start() < end for start, end in quoted)
        )


def read_guide(root: Path, references: Collection[str]) -> LanguageGuide:
    """
    Read the guide of a course, which may have none; problems are told, never raised.
    """
    if not (root / GUIDE).is_file():
        return LanguageGuide()
    bank = read_bank(root / GUIDE, GUIDE, _FORM)
    placed = bank.of(_PHRASES)
    found = [*bank.problems, *_taken(placed), *_unknown_sources(placed, references)]
    return LanguageGuide(tuple(phrase for phrase, _ in placed), tuple(found))


def _no_rules(_phrase: Phrase, _place: Place) -> Iterator[Problem]:
    yield from ()


_PHRASES = Kind("phrases", "phrase", TypeAdapter(Phrase), _no_rules)
_FORM = Form("language-guide.yml", PhraseBank, (_PHRASES,))


def _taken(placed: Iterable[tuple[Phrase, Place]]) -> Iterator[Problem]:
    """
    Yield forms that two entries claim, since only one of them could be shown.
    """
    first: dict[str, str] = {}
    for phrase, place in placed:
        for index, form in enumerate(phrase.say_less):
            owner = first.setdefault(_even(form), phrase.id)
            if owner != phrase.id:
                what = f'phrase "{phrase.id}" claims "{form}", which "{owner}" has already'
                yield place.problem(Code.SAME_TEXT, what, "delete it from one of the two", "say_less", index)


def _unknown_sources(placed: Iterable[tuple[Phrase, Place]], references: Collection[str]) -> Iterator[Problem]:
    for phrase, place in placed:
        for index, key in enumerate(phrase.sources):
            if key not in references:
                what = f'phrase "{phrase.id}" rests on `{key}`, which is not in book/references.bib'
                fix = suggestion(key, references, "add the work to book/references.bib under this key")
                yield place.problem(Code.UNKNOWN_SOURCE, what, fix, "sources", index)


def _even(form: str) -> str:
    return re.sub(r"\s+", " ", form.replace("’", "'")).casefold()


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    # The longest first: alternatives are tried in their order.
    words = (re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(words)})(?![\w'-])", re.IGNORECASE)
