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
    NO_FEEDBACK = ("B303", "a response would get no feedback")
    SAME_TEXT = ("B304", "two texts of an item that must differ say the same")
    CATCH_ALL_OPTION = ("B305", "an option refers to the other options as a group")
    HINT_TELLS = ("B306", "a hint gives the key away")
    MARKUP = ("B307", "a text holds markup that does not belong in it")
    SURENESS_NOT_ASKED = ("B308", "an item replies to how sure a learner is and does not ask")
    COMBINATION_UNKNOWN = ("B309", "a combination names an option that the item does not have")
    COMBINATION_TWICE = ("B310", "a combination is written twice, or names an option twice")
    UNKNOWN_CATEGORY = ("B311", "a card names a category that the item does not have")
    UNUSED_CATEGORY = ("B312", "no card belongs to a category")
    BAD_RANGE = ("B313", "an estimate's range and step do not fit together")
    VALUE_OUT_OF_RANGE = ("B314", "an estimate's figure lies outside its range")
    BANDS_OUT_OF_ORDER = ("B315", "an estimate's bands do not cover its range from end to end")
    NOT_ONE_CLOSE_BAND = ("B316", "an estimate does not have exactly one close band")
    CLOSE_BAND_ELSEWHERE = ("B317", "an estimate's close band does not hold its figure")
    PHRASE_MISSING = ("B318", "a phrase does not stand in its passage")
    PHRASE_REPEATED = ("B319", "a phrase stands in its passage more than once")
    PHRASES_OVERLAP = ("B320", "two phrases share words of their passage")
    NOTHING_TO_WEIGH = ("B321", "a highlight item lacks a phrase to mark or one to leave")
    NOT_ONE_GAP = ("B322", "a fill-in item's stem does not have exactly one gap")
    WORDING_TWICE = ("B323", "a fill-in item lists the same wording twice")
    WORD_GIVEN_AWAY = ("B324", "a fill-in item says the word before it is found")

    ID_TAKEN = ("B401", "an id is used twice in the course")
    ID_OF_OTHER_MODULE = ("B402", "an id does not start with its module's name")
    UNKNOWN_OBJECTIVE = ("B403", "an objective is named that the module does not declare")
    UNKNOWN_SOURCE = ("B404", "a source is named that is not in the bibliography")
    UNKNOWN_ITEM = ("B405", "a quiz names an item that does not exist")
    ITEM_TWICE = ("B406", "a quiz lists an item twice")
    NO_MODULE = ("B407", "a file belongs to no module of the book")

    NAMES_INVITED = ("F101", "a reflection does not ask to leave names out")
    SAME_LINE = ("F102", "two lines of a reflection, self-check or checklist say the same")
    LINE_TWICE = ("F103", "an id is used twice within a self-check or checklist")
    LINE_ASKS = ("F104", "something to be rated is written as a question")

    PAGE_MISSING = ("L101", "a page that the contents name does not exist")
    PAGE_UNREADABLE = ("L102", "a page's front matter, or the contents file, cannot be read")
    PAGE_KEY_MISSING = ("L201", "a page's front matter lacks something")
    PAGE_WRONG_VALUE = ("L202", "a value in a page's front matter is not what it should be")
    PAGE_OBJECTIVE = ("L301", "a lesson names an objective that its module does not declare")
    PAGE_INGREDIENT = ("L302", "a lesson names an ingredient that does not exist")

    BIB_UNREADABLE = ("R101", "the bibliography cannot be read")
    BIB_KEY_TWICE = ("R102", "two entries of the bibliography have the same key")

    START_UNKNOWN = ("S101", "a scenario starts at a step that it does not have")
    STEP_UNKNOWN = ("S102", "an option leads to a step that does not exist")
    STEP_TWICE = ("S103", "two steps of a scenario have the same id")
    STEP_UNREACHED = ("S104", "no path leads to a step")
    DEAD_END = ("S105", "a step has neither options nor an ending")
    ENDING_GOES_ON = ("S106", "a step has both options and an ending")
    NO_WAY_OUT = ("S107", "steps lead only to each other and to no ending")
    FEW_STEPS = ("S108", "a scenario has fewer than eight steps")
    FEW_ENDINGS = ("S109", "a scenario has fewer than three endings")
    FEW_REPAIRS = ("S110", "a scenario has fewer than two chances to repair")
    SAY_OR_DO = ("S111", "an option is neither said nor done, or both")
    LENGTH_TELLS = ("S112", "the recovery-oriented option is the longest in most steps")
    DEBRIEF_LACKS = ("S113", "a debrief is missing, or lacks a part")
    SAME_REPLY = ("S114", "two options of a step say the same")
    SAME_ENDING = ("S115", "two endings of a scenario have the same name")


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


def singular(name: str) -> str:
    """
    Return what one entry of a list is called: `category` for `categories`.
    """
    return _SINGULAR.get(name, name.removesuffix("s"))


_SINGULAR = {"accepts": "accepted text", "categories": "category", "chosen": "letter", "entries": "entry"}
_SINGULAR |= {"near": "near miss", "quizzes": "quiz"}
_SINGULAR |= {"ask": "question", "compare": "point", "criteria": "criterion", "self_checks": "self-check"}


def counted(number: int, noun: str, plural: str = "") -> str:
    """
    Return a number with its noun in the singular or plural.
    """
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
