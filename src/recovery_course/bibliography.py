"""
The works that items rest on, read from `book/references.bib`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

import pybtex.errors
from pybtex.database import BibliographyData, Entry, Person, parse_string
from pybtex.exceptions import PybtexError
from pybtex.richtext import Text

from recovery_course.models import Reference
from recovery_course.positions import read_text
from recovery_course.problems import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Bibliography:
    """
    Hold the works by key, and what is wrong with the file they came from.
    """

    references: Mapping[str, Reference] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def link(self, key: str) -> str:
        """
        Return where a work is read: its DOI, its address, or "".
        """
        return self.references[key].href


def read_bibliography(path: Path, shown: str) -> Bibliography:
    """
    Read a .bib file; what is wrong with it is told, never raised.
    """
    text = read_text(path, shown)
    if isinstance(text, Problem):
        return Bibliography(problems=(Problem(shown, text.line, Code.BIB_UNREADABLE, text.what, text.fix),))
    return _read(text, shown)


# While a course is previewed, it is read again after each save, and this file is rarely what was saved.
@lru_cache(maxsize=4)
def _read(text: str, shown: str) -> Bibliography:
    data, errors = _parsed(text)
    references = {key: _reference(key, entry) for key, entry in data.entries.items()}
    return Bibliography(references, tuple(_problem(error, text, shown) for error in errors))


def _parsed(text: str) -> tuple[BibliographyData, list[PybtexError]]:
    with pybtex.errors.capture() as caught:
        try:
            return parse_string(text, "bibtex"), caught
        except PybtexError as error:
            return BibliographyData(), [*caught, error]


def _problem(error: PybtexError, text: str, shown: str) -> Problem:
    said = str(error).strip()
    twice = re.search(r"repeated bibliography entry: (\S+)", said)
    if twice:
        what, fix = f"has two entries with the key `{twice[1]}`", "delete one of them, or give the second another key"
        return Problem(shown, _last_line(text, twice[1]), Code.BIB_KEY_TWICE, what, fix)
    line = getattr(error, "lineno", None) or 1
    fix = "check the braces, commas and quotation marks of the entry that starts on or before this line"
    return Problem(shown, int(line), Code.BIB_UNREADABLE, f"cannot be read: {said.splitlines()[0]}", fix)


def _last_line(text: str, key: str) -> int:
    starts = [match.start() for match in re.finditer(rf"@\w+\s*\{{\s*{re.escape(key)}\s*,", text, re.IGNORECASE)]
    return text.count("\n", 0, starts[-1]) + 1 if starts else 1


def _reference(key: str, entry: Entry) -> Reference:
    year = str(entry.fields.get("year", "n.d."))
    return Reference(key, f"{_who(entry)} ({year})", _href(entry))


def _who(entry: Entry) -> str:
    """
    Return the names as a sentence has them: one, two joined by &, or the first and "et al.".
    """
    people = entry.persons.get("author") or entry.persons.get("editor") or []
    names = [_name(person) for person in people]
    if not names:
        return _words(entry.fields.get("title", entry.key))
    first, *others = names
    if not others:
        return first
    return f"{first} & {others[0]}" if others[1:] == [] and others != ["others"] else f"{first} et al."


def _name(person: Person) -> str:
    return " ".join(_words(part) for part in [*person.prelast_names, *person.last_names])


def _words(latex: str) -> str:
    return str(Text.from_latex(latex))


def _href(entry: Entry) -> str:
    doi = entry.fields.get("doi", "")
    if doi:
        return f"https://doi.org/{doi.replace(chr(92), '')}"
    return str(entry.fields.get("url", ""))
