"""
`organisation.yml`: what is in it, what is wrong with it, and what pages say with it or in its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from recovery_course.models.organisation import Contact, Organisation, Person, Policy
from recovery_course.positions import Document, Place, parse_yaml, read_text
from recovery_course.problems import Code, Problem, listed, suggestion
from recovery_course.wording import shape_problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recovery_course.positions import Loc

FILE = "organisation.yml"
# What pages can ask for. In pages words are divided by hyphens, in the file by underscores, and both are understood.
KEYS = tuple(Organisation.model_fields)

_LEFT = re.compile(r"\W*(tba|tbc|tbd|todo|n/?a|none|xx+|fill in|\?*)\W*", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_WEB = re.compile(r"https?://\S+")
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ()./-]+")


@dataclass(frozen=True)
class Piece:
    """
    Words, and where they lead if they lead anywhere: an address, an e-mail, a telephone.
    """

    text: str
    href: str = ""


@dataclass(frozen=True)
class OrganisationFile:
    """
    The organisation as far as it is written down, and what is wrong with its file.
    """

    organisation: Organisation = field(default_factory=Organisation)
    problems: tuple[Problem, ...] = ()


def read_organisation(root: Path) -> OrganisationFile:
    """
    Read the organisation's file, which may be missing, empty or half filled in; problems are told, never raised.
    """
    if not (root / FILE).exists():
        return OrganisationFile()
    text = read_text(root / FILE, FILE)
    if isinstance(text, Problem):
        return OrganisationFile(problems=(text,))
    document = parse_yaml(text, FILE, as_text=True)
    if document.data is None:
        empty = all(problem.code == Code.EMPTY_FILE for problem in document.problems)
        return OrganisationFile(problems=() if empty else document.problems)
    written = _filled(document)
    try:
        organisation = Organisation.model_validate(written.data or {})
    except ValidationError as error:
        found = shape_problems(error, Organisation, written.data, written.place)
        return OrganisationFile(problems=(*document.problems, *found))
    return OrganisationFile(organisation, (*document.problems, *_check(written)))


def key_named(name: str) -> str | None:
    """
    Return the key that a page asks for, or None where there is no such key.
    """
    key = name.strip().replace("-", "_")
    return key if key in KEYS else None


def unknown_key(name: str) -> tuple[str, str]:
    """
    Return what is wrong with a name that is no key, and what to do about it.
    """
    known = [key.replace("_", "-") for key in KEYS]
    what = f"asks for `{name}`, which {FILE} does not have"
    return what, suggestion(name.replace("_", "-"), known, f"it has {listed(known)}")


def told(organisation: Organisation, key: str) -> tuple[tuple[Piece, ...], ...]:
    """
    Return what the organisation says under a key: entries, each in pieces. Nothing is (), and pages say it otherwise.
    """
    value = getattr(organisation, key)
    if value is None:
        return ()
    return tuple(_entry(one) for one in (value if isinstance(value, tuple) else (value,)))


def _entry(value: str | Contact | Policy | Person) -> tuple[Piece, ...]:
    if isinstance(value, Contact):
        when = (Piece(f" ({value.when})"),) if value.when else ()
        return (Piece(f"{value.who}: "), _linked(value.how), *when)
    if isinstance(value, Policy):
        return (
            (Piece(value.name, value.where),)
            if _WEB.fullmatch(value.where)
            else (Piece(f"{value.name}: {value.where}"),)
        )
    if isinstance(value, Person):
        return (Piece(value.name, f"mailto:{value.email}" if value.email else ""),)
    return (_linked(value),)


def _linked(text: str) -> Piece:
    if _WEB.fullmatch(text):
        return Piece(text, text)
    if _EMAIL.fullmatch(text):
        return Piece(text, f"mailto:{text}")
    number = re.sub(r"[^+0-9]", "", text)
    return Piece(text, f"tel:{number}" if _TELEPHONE.fullmatch(text) and number else "")


def _filled(document: Document) -> Document:
    """
    Return a document without what was left empty: a form half filled in is a form.
    """
    lines: dict[Loc, int] = {}
    data = _kept(document.data, (), (), document.place, lines)
    return Document(Place(FILE, lines), data)


def _kept(value: Any, was: Loc, now: Loc, place: Place, lines: dict[Loc, int]) -> Any:
    """
    Return what is filled in of a value, or None; `was` is where it stands, `now` where it stands once the rest is gone.
    """
    lines[now] = place.line(*was)
    if isinstance(value, dict):
        kept = {key: _kept(one, (*was, key), (*now, key), place, lines) for key, one in value.items()}
        # A key that does not exist is told even where nothing stands behind it.
        return {key: one for key, one in kept.items() if one is not None or (not was and key not in KEYS)} or None
    if isinstance(value, list):
        entries: list[Any] = []
        for index, one in enumerate(value):
            entry = _kept(one, (*was, index), (*now, len(entries)), place, lines)
            entries += [entry] if entry is not None else []
        return entries or None
    return value if str(value or "").strip() else None


def _check(written: Document) -> Iterator[Problem]:
    """
    Yield texts that somebody meant to fill in, e-mail addresses that are none, and entries that stand there twice.
    """
    for loc, text in _texts(written.data, ()):
        if _LEFT.fullmatch(text):
            fix = "write it out, or leave it empty: pages then say it in words that fit any reader"
            yield written.place.problem(Code.LEFT_OPEN, f"`{loc[-1]}` says `{text}`, which is for nobody", fix, *loc)
        elif loc[-1] == "email" and not _EMAIL.fullmatch(text):
            what = f"has the e-mail address `{text}`, which cannot be one"
            yield written.place.problem(
                Code.BAD_EMAIL, what, "write it as in name@example.org, or leave it empty", *loc
            )
    for key, entries in (written.data or {}).items():
        for index, entry in enumerate(entries if isinstance(entries, list) else []):
            if entry in entries[:index]:
                first = written.place.line(key, entries.index(entry))
                what = f"has one entry of `{key}` twice; the first is on line {first}"
                yield written.place.problem(Code.CONTACT_TWICE, what, "delete one of the two", key, index)


def _texts(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
        return
    for key, one in value.items() if isinstance(value, dict) else enumerate(value or []):
        yield from _texts(one, (*loc, key))
