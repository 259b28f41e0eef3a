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
    hint: bool

    def __new__(cls, code: str, meaning: str, hint: bool = False) -> Self:
        """
        Make a member that is its code, knows its meaning, and whether it is a hint only: shown, and no fault.
        """
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        member.hint = hint
        return member

    NO_ALT = ("A101", "a picture has no text for those who cannot see it")
    EMPTY_ALT = ("A102", "the text for a picture says nothing about it")
    DRAWING_UNNAMED = ("A103", "a drawing has no title or no description")

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
    UNKNOWN_TYPE = ("B206", "a type does not exist")
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

    PAGE_TWICE = ("C101", "a page is named twice in the contents")
    CIRCLE = ("C102", "the contents go round in a circle")
    SAME_SLUG = ("C103", "two pages of a module have one name")
    PAGE_LEFT_OUT = ("C104", "a page of the book is not in the contents")
    OUTSIDE = ("C105", "a file or page lies outside the course's folder")
    LESSON_LONG = ("C201", "a lesson takes more than 15 minutes")
    MINUTES_OFF = ("C202", "a page's minutes are far from its length")
    LESSON_LINES = ("C203", "a lesson has more than 160 lines")
    UNTAUGHT = ("C204", "no lesson teaches an objective")
    UNASKED = ("C205", "no item asks for an objective")
    INGREDIENT_LACKS = ("C206", "no lesson of a module carries an ingredient", True)
    MODULE_LONG = ("C207", "a module takes longer than half a day", True)
    MINUTES_DIFFER = ("C208", "a link states other minutes than its page")
    NOT_SHOWN = ("C209", "an activity stands on no page")

    NEEDLESS = ("E101", "an exemption hides nothing")
    UNKNOWN_CODE = ("E102", "an exemption names a code that does not exist")
    NO_EXEMPTION = ("E103", "an exemption names a code that cannot be switched off")

    NAMES_INVITED = ("F101", "a reflection does not ask to leave names out")
    SAME_LINE = ("F102", "two lines of a reflection, self-check or checklist say the same")
    LINE_TWICE = ("F103", "an id is used twice within a self-check or checklist")
    LINE_ASKS = ("F104", "something to be rated is written as a question")

    KEY_LONGEST = ("I101", "the key is the longest option by far")
    OPTIONS_UNEVEN = ("I102", "an item's options are far from alike in length")
    KEY_PLACE = ("I103", "most keys of a quiz stand in one place")
    ABSOLUTE_WORDS = ("I104", "only distractors hold words such as always and never")
    NEGATIVE_STEM = ("I105", "a stem asks for what is not so, and does not stress it")
    CONVERGENCE = ("I106", "the key is the option that most others resemble", True)
    WORD_CLUE = ("I107", "the key alone repeats words of the stem", True)

    PAGE_MISSING = ("L101", "a page that the contents name does not exist")
    PAGE_UNREADABLE = ("L102", "a page's front matter, or the contents file, cannot be read")
    PAGE_KEY_MISSING = ("L201", "a page's front matter lacks something")
    PAGE_WRONG_VALUE = ("L202", "a value in a page's front matter is not what it should be")
    PAGE_OBJECTIVE = ("L301", "a lesson names an objective that its module does not declare")
    PAGE_INGREDIENT = ("L302", "a lesson names an ingredient that does not exist")
    PAGE_EDITION = ("L303", "a page names an edition that does not exist")
    LOOK_ALIKE_ELSEWHERE = ("L401", "a look-alike of the language guide holds no form of its entry")
    FORM_NEVER_FOUND = ("L402", "a form of the language guide can never be found")

    LABEL = ("P101", "words turn a person into a label")
    HARD_PAGE = ("P201", "a page is hard to read")
    HARD_ITEM = ("P202", "an item is hard to read", True)
    HEADING_LONG = ("P301", "a heading does not fit on a line, or ends with a full stop")
    HEADING_TWICE = ("P302", "two headings of a page are the same")
    LINK_VAGUE = ("P303", "a link does not say where it leads")

    NOTEBOOK_INVALID = ("N101", "a file is not a valid notebook")
    CELL_ID = ("N102", "a cell has no id of its own")
    NOTEBOOK_UNTITLED = ("N103", "a notebook does not say its title or its minutes")
    CELL_NOT_SHOWN = ("N104", "a page cannot show a code cell")
    FUNCTION_UNKNOWN = ("N105", "a cell calls something that shows no activity")
    CELL_ACTIVITY = ("N106", "a cell shows an activity that does not exist")
    IMPORTS_DIFFER = ("N107", "the setup cell does not import just what the notebook uses")
    OUTPUT_LEFT = ("N108", "a cell keeps what came of running it")
    ONE_COMPUTER = ("N109", "a cell names something that is on one computer only")
    NOTEBOOK_METADATA = ("N110", "a notebook's metadata are not as the course keeps them")
    CELL_FAILED = ("N111", "a cell fails when the notebook is run")
    NOTE_IN_NOTEBOOK = ("N112", "a notebook holds a note for facilitators")

    LEFT_OPEN = ("O101", "a value of organisation.yml is still to be filled in")
    BAD_EMAIL = ("O102", "an e-mail address cannot be one")
    CONTACT_TWICE = ("O103", "a contact stands in organisation.yml twice")
    NOT_FILLED_IN = ("O201", "a page says in general words what organisation.yml could say", True)
    ORGANISATION_KEY = ("O202", "a page asks for something that organisation.yml does not have")

    BIB_UNREADABLE = ("R101", "the bibliography cannot be read")
    BIB_KEY_TWICE = ("R102", "two entries of the bibliography have the same key")
    CITE_UNKNOWN = ("R201", "a page cites a work that is not in the bibliography")
    NEVER_CITED = ("R202", "nothing cites a work of the bibliography")
    FIGURE_BARE = ("R203", "a figure stands without its source")

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

    MINUTES_SUM = ("T101", "the minutes of a run sheet do not add up")
    RUN_SHEET_PAGE = ("T102", "a run sheet names a page that is not in the book")
    RUN_SHEET_SCENARIO = ("T103", "a run sheet names a conversation that does not exist")
    RUN_SHEET_TWICE = ("T104", "two run sheets have the same id")

    FIELD_UNKNOWN = ("W101", "a tally or board names a field that its rows do not have")
    FIELD_NO_CHOICE = ("W102", "a tally or board names a field that offers nothing to choose")
    NO_ROWS = ("W103", "rows have no row to fill in")
    PART_TWICE = ("W104", "an id is used twice within a worksheet or audit")
    SAME_WORDS = ("W105", "two lines of a worksheet, simulation or audit say the same")
    NOTHING_TO_FILL_IN = ("W106", "a worksheet has nothing to fill in")
    NOTHING_TO_COMPARE = ("W107", "a worksheet compares words and has no room to write")
    NAMES_WANTED = ("W108", "a worksheet or language check does not ask to leave names out")
    NOT_TEN_PEOPLE = ("W109", "the people of a simulation are not ten")
    LONG_NOT_LONGER = ("W110", "the long illness of a simulation is not the longer one")
    ID_NEEDED = ("W111", "a marker has an id that is needed for something else")
    SHOWS_NOTHING = ("W112", "the language check finds nothing in its own example")

    LINK_NOWHERE = ("X101", "a link leads to a page or file that does not exist")
    ANCHOR_NOWHERE = ("X102", "a link leads to a place that its page does not have")
    TERM_UNKNOWN = ("X103", "a term is linked that the glossary does not have")
    TARGET_UNKNOWN = ("X104", "a reference names a page or place that does not exist")
    FILE_MISSING = ("X105", "a picture, drawing or download does not exist")
    ACTIVITY_UNKNOWN = ("X106", "a page shows an activity that does not exist")
    BAD_ADDRESS = ("X107", "an address on the web is malformed")
    BLOCK_UNKNOWN = ("X108", "a block has a misspelt name")
    LINK_WITHHELD = ("X109", "a learner's page leads to a page for facilitators")


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
_SINGULAR |= {"crisis_contacts": "crisis contact", "local_policies": "local policy"}
_SINGULAR |= {"reporting": "place to report", "staff_support": "staff support"}
_SINGULAR |= {"given": "given row", "language_checks": "language check"}


def counted(number: int, noun: str, plural: str = "") -> str:
    """
    Return a number with its noun in the singular or plural.
    """
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
