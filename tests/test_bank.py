"""
Reading a course: every problem of every file is told at once, and a good course is looked up by id.
"""

from __future__ import annotations

import json
from functools import reduce
from operator import getitem
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_course.bank import Course, check_course, load_course
from recovery_course.fallback import quiz_to_html
from recovery_course.labels import load_labels
from recovery_course.lookup import UnknownQuiz
from recovery_course.positions import parse_yaml
from recovery_course.problems import BankError, Code

from .check_cases import CASES as CHECKED
from .small_course import BANKS, ITEMS, REFLECTIONS, SCENARIOS, WORKBOOK, assert_golden, change, spoil

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CASES = sorted(path for path in BANKS.iterdir() if path.name != "good" and path.suffix != ".txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bad_bank_yields_exactly_its_report(case: Path, small: Path) -> None:
    """A fault is told once: its place, its code, what was found and what to do."""
    spoil(small, case)
    told = "".join(f"{problem}\n" for problem in check_course(small))
    assert_golden(BANKS / f"{case.name.split('.')[0]}.txt", told)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bad_bank_shows_the_one_problem_it_is_named_for(case: Path, small: Path) -> None:
    """One fault does not set off reports of others."""
    spoil(small, case)
    assert [str(problem.code) for problem in check_course(small)] == [case.name[:4]]


# Codes of these letters have their own faulty files: notebooks in tests/notebooks.
ELSEWHERE = "N"


@pytest.mark.parametrize("code", [code for code in Code if code[0] not in ELSEWHERE])
def test_every_code_has_a_bad_bank(code: Code) -> None:
    """No problem is claimed to be found without a bank in which it is found."""
    assert any(case.name.startswith(f"{code}-") for case in (*CASES, *CHECKED))


def test_no_report_is_left_over() -> None:
    """A golden report goes when its bad bank goes."""
    assert {path.stem for path in BANKS.glob("*.txt")} == {case.name.split(".")[0] for case in CASES}


def test_a_good_course_has_no_problems(small: Path) -> None:
    """The course that all bad banks are made from is itself in order."""
    assert check_course(small) == []


def test_all_problems_of_all_files_are_told_at_once(small: Path) -> None:
    """An author mends everything in one round."""
    change(small, "minutes: 10", "minutes: ten", "book/listening/first-words.md")
    change(small, "[anthony1993]", "[antony1993]")
    change(small, "objective: L2", "objective: L9")
    with pytest.raises(BankError) as caught:
        load_course(small)
    assert [str(problem.code) for problem in caught.value.problems] == ["L202", "B404", "B403"]


def test_a_broken_item_does_not_hide_problems_of_others(small: Path) -> None:
    """The rules still look at every item that has the right shape."""
    change(small, "    rationale: Ask for the reason before you answer it.\n", "")
    change(small, "text: She lacks insight.", "text: None of the above.")
    assert [str(problem.code) for problem in check_course(small)] == ["B202", "B305"]


def test_a_quiz_is_not_blamed_for_a_broken_item(small: Path) -> None:
    """An item that is written but wrong is not also called missing."""
    change(small, "    rationale: Ask for the reason before you answer it.\n", "")
    assert [str(problem.code) for problem in check_course(small)] == ["B202"]


def test_windows_line_ends_and_a_byte_order_mark_are_fine(small: Path) -> None:
    """A bank saved by a Windows editor is a good bank."""
    text = (small / ITEMS).read_text(encoding="utf-8")
    (small / ITEMS).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert check_course(small) == []


def test_breaking_lines_anew_changes_no_hash(small: Path, course: Course) -> None:
    """A learner's attempt does not go stale because a text was wrapped differently."""
    change(small, "*not tonight* and turns", "*not tonight*\n      and turns")
    again = load_course(small)
    assert {name: item.hash for name, item in again.items.items()} == {
        name: item.hash for name, item in course.items.items()
    }


def test_a_misspelt_key_is_told_once(small: Path) -> None:
    """A key that is misspelt is not also called missing."""
    change(small, "rationale: Ask", "rational: Ask")
    assert [str(problem.code) for problem in check_course(small)] == ["B201"]


def test_a_quiz_is_found_by_its_id(course: Course) -> None:
    """A quiz has its title and its items in the order of the list."""
    quiz = course.quiz("listening")
    assert quiz.title == "What did she *mean*?"
    assert [item.id for item in quiz.items] == ["listening-not-tonight", "listening-what-counts"]


def test_items_are_found_by_their_ids_and_have_no_title(course: Course) -> None:
    """Items named in a lesson are an untitled quiz with the first one's id."""
    quiz = course.quiz("listening-what-counts", "listening-not-tonight")
    assert (quiz.id, quiz.title) == ("listening-what-counts", "")
    assert [item.id for item in quiz.items] == ["listening-what-counts", "listening-not-tonight"]


def test_a_quiz_carries_the_sources_of_its_items_only(course: Course) -> None:
    """Nothing is shown as a source that no item rests on."""
    assert set(course.quiz("listening-what-counts").references) == {"davidson2007", "slade2009"}


def test_sources_link_to_the_works_unless_told_otherwise(course: Course) -> None:
    """A notebook links the DOI; the site says where its own bibliography is."""
    assert course.quiz("listening").references["anthony1993"].href == "https://doi.org/10.1037/h0095655"
    linked = course.quiz("listening", link=lambda key: f"#cite-{key}")
    assert linked.references["anthony1993"].href == "#cite-anthony1993"


def test_an_unknown_id_offers_the_nearest(course: Course) -> None:
    """A slip in an id is answered with the ids it may have meant."""
    with pytest.raises(UnknownQuiz, match="did you mean `listening-not-tonight`"):
        course.quiz("listening-not-tonite")


def test_a_quiz_cannot_be_mixed_with_items(course: Course) -> None:
    """A block shows one quiz, or items."""
    with pytest.raises(UnknownQuiz, match="listening"):
        course.quiz("listening", "listening-not-tonight")


def test_a_quiz_needs_a_name(course: Course) -> None:
    """Naming nothing is answered, not shown as an empty quiz."""
    with pytest.raises(UnknownQuiz):
        course.quiz()


def test_the_files_of_a_course_are_its_banks_and_its_bibliography(small: Path, course: Course) -> None:
    """A page that shows an activity can be told to be read again when one of these changes."""
    files = (ITEMS, REFLECTIONS, SCENARIOS, WORKBOOK, "book/references.bib")
    assert course.files == tuple(small / file for file in files)


GOOD = (BANKS / "good" / ITEMS).read_text(encoding="utf-8")
SIGNS = [*":-#'\"*&![]{}|>%@?`", "", " ", "\n", "\t", ": ", "- ", "---\n", "<<: ", "&a ", "!t "]
WORDS = ["null", "true", "14", "1e400", "0x", "2020-01-01", "é", "\u2028", "\u0000", "\ud800", "😀", '"\\ud800"']
often = settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _shown_or_told(small: Path) -> None:
    """Show every quiz and item of a course, or check that the author gets a report."""
    try:
        course = load_course(small)
    except BankError as error:
        told = str(error)
    else:
        quizzes = [course.quiz(name) for name in (*course.quizzes, *course.items)]
        told = "".join(quiz_to_html(quiz, load_labels()) for quiz in quizzes)
    assert "fix: " in told or "rc-quiz" in told
    assert told.encode()


@often
@given(start=st.integers(0, len(GOOD)), length=st.integers(0, 40), junk=st.lists(st.sampled_from([*SIGNS, *WORDS])))
def test_no_slip_of_the_pen_ends_in_a_traceback(start: int, length: int, junk: list[str], small: Path) -> None:
    """Whatever stands in a bank, the author gets a course or a report."""
    text = GOOD[:start] + "".join(junk) + GOOD[start + length :]
    (small / ITEMS).write_bytes(text.encode("utf-8", "surrogatepass"))
    _shown_or_told(small)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def _places(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value of a bank."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield (*way, key)
        yield from _places(value, (*way, key))


@often
@given(way=st.sampled_from(list(_places(parse_yaml(GOOD, ITEMS).data))), value=VALUES)
def test_no_value_in_the_wrong_place_ends_in_a_traceback(way: tuple[Any, ...], value: Any, small: Path) -> None:
    """Any value in any place is shown, or told about."""
    data = parse_yaml(GOOD, ITEMS).data
    reduce(getitem, way[:-1], data)[way[-1]] = value
    (small / ITEMS).write_text(json.dumps(data), encoding="utf-8")
    _shown_or_told(small)


@pytest.mark.parametrize("page", ["book/listening/first-words.md", "book/listening/index.md"])
@often
@given(start=st.integers(0, 200), length=st.integers(0, 20), junk=st.lists(st.sampled_from([*SIGNS, *WORDS])))
def test_no_slip_in_a_page_ends_in_a_traceback(
    page: str, start: int, length: int, junk: list[str], small: Path
) -> None:
    """Front matter is written by hand too."""
    good = (BANKS / "good" / page).read_text(encoding="utf-8")
    text = good[:start] + "".join(junk) + good[start + length :]
    (small / page).write_bytes(text.encode("utf-8", "surrogatepass"))
    _shown_or_told(small)
