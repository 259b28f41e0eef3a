"""
The whole course as data: every bank read, checked and looked up by id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from recovery_course.bank_file import Bank, read_bank
from recovery_course.bibliography import Bibliography, read_bibliography
from recovery_course.cross_check import check_examples, check_together
from recovery_course.follow_ups import without_follow_ups
from recovery_course.kinds import (
    AUDITS,
    CHECKLISTS,
    FORMS,
    ITEMS,
    LANGUAGE_CHECKS,
    QUIZZES,
    REFLECTIONS,
    SCENARIOS,
    SELF_CHECKS,
    SIMULATIONS,
    WORKSHEETS,
    Form,
    Kind,
)
from recovery_course.language import LanguageGuide, read_guide
from recovery_course.lookup import Named, Sourced, UnknownQuiz, found
from recovery_course.models import (
    Audit,
    Checklist,
    Cited,
    Item,
    LanguageCheck,
    Quiz,
    QuizEntry,
    Reference,
    Reflection,
    Scenario,
    SelfCheck,
    Simulation,
    Worksheet,
)
from recovery_course.notebooks.check import check_cells, known_names
from recovery_course.organisation import read_organisation
from recovery_course.outline import Outline, read_outline
from recovery_course.problems import BankError, Problem
from recovery_course.run_sheets import RunSheets, read_run_sheets

if TYPE_CHECKING:
    from pathlib import Path

    from recovery_course.models.organisation import Organisation

BIBLIOGRAPHY = "book/references.bib"

# From a source's key to the address where it is read.
Link = Callable[[str], str]


NamedEntry = TypeVar("NamedEntry", bound=Named)
SourcedEntry = TypeVar("SourcedEntry", bound=Sourced)


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
    worksheets: Mapping[str, Worksheet]
    simulations: Mapping[str, Simulation]
    audits: Mapping[str, Audit]
    language_checks: Mapping[str, LanguageCheck]
    bibliography: Bibliography
    guide: LanguageGuide
    organisation: Organisation
    run_sheets: RunSheets
    banks: Mapping[str, Path]

    @property
    def files(self) -> tuple[Path, ...]:
        """
        Return the files that activities are made from, so that a page is read again when one changes.
        """
        return (*sorted(set(self.banks.values())), self.root / BIBLIOGRAPHY)

    def files_of(self, *names: str) -> tuple[Path, ...]:
        """
        Return the files that activities are made from, so that no other page is read again; of an unknown one, all.
        """
        asked = [item for name in names if name in self.quizzes for item in self.quizzes[name].items]
        if any(name not in self.banks for name in names):
            return self.files
        return (*sorted({self.banks[name] for name in (*names, *asked)}), self.root / BIBLIOGRAPHY)

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
        return self._cited(found(self.scenarios, name, SCENARIOS), link)

    def reflection(self, name: str, *, link: Link | None = None) -> Cited[Reflection]:
        """
        Return a reflection by its id, with its sources.

        Raises:
            UnknownActivity: There is no such reflection; the message names near ones.
        """
        return self._cited(found(self.reflections, name, REFLECTIONS), link)

    def self_check(self, name: str) -> SelfCheck:
        """
        Return a self-check by its id.

        Raises:
            UnknownActivity: There is no such self-check; the message names near ones.
        """
        return found(self.self_checks, name, SELF_CHECKS)

    def checklist(self, name: str) -> Checklist:
        """
        Return a checklist by its id.

        Raises:
            UnknownActivity: There is no such checklist; the message names near ones.
        """
        return found(self.checklists, name, CHECKLISTS)

    def worksheet(self, name: str, *, link: Link | None = None) -> Cited[Worksheet]:
        """
        Return a worksheet by its id, as `scenario` does.
        """
        return self._cited(found(self.worksheets, name, WORKSHEETS), link)

    def simulation(self, name: str, *, link: Link | None = None) -> Cited[Simulation]:
        """
        Return a simulation by its id, as `scenario` does.
        """
        return self._cited(found(self.simulations, name, SIMULATIONS), link)

    def audit(self, name: str, *, link: Link | None = None) -> Cited[Audit]:
        """
        Return an audit by its id, as `scenario` does.
        """
        return self._cited(found(self.audits, name, AUDITS), link)

    def language_check(self, name: str, *, link: Link | None = None) -> Cited[LanguageCheck]:
        """
        Return a language check by its id, as `scenario` does, with the sources of the guide's phrases as well.
        """
        return self._cited(found(self.language_checks, name, LANGUAGE_CHECKS), link, *self.guide.phrases)

    def _cited(self, entry: SourcedEntry, link: Link | None, *others: Sourced) -> Cited[SourcedEntry]:
        return Cited(entry, self._references([entry, *others], link))

    def _items(self, ids: Iterable[str]) -> tuple[Item, ...]:
        return tuple(self.items[name] for name in ids)

    def _references(self, entries: Iterable[Sourced], link: Link | None) -> dict[str, Reference]:
        works = {key: self.bibliography.references[key] for entry in entries for key in entry.sources}
        return {key: replace(work, href=link(key)) for key, work in works.items()} if link else works


@dataclass(frozen=True)
class Reading:
    """
    What can be used of a course, the files of its activities with every place in them, and what is wrong.
    """

    course: Course
    banks: tuple[Bank, ...]
    problems: list[Problem]


def load_course(root: Path, *, notebooks: bool = True) -> Course:
    """
    Read and check every bank, the outline and the bibliography of a course, and its notebooks unless left out.

    Raises:
        BankError: Something is wrong; the error holds every problem of every file.
    """
    read = read_course(root)
    # Whoever runs a notebook may write cells of their own into it, and these are no fault of the course.
    problems = [problem for problem in read.problems if notebooks or not problem.path.endswith(".ipynb")]
    if problems:
        raise BankError(problems)
    return read.course


def check_course(root: Path) -> list[Problem]:
    """
    Return every problem of a course, file by file and line by line.
    """
    return read_course(root).problems


def bank_files(root: Path) -> list[tuple[Path, Form]]:
    """
    Return the files in which a course's activities are written, by module and name.
    """
    found = [(path, form) for form in FORMS for path in (root / "exercises").glob(f"*/{form.file}")]
    return sorted(found, key=lambda file: file[0])


def read_course(root: Path) -> Reading:
    """
    Read a course, whatever is wrong with it.
    """
    outline = read_outline(root)
    bibliography = read_bibliography(root / BIBLIOGRAPHY, BIBLIOGRAPHY)
    banks = [read_bank(path, path.relative_to(root).as_posix(), form) for path, form in bank_files(root)]
    problems = [problem for bank in banks for problem in bank.problems]
    guide = read_guide(root, bibliography.references)
    problems += [*outline.problems, *bibliography.problems, *guide.problems]
    problems += check_together(banks, outline, bibliography.references)
    problems += check_examples(banks, guide)
    played = [name for bank in banks for name in bank.ids_of(SCENARIOS)]
    organisation = read_organisation(root)
    problems += organisation.problems
    run_sheets = read_run_sheets(root, pages=outline.pages, scenarios=played)
    problems += run_sheets.problems
    known = known_names(banks)
    problems += [problem for notebook in outline.notebooks for problem in check_cells(notebook, known)]
    course = Course(
        root,
        outline,
        items=_by_id(banks, ITEMS),
        quizzes=_by_id(banks, QUIZZES),
        scenarios=_by_id(banks, SCENARIOS),
        reflections=_by_id(banks, REFLECTIONS),
        self_checks=_by_id(banks, SELF_CHECKS),
        checklists=_by_id(banks, CHECKLISTS),
        worksheets=_by_id(banks, WORKSHEETS),
        simulations=_by_id(banks, SIMULATIONS),
        audits=_by_id(banks, AUDITS),
        language_checks=_by_id(banks, LANGUAGE_CHECKS),
        bibliography=bibliography,
        guide=guide,
        organisation=organisation.organisation,
        run_sheets=run_sheets,
        banks={name: root / bank.place.path for bank in banks for name, _ in bank.ids},
    )
    in_order = sorted(without_follow_ups(problems), key=lambda problem: (problem.path, problem.line, problem.code))
    return Reading(course, tuple(banks), in_order)


def _by_id(banks: Iterable[Bank], kind: Kind[NamedEntry]) -> dict[str, NamedEntry]:
    return {entry.id: entry for bank in banks for entry, _ in bank.of(kind)}
