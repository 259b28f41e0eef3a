"""
What can be wrong with a course, and how it is reported to the person who can mend it.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable


class Code(StrEnum):
    """
    Name each kind of problem; `exercises/README.md` explains every one under its own heading.
    """

    meaning: str

    def __new__(cls, code: str, meaning: str) -> Self:
        """
        Make a member that is its code and knows its meaning.
        """
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member

    UNREADABLE = ("B101", "the file cannot be opened")
    NOT_UTF8 = ("B102", "the file is not UTF-8 text")
    TOO_LARGE = ("B103", "the file is far larger than a bank can be")
    EMPTY_FILE = ("B104", "the file is empty")
    NOT_YAML = ("B105", "the file is not YAML")
    REPEATED_KEY = ("B106", "a key is written twice in one place")
    NOT_PLAIN_YAML = ("B107", "the file uses a part of YAML that banks do without")

    UNKNOWN_KEY = ("B201", "a key is not one of the keys of its place")
    MISSING_KEY = ("B202", "a key that is needed is missing")
    WRONG_KIND = ("B203", "a value is of the wrong kind")
    EMPTY_TEXT = ("B204", "a text is empty")
    BAD_ID = ("B205", "an id is not in small letters, digits and hyphens")
    UNKNOWN_TYPE = ("B206", "an item's type does not exist")
    WRONG_NUMBER = ("B207", "a list is too short or too long")

    NOT_ONE_KEY = ("B301", "a single-choice item does not have exactly one key")
    NOT_SEVERAL_KEYS = ("B302", "a multiple-choice item lacks a second key or a distractor")
    NO_FEEDBACK = ("B303", "an option has no feedback")
    SAME_OPTION = ("B304", "two options of an item say the same")
    CATCH_ALL_OPTION = ("B305", "an option refers to the other options as a group")
    HINT_TELLS = ("B306", "a hint gives the key away")
    MARKUP = ("B307", "a text holds markup that does not belong in it")

    ID_TAKEN = ("B401", "an id is used twice in the course")
    ID_OF_OTHER_MODULE = ("B402", "an item's id does not start with its module's name")
    UNKNOWN_OBJECTIVE = ("B403", "an item names an objective that its module does not declare")
    UNKNOWN_SOURCE = ("B404", "an item names a source that is not in the bibliography")
    UNKNOWN_ITEM = ("B405", "a quiz names an item that does not exist")
    ITEM_TWICE = ("B406", "a quiz lists an item twice")
    NO_MODULE = ("B407", "a bank belongs to no module of the book")

    PAGE_MISSING = ("L101", "a page that the contents name does not exist")
    PAGE_UNREADABLE = ("L102", "a page's front matter, or the contents file, cannot be read")
    PAGE_KEY_MISSING = ("L201", "a page's front matter lacks something")
    PAGE_WRONG_VALUE = ("L202", "a value in a page's front matter is not what it should be")
    PAGE_OBJECTIVE = ("L301", "a lesson names an objective that its module does not declare")
    PAGE_INGREDIENT = ("L302", "a lesson names an ingredient that does not exist")

    BIB_UNREADABLE = ("R101", "the bibliography cannot be read")
    BIB_KEY_TWICE = ("R102", "two entries of the bibliography have the same key")


@dataclass(frozen=True)
class Problem:
    """
    Say where a problem is, what was found there, and what to do about it.
    """

    path: str
    line: int
    code: Code
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code} {self.what}\n    fix: {self.fix}"


class AuthorError(Exception):
    """
    Say what is wrong to the person who wrote it: in a notebook the sentence is shown without a stack.
    """

    def _render_traceback_(self) -> list[str]:
        # The name and the form are IPython's.
        return [str(self)]


class BankError(AuthorError):
    """
    Carry every problem of a course at once; its text is the whole report.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """
    Return problems as text, one after the other, with a line that counts them at the end.
    """
    found = tuple(problems)
    files = len({problem.path for problem in found})
    count = f"{counted(len(found), 'problem')} in {counted(files, 'file')}."
    return "\n".join([*map(str, found), f"{count} Every code is explained in exercises/README.md."])


def suggestion(word: str, known: Iterable[str], otherwise: str) -> str:
    """
    Return a fix that offers the known words nearest to one that is not known, then what else to do.
    """
    close = get_close_matches(word, sorted(known), n=3, cutoff=0.6)
    return f"did you mean {listed(close, 'or')}? If not: {otherwise}" if close else otherwise


def listed(words: Iterable[str], last: str = "and") -> str:
    """
    Return words in backticks as a phrase: `a`, `b` and `c`.
    """
    quoted = [f"`{word}`" for word in words]
    return f" {last} ".join(filter(None, [", ".join(quoted[:-1]), *quoted[-1:]]))


def counted(number: int, noun: str, plural: str = "") -> str:
    """
    Return a number with its noun in the singular or plural.
    """
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
