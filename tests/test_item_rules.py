"""
Rules of matching, ordering, sorting, estimate, highlight and fill-in, where a bad bank does not show all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from recovery_course.models import ITEM_TYPES, Item
from recovery_course.positions import Place, read_yaml
from recovery_course.rules import check_item
from recovery_course.rules.item_texts import compared

from .small_course import BANKS, ITEMS

if TYPE_CHECKING:
    from recovery_course.problems import Problem

GOOD = {item["id"]: item for item in read_yaml(BANKS / "good" / ITEMS, ITEMS).data["items"]}


def _problems(name: str, **changed: Any) -> list[Problem]:
    """Return what is wrong with an item of the small course when some parts are changed."""
    parts = GOOD[f"listening-{name}"] | changed
    item: Item = TypeAdapter(ITEM_TYPES[parts["type"]]).validate_python(parts)
    return list(check_item(item, Place("items.yml")))


def _codes(name: str, **changed: Any) -> list[str]:
    return [str(problem.code) for problem in _problems(name, **changed)]


def _phrases(*texts: str) -> list[dict[str, Any]]:
    return [{"text": text, "correct": not place, "feedback": "So."} for place, text in enumerate(texts)]


@pytest.mark.parametrize("name", [name.removeprefix("listening-") for name in GOOD])
def test_a_good_item_has_no_problems(name: str) -> None:
    """The items that these tests spoil are in order."""
    assert _codes(name) == []


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Process", "process"),
        ("a  process", "a process"),
        ("process.", "process"),
        ("process …", "process"),
        ("“process”", "process"),
        ("naïveté", "naivete"),
        ("it’s", "it's"),
        ("*process*", "process"),
    ],
)
def test_wordings_are_compared_as_the_browser_does(written: str, typed: str) -> None:
    """Capitals, accents, spaces, outer quotation marks and end punctuation make no difference."""
    assert compared(written) == compared(typed) == typed


@pytest.mark.parametrize(("one", "other"), [("self-stigma", "self stigma"), ("process", "processes"), ("50%", "50")])
def test_other_differences_count(one: str, other: str) -> None:
    """Two ways of writing that the browser tells apart may both be listed."""
    assert _codes("fill-the-gap", accepts=[one, other]) == []


@pytest.mark.parametrize("told", ["Talking helps.", "The talker begins."])
def test_a_part_of_a_word_gives_nothing_away(told: str) -> None:
    """A nudge may hold a word that only begins like the right one."""
    assert _codes("fill-the-gap", otherwise=told) == []


def test_the_rationale_may_say_the_word() -> None:
    """It is read when all is done."""
    assert _codes("fill-the-gap", rationale="A no begins a talk.") == []


@pytest.mark.parametrize("gap", ["___", "____", "________"])
def test_a_gap_is_three_underscores_or_more(gap: str) -> None:
    """Nobody needs to count them."""
    assert _codes("fill-the-gap", stem=f"A no is the beginning of a {gap}.") == []


def test_the_sure_are_not_told_the_word_either() -> None:
    """What is said after a wrong response is read while the gap is open."""
    assert _codes("fill-the-gap", confidence=True, sure_and_wrong="It is a talk.") == ["B324"]


@pytest.mark.parametrize(
    ("written", "has"), [("lacks INSIGHT", "Lacks insight"), ('"held"', "“held”"), ("nobody’s", "nobody's")]
)
def test_a_phrase_that_is_nearly_there_is_shown_as_the_passage_has_it(written: str, has: str) -> None:
    """An author who typed other capitals or quotation marks can copy the right ones from the message."""
    (problem,) = _problems(
        "mark-the-note", passage="Lacks insight, “held”. It is nobody's fault. So.", phrases=_phrases("So", written)
    )
    assert problem.fix == f'the passage has "{has}": write it in the same way'


def test_phrases_may_touch() -> None:
    """Where one phrase ends another can begin."""
    assert _codes("mark-the-note", passage="one two three", phrases=_phrases("one ", "two")) == []


def test_a_phrase_may_run_over_a_line_break() -> None:
    """How a passage is wrapped in the file is nobody's concern."""
    assert _codes("mark-the-note", passage="one two\n  three four", phrases=_phrases("two three", "one")) == []


def test_repetitions_that_share_letters_are_counted() -> None:
    """A phrase that could begin in two places is not clear, even if the places overlap."""
    assert _codes("mark-the-note", passage="ha ha ha so", phrases=_phrases("ha ha", "so")) == ["B319"]


@pytest.mark.parametrize("passage", ["one & two", "bed 4, 9.30", "50 % of_all_notes", "it's 'so'"])
def test_signs_in_a_passage_are_no_markup(passage: str) -> None:
    """A note looks like a note."""
    words = passage.split(" ")
    assert _codes("mark-the-note", passage=passage, phrases=_phrases(words[0], words[-1])) == []


@pytest.mark.parametrize("passage", ["one **two**", "one `two`", "one [two](https://example.org)", "one &amp; two"])
def test_markup_in_a_passage_is_told(passage: str) -> None:
    """What looks different on the page cannot be found letter by letter."""
    assert "B307" in _codes("mark-the-note", passage=passage, phrases=_phrases("one", "two"))


def test_two_slips_in_one_item_are_both_told() -> None:
    """An author mends everything in one round."""
    phrases = _phrases("Nadia", "Slept from four", "Slept", "Slept from three")
    assert sorted(_codes("mark-the-note", phrases=phrases)) == ["B318", "B320"]


def test_one_slip_in_a_range_is_told_once() -> None:
    """Bands and figure are looked at when the range they lie in is right."""
    assert _codes("how-often", range={"min": 10, "max": 0, "step": 0.5}) == ["B313"]


@pytest.mark.parametrize("step", [0.1, 0.2, 0.25, 0.01, 2.5])
def test_steps_are_counted_as_people_count(step: float) -> None:
    """Ten tenths are one, whatever a computer makes of a tenth."""
    bands = [{"up_to": 5, "close": True, "feedback": "So."}, {"up_to": 10, "feedback": "So."}]
    assert _codes("how-often", range={"min": 0, "max": 10, "step": step}, bands=bands) == []


@given(
    low=st.integers(-50, 50),
    step=st.sampled_from([0.1, 0.5, 1, 5]),
    ends=st.sets(st.integers(1, 60), min_size=2, max_size=6),
    data=st.data(),
)
def test_bands_that_follow_one_another_are_in_order(low: int, step: float, ends: set[int], data: st.DataObject) -> None:
    """Any rising limits on steps are bands, and the figure makes its own band the close one."""
    limits = [round(low + end * step, 6) for end in sorted(ends)]
    value = data.draw(st.sampled_from(limits))
    bands = [{"up_to": limit, "close": limit == value, "feedback": "So."} for limit in limits]
    span = {"min": low, "max": limits[-1], "step": step}
    assert _codes("how-often", range=span, value=value, bands=bands) == []


@given(ends=st.permutations([2, 5, 10]).filter(lambda ends: ends != [2, 5, 10]))
def test_bands_in_another_order_are_told(ends: list[int]) -> None:
    """Only one order is from the smallest guess to the largest."""
    bands = [{"up_to": end, "close": end == 2, "feedback": "So."} for end in ends]
    assert "B315" in _codes("how-often", bands=bands)


def test_a_figure_at_the_end_of_a_band_lies_in_it() -> None:
    """A band goes up to its limit and includes it."""
    assert _codes("how-often", value=2) == []
    assert _codes("how-often", value=0.5) == ["B317"]


def test_a_misspelt_category_is_told_once() -> None:
    """The category it was meant for is not also called empty."""
    cards = [
        {"text": "One.", "category": "seen", "feedback": "So."},
        {"text": "Two.", "category": "seen", "feedback": "So."},
        {"text": "Three.", "category": "made-of-them", "feedback": "So."},
    ]
    (problem,) = _problems("sort-the-notes", cards=cards)
    assert (str(problem.code), "`made-of-it`" in problem.fix) == ("B311", True)


def test_the_same_text_may_stand_on_both_sides() -> None:
    """Left and right are different things, so they may be called alike."""
    pairs = [
        {"left": "Hope", "right": "Trust", "feedback": "So."},
        {"left": "Trust", "right": "Hope", "feedback": "So."},
    ]
    assert _codes("who-says-what", pairs=pairs) == []


def test_a_combination_may_be_all_options_but_not_one_that_is_not_there() -> None:
    """Letters go as far as there are options."""
    every = [{"chosen": ["a", "b", "c"], "feedback": "So."}]
    beyond = [{"chosen": ["a", "d"], "feedback": "So."}]
    assert (_codes("three-in-one", combinations=every), _codes("three-in-one", combinations=beyond)) == ([], ["B309"])
