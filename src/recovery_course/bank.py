"""
The whole course as data: every bank read, checked and looked up by id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from recovery_course.bank_file import Bank, read_bank
from recovery_course.bibliography import Bibliography, read_bibliography
from recovery_course.cross_check import check_together
from recovery_course.kinds import CHECKLISTS, FORMS, ITEMS, QUIZZES, REFLECTIONS, SCENARIOS, SELF_CHECKS, Form, Kind
from recovery_course.language import LanguageGuide, read_guide
from recovery_course.models import (
    Checklist,
    Cited,
    Item,
    Quiz,
    QuizEntry,
    Reference,
    Reflection,
    Scenario,
    SelfCheck,
)
from recovery_course.outline import Outline, read_outline
from recovery_course.problems import AuthorError, BankError, Problem, suggestion

if TYPE_CHECKING:
    from pathlib import Path

BIBLIOGRAPHY = "book/references.bib"

Entry = TypeVar("Entry")

# From a source's key to the address where it is read.
Link = Callable[[str], str]


class UnknownActivity(AuthorError, LookupError):  # noqa: N818 - read as a sentence: except UnknownActivity
    """
    Say that no entry of a kind has a name, and which names are near it.
    """

    def __init__(self, name: str, known: Iterable[str], noun: str, file: str) -> None:
        self.name = name
        offer = suggestion(name, known, f"the ids are in exercises/<module>/{file}")
        super().__init__(f'there is no {noun} "{name}" in the course; {offer}')

    def __str__(self) -> str:
        return str(self.args[0])


class UnknownQuiz(UnknownActivity):
    """
    Say that no quiz or item has a name, and which names are near it.
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name, known, "quiz or item", "items.yml")


class Named(Protocol):
    """
    Have an id.
    """

    @property
    def id(self) -> str:
        """
        Return the id.
        """


class Sourced(Protocol):
    """
    Rest on sources.
    """

    @property
    def sources(self) -> tuple[str, ...]:
        """
        Return the keys of the sources.
        """


NamedEntry = TypeVar("NamedEntry", bound=Named)


@dataclass(frozen=True)
class Course:
    """
    A course without problems: its modules, what learners do in them, and its sources.
    """

    root: Path
    outline: Outline
    items: Mapping[str, Item]
    quizzes: Mapping[str, QuizEntry]
    scenarios: Mapping[str, Scenario]
    reflections: Mapping[str, Reflection]
    self_checks: Mapping[str, SelfCheck]
    checklists: Mapping[str, Checklist]
    bibliography: Bibliography
    guide: LanguageGuide
    banks: Mapping[str, Path]

    @property
    def files(self) -> tuple[Path, ...]:
        """
        Return the files that activities are made from, so that a page is read again when one changes.
        """
        return (*sorted(set(self.banks.values())), self.root / BIBLIOGRAPHY)

    def quiz(self, *names: str, link: Link | None = None) -> Quiz:
        """
        Return a quiz by its id, or items by theirs as an untitled quiz that has the first one's id.

        `link` says where a source is read, by its key; without it sources link to the works themselves.

        Raises:
            UnknownQuiz: A name is neither a quiz nor an item.
        """
        if len(names) == 1 and names[0] in self.quizzes:
            entry = self.quizzes[names[0]]
            items = self._items(entry.items)
            return Quiz(entry.id, items, entry.title, entry.intro or "", self._references(items, link))
        for name in names or ("",):
            if name not in self.items:
                raise UnknownQuiz(name, [*self.items, *self.quizzes])
        items = self._items(names)
        return Quiz(names[0], items, references=self._references(items, link))

    def scenario(self, name: str, *, link: Link | None = None) -> Cited[Scenario]:
        """
        Return a scenario by its id, with its sources.

        Raises:
            UnknownActivity: There is no such scenario; the message names near ones.
        """
        found = _found(self.scenarios, name, SCENARIOS)
        return Cited(found, self._references([found], link))

    def reflection(self, name: str, *, link: Link | None = None) -> Cited[Reflection]:
        """
        Return a reflection by its id, with its sources.

        Raises:
            UnknownActivity: There is no such reflection; the message names near ones.
        """
        found = _found(self.reflections, name, REFLECTIONS)
        return Cited(found, self._references([found], link))

    def self_check(self, name: str) -> SelfCheck:
        """
        Return a self-check by its id.

        Raises:
            UnknownActivity: There is no such self-check; the message names near ones.
        """
        return _found(self.self_checks, name, SELF_CHECKS)

    def checklist(self, name: str) -> Checklist:
        """
        Return a checklist by its id.

        Raises:
            UnknownActivity: There is no such checklist; the message names near ones.
        """
        return _found(self.checklists, name, CHECKLISTS)

    def _items(self, ids: Iterable[str]) -> tuple[Item, ...]:
        return tuple(self.items[name] for name in ids)

    def _references(self, entries: Iterable[Sourced], link: Link | None) -> dict[str, Reference]:
        works = {key: self.bibliography.references[key] for entry in entries for key in entry.sources}
        return {key: replace(work, href=link(key)) for key, work in works.items()} if link else works


def _found(entries: Mapping[str, Entry], name: str, kind: Kind[Entry]) -> Entry:
    if name not in entries:
        file = next(form.file for form in FORMS if kind in form.kinds)
        raise UnknownActivity(name, entries, kind.noun, file)
    return entries[name]


def load_course(root: Path) -> Course:
    """
    Read and check every bank, the outline and the bibliography of a course.

    Raises:
        BankError: Something is wrong; the error holds every problem of every file.
    """
    course, problems = _read(root)
    if problems:
        raise BankError(problems)
    return course


def check_course(root: Path) -> list[Problem]:
    """
    Return every problem of a course, file by file and line by line.
    """
    return _read(root)[1]


def bank_files(root: Path) -> list[tuple[Path, Form]]:
    """
    Return the files in which a course's activities are written, by module and name.
    """
    found = [(path, form) for form in FORMS for path in (root / "exercises").glob(f"*/{form.file}")]
    return sorted(found, key=lambda file: file[0])


def _read(root: Path) -> tuple[Course, list[Problem]]:
    outline = read_outline(root)
    bibliography = read_bibliography(root / BIBLIOGRAPHY, BIBLIOGRAPHY)
    banks = [read_bank(path, path.relative_to(root).as_posix(), form) for path, form in bank_files(root)]
    problems = [problem for bank in banks for problem in bank.problems]
    guide = read_guide(root, bibliography.references)
    problems += [*outline.problems, *bibliography.problems, *guide.problems]
    problems += check_together(banks, outline, bibliography.references)
    course = Course(
        root,
        outline,
        items=_by_id(banks, ITEMS),
        quizzes=_by_id(banks, QUIZZES),
        scenarios=_by_id(banks, SCENARIOS),
        reflections=_by_id(banks, REFLECTIONS),
        self_checks=_by_id(banks, SELF_CHECKS),
        checklists=_by_id(banks, CHECKLISTS),
        bibliography=bibliography,
        guide=guide,
        banks={name: root / bank.place.path for bank in banks for name, _ in bank.ids},
    )
    return course, sorted(problems, key=lambda problem: (problem.path, problem.line, problem.code))


def _by_id(banks: Iterable[Bank], kind: Kind[NamedEntry]) -> dict[str, NamedEntry]:
    return {entry.id: entry for bank in banks for entry, _ in bank.of(kind)}
