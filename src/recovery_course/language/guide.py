"""
The file of the language guide: its entries, and what is wrong with them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from pydantic import Field, TypeAdapter

from recovery_course.bank_file import read_bank
from recovery_course.kinds import Form, Kind
from recovery_course.models.base import Closed, Slug, Text
from recovery_course.problems import Code, Problem, suggestion

from .matching import Entry, Matcher, keys_of, wordings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from recovery_course.positions import Place

GUIDE = "book/reference/language-guide.yml"


class Phrase(Closed):
    """
    One entry of the guide: what to say less, why, what to try, and when it is fine.
    """

    id: Slug = Field(description="A name that never changes.")
    say_less: tuple[Text, ...] = Field(
        min_length=1, strict=False, description="The forms to find, in small letters, as whole words."
    )
    unless: tuple[Text, ...] = Field(
        default=(), strict=False, description="Look-alikes that hold a form and are fine; they are not found."
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
    A phrase of the guide where it stands in a text: `text[start:end]`, counted in characters from 0.
    """

    start: int
    end: int
    text: str
    phrase: Phrase = field(repr=False)

    def __repr__(self) -> str:
        return f"Finding({self.start}:{self.end} {self.text!r}, id={self.id!r}, try_={self.try_!r})"

    @property
    def id(self) -> str:
        """
        Return the id of the guide's entry.
        """
        return self.phrase.id

    @property
    def why(self) -> str:
        """
        Return what the phrase does to the person it is about, or to the next reader.
        """
        return self.phrase.why

    @property
    def try_(self) -> str:
        """
        Return an example of what to write in its place.
        """
        return self.phrase.try_

    @property
    def fine_when(self) -> str:
        """
        Return when the phrase is in place; "" if there is nothing to add.
        """
        return self.phrase.fine_when


@dataclass(frozen=True)
class LanguageGuide:
    """
    The guide's entries, and what is wrong with its file.
    """

    phrases: tuple[Phrase, ...] = ()
    problems: tuple[Problem, ...] = ()

    def find(self, text: str) -> tuple[Finding, ...]:
        """
        Return the guide's phrases in a text, in order; look-alikes and words in quotation marks are left alone.
        """
        entries = {phrase.id: phrase for phrase in self.phrases}
        return tuple(
            Finding(span.start, span.end, text[span.start : span.end], entries[span.id])
            for span in self._matcher.find(text)
        )

    @cached_property
    def _matcher(self) -> Matcher:
        return _matcher_of(self.phrases)


@lru_cache(maxsize=4)
def _matcher_of(phrases: tuple[Phrase, ...]) -> Matcher:
    return Matcher(map(_entry, phrases))


def read_guide(root: Path, references: Collection[str] | None) -> LanguageGuide:
    """
    Read the guide of a course, which may have none; problems are told, never raised.

    `references` are the keys of the bibliography; without them sources are not checked.
    """
    if not (root / GUIDE).is_file():
        return LanguageGuide()
    bank = read_bank(root / GUIDE, GUIDE, _FORM)
    placed = bank.of(_PHRASES)
    found = [*bank.problems, *_taken(placed)]
    if references is not None:
        found.extend(_unknown_sources(placed, references))
    return LanguageGuide(tuple(phrase for phrase, _ in placed), tuple(found))


def _entry(phrase: Phrase) -> Entry:
    return Entry(phrase.id, phrase.say_less, phrase.unless)


def _check_phrase(phrase: Phrase, place: Place) -> Iterator[Problem]:
    """
    Yield forms that no text can hold, and look-alikes that change nothing or too much.
    """
    for index, form in enumerate(phrase.say_less):
        if not _can_be_found(form):
            what = f'phrase "{phrase.id}" has the form "{form}", which can never be found'
            fix = "write words with spaces or hyphens between them, without quotation marks, commas or full stops"
            yield place.problem(Code.FORM_NEVER_FOUND, what, fix, "say_less", index)
    forms = Matcher([Entry(phrase.id, phrase.say_less)])
    keys = {key for form in phrase.say_less for key in keys_of(form)}
    for index, look_alike in enumerate(phrase.unless):
        if not any(map(forms.find, wordings(look_alike))):
            what = f'phrase "{phrase.id}" lists "{look_alike}" under `unless`, which holds none of its forms'
            fix = "write the whole look-alike with the form in it (non-compliant tubing), or delete it"
            yield place.problem(Code.LOOK_ALIKE_ELSEWHERE, what, fix, "unless", index)
        elif keys & keys_of(look_alike):
            what = f'phrase "{phrase.id}" lists "{look_alike}" under `say_less` and under `unless`'
            fix = "add the words to `unless` that make it a look-alike, or delete it from one of the two"
            yield place.problem(Code.SAME_TEXT, what, fix, "unless", index)


def _can_be_found(form: str) -> bool:
    found = [Matcher([Entry("form", (wording,))]).find(wording) for wording in wordings(form)]
    return all(found) and len(found) > 0


_PHRASES = Kind("phrases", "phrase", TypeAdapter(Phrase), _check_phrase)
_FORM = Form("language-guide.yml", PhraseBank, (_PHRASES,))


def _taken(placed: Iterable[tuple[Phrase, Place]]) -> Iterator[Problem]:
    """
    Yield forms that two entries claim, since only one of them could be shown.
    """
    first: dict[str, str] = {}
    for phrase, place in placed:
        for index, form in enumerate(phrase.say_less):
            owners = {first.setdefault(key, phrase.id) for key in keys_of(form)} - {phrase.id}
            if owners:
                what = f'phrase "{phrase.id}" claims "{form}", which "{min(owners)}" has already'
                yield place.problem(Code.SAME_TEXT, what, "delete it from one of the two", "say_less", index)


def _unknown_sources(placed: Iterable[tuple[Phrase, Place]], references: Collection[str]) -> Iterator[Problem]:
    for phrase, place in placed:
        for index, key in enumerate(phrase.sources):
            if key not in references:
                what = f'phrase "{phrase.id}" rests on `{key}`, which is not in book/references.bib'
                fix = suggestion(key, references, "add the work to book/references.bib under this key")
                yield place.problem(Code.UNKNOWN_SOURCE, what, fix, "sources", index)
