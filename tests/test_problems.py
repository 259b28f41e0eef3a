"""
The form in which problems are told.
"""

from __future__ import annotations

import pytest

from recovery_course.problems import BankError, Code, Problem, counted, listed, report, suggestion

PROBLEM = Problem("exercises/listening/items.yml", 7, Code.NO_FEEDBACK, "option 2 has no `feedback`", "write it")


def test_a_problem_names_its_place_its_code_and_its_fix() -> None:
    """Editors make a link of `path:line`; the fix stands on a line of its own."""
    assert str(PROBLEM) == ("exercises/listening/items.yml:7: B303 option 2 has no `feedback`\n    fix: write it")


def test_a_report_ends_with_a_count() -> None:
    """Whoever sees the last line of a terminal knows how much there is above it."""
    assert report([PROBLEM, PROBLEM]).endswith(
        "\n2 problems in 1 file. Every code is explained in exercises/README.md."
    )


def test_the_error_is_the_report() -> None:
    """A build that stops shows every problem, and code can still reach them."""
    error = BankError([PROBLEM])
    assert (str(error), error.problems) == (report([PROBLEM]), (PROBLEM,))


def test_no_two_codes_are_the_same() -> None:
    """A code means one thing (an Enum would make the second an alias, silently)."""
    assert len(Code) == len(Code.__members__)


@pytest.mark.parametrize("code", Code)
def test_a_code_is_a_letter_and_three_digits(code: Code) -> None:
    """The letter tells what kind of file it is about."""
    assert code[0] in "ABCEFILNOPRSTWX"
    assert code[1:].isdigit()
    assert len(code) == 4


@pytest.mark.parametrize(
    ("words", "phrase"), [([], ""), (["a"], "`a`"), (["a", "b"], "`a` and `b`"), (["a", "b", "c"], "`a`, `b` and `c`")]
)
def test_words_are_listed_as_a_phrase(words: list[str], phrase: str) -> None:
    """A list in a message reads as a sentence does."""
    assert listed(words) == phrase


def test_a_suggestion_offers_the_nearest_words() -> None:
    """A slip is answered with what was probably meant, and with what to do if it was not."""
    assert suggestion("feedbak", ["text", "feedback"], "look") == "did you mean `feedback`? If not: look"


def test_a_word_like_no_other_gets_no_suggestion() -> None:
    """A guess that is far off is worse than none."""
    assert suggestion("xyz", ["text", "feedback"], "look") == "look"


@pytest.mark.parametrize(("number", "words"), [(0, "0 keys"), (1, "1 key"), (2, "2 keys")])
def test_numbers_agree_with_their_nouns(number: int, words: str) -> None:
    """A message reads as if somebody had written it."""
    assert counted(number, "key") == words
