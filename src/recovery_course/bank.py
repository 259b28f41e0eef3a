"""
The whole course as data: every bank read, checked and looked up by id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recovery_course.bank_file import read_bank
from recovery_course.bibliography import Bibliography, read_bibliography
from recovery_course.cross_check import check_together
from recovery_course.models import Item, Quiz, QuizEntry, Reference
from recovery_course.outline import Outline, read_outline
from recovery_course.problems import AuthorError, BankError, Problem, suggestion

if TYPE_CHECKING:
    from pathlib import Path

BIBLIOGRAPHY = "book/references.bib"

# From a source's key to the address where it is read.
Link = Callable[[str], str]


class UnknownQuiz(AuthorError, LookupError):  # noqa: N818 - read as a sentence: except UnknownQuiz
    """
    Say that no quiz or item has a name, and which names are near it.
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        offer = suggestion(name, known, "the ids are in exercises/<module>/items.yml")
        super().__init__(f'there is no quiz or item "{name}" in the course; {offer}')

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class Course:
    """
    A course without problems: its modules, items, quizzes and sources.
    """

    root: Path
    outline: Outline
    items: Mapping[str, Item]
    quizzes: Mapping[str, QuizEntry]
    bibliography: Bibliography
    banks: Mapping[str, Path]

    @property
    def files(self) -> tuple[Path, ...]:
        """
        Return the files that quizzes are made from, so that a page is read again when one changes.
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
            return Quiz(entry.id, items, entry.title, entry.intro or "", self._cited(items, link))
        for name in names or ("",):
            if name not in self.items:
                raise UnknownQuiz(name, [*self.items, *self.quizzes])
        items = self._items(names)
        return Quiz(names[0], items, references=self._cited(items, link))

    def _items(self, ids: Iterable[str]) -> tuple[Item, ...]:
        return tuple(self.items[name] for name in ids)

    def _cited(self, items: Iterable[Item], link: Link | None) -> dict[str, Reference]:
        works = {key: self.bibliography.references[key] for item in items for key in item.sources}
        return {key: replace(work, href=link(key)) for key, work in works.items()} if link else works


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


def bank_files(root: Path) -> list[Path]:
    """
    Return the item banks of a course, one per module, by name.
    """
    return sorted((root / "exercises").glob("*/items.yml"))


def _read(root: Path) -> tuple[Course, list[Problem]]:
    outline = read_outline(root)
    bibliography = read_bibliography(root / BIBLIOGRAPHY, BIBLIOGRAPHY)
    banks = [read_bank(path, path.relative_to(root).as_posix()) for path in bank_files(root)]
    problems = [problem for bank in banks for problem in bank.problems]
    problems += [*outline.problems, *bibliography.problems]
    problems += check_together(banks, outline, bibliography.references)
    course = Course(
        root,
        outline,
        items={item.id: item for bank in banks for item, _ in bank.items},
        quizzes={quiz.id: quiz for bank in banks for quiz, _ in bank.quizzes},
        bibliography=bibliography,
        banks={name: root / bank.place.path for bank in banks for name, _ in bank.ids},
    )
    return course, sorted(problems, key=lambda problem: (problem.path, problem.line, problem.code))
