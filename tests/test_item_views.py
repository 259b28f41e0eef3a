"""
Matching, ordering, sorting, estimate, highlight, fill-in and confidence as plain HTML and as data.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import assume, given
from hypothesis import strategies as st

from recovery_course.bank import Course, load_course
from recovery_course.fallback import quiz_data, quiz_to_html, reasons_to_html
from recovery_course.labels import load_labels
from recovery_course.markup import inline_html, plain_text
from recovery_course.models import Highlight, Quiz

from .small_course import BANKS, change, make_course

if TYPE_CHECKING:
    from pathlib import Path

LABELS = load_labels()
COURSE = load_course(BANKS / "good")
NAMES = sorted(COURSE.items)


def _html(name: str, course: Course = COURSE) -> BeautifulSoup:
    return BeautifulSoup(quiz_to_html(course.quiz(f"listening-{name}"), LABELS), "html.parser")


def _reasons(name: str) -> BeautifulSoup:
    return BeautifulSoup(reasons_to_html(COURSE.quiz(f"listening-{name}"), LABELS), "html.parser")


def _data(name: str) -> Any:
    (item,) = quiz_data(COURSE.quiz(f"listening-{name}"))["items"]
    return item


def _texts(tags: list[Tag]) -> list[str]:
    return [tag.text for tag in tags]


@pytest.mark.parametrize("name", NAMES)
def test_every_control_is_named(name: str) -> None:
    """A screen reader says what each field is for, whatever the type."""
    page = BeautifulSoup(quiz_to_html(COURSE.quiz(name), LABELS), "html.parser")
    labelled = {label["for"] for label in page.select("label")}
    nameless = [
        tag for tag in page.select("input, select") if tag.get("id") not in labelled and not tag.get("aria-label")
    ]
    assert nameless == []


def test_no_two_elements_of_any_types_have_the_same_id() -> None:
    """All items of a course can stand on one page."""
    html = quiz_to_html(COURSE.quiz(*NAMES), LABELS)
    ids = re.findall(r' id="([^"]+)"', html.partition("<script")[0])
    assert len(ids) == len(set(ids))


def test_groups_of_radio_buttons_do_not_share_a_name() -> None:
    """To choose in one place takes nothing back in another."""
    page = BeautifulSoup(quiz_to_html(COURSE.quiz(*NAMES), LABELS), "html.parser")
    groups = [page.select(f'.{group} input[type="radio"]') for group in ("rc-options", "rc-places", "rc-confidence")]
    names = [{tag["name"] for tag in group} for group in groups]
    assert len(set.union(*names)) == sum(map(len, names))


@pytest.mark.parametrize("name", NAMES)
def test_there_is_no_white_space_between_controls(name: str) -> None:
    """The views draw over the same nodes, and a text node of spaces would be one too many."""
    html = quiz_to_html(COURSE.quiz(name), LABELS).partition("<script")[0]
    assert re.findall(r">\s+<(?!span class=\"rc-phrase)", html) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_outside_the_data_tells_what_is_right(name: str) -> None:
    """Print and plain HTML give nothing away before the reasons at the foot."""
    quiz = COURSE.quiz(name)
    html = quiz_to_html(quiz, LABELS).partition("<script")[0]
    replies = [
        text for where, text in quiz.items[0].texts().items() if where[-1] in {"feedback", "figure", "otherwise"}
    ]
    assert [text for text in (*replies, quiz.items[0].rationale) if inline_html(text) in html] == []
    assert "correct" not in html


@pytest.mark.parametrize("name", NAMES)
def test_whoever_prints_an_item_gets_every_feedback(name: str) -> None:
    """The reasons tell what a click would have told."""
    html = reasons_to_html(COURSE.quiz(name), LABELS)
    feedback = [text for where, text in COURSE.items[name].texts().items() if where[-1] in {"feedback", "figure"}]
    assert [text for text in feedback if inline_html(text) not in html] == []


def test_combinations_are_told_with_the_options_letters() -> None:
    """The browser compares letters."""
    assert _data("three-in-one")["combinations"] == [
        {"chosen": ["a", "c"], "feedback": "What you heard, and what you made of it."}
    ]


def test_an_item_without_combinations_says_nothing_of_them() -> None:
    """What a page does not need is not sent."""
    assert "combinations" not in _data("what-counts")


def test_confidence_is_asked_after_the_item() -> None:
    """How sure someone is comes after what they choose, in a group of its own."""
    item = _html("three-in-one").select_one(".rc-item")
    assert item is not None
    assert [child["class"] for child in item.find_all(recursive=False)] == [
        ["rc-fieldset"],
        ["rc-confidence"],
        ["rc-actions"],
    ]
    assert [tag["value"] for tag in item.select(".rc-confidence input")] == ["1", "2", "3"]


def test_confidence_carries_its_reply() -> None:
    """The browser knows what to say to the sure and wrong."""
    data = _data("three-in-one")
    assert (data["confidence"], data["sureAndWrong"]) == (True, "Hearing and concluding feel alike.")


def test_an_item_that_does_not_ask_says_nothing_of_confidence() -> None:
    """Most items do not ask, and need not say so."""
    assert not {"confidence", "sureAndWrong"} & set(_data("not-tonight"))


def test_matching_has_the_same_menu_for_every_pair() -> None:
    """What is left over tells nothing, since nothing is ever left over."""
    menus = [
        [(tag["value"], tag.text) for tag in menu.select("option")] for menu in _html("who-says-what").select("select")
    ]
    assert menus[0] == menus[1]
    assert menus[0][0] == ("", LABELS.text("choose"))


def test_a_menu_holds_plain_words() -> None:
    """An option of a menu cannot hold markup, and shows signs as they are."""
    texts = _texts(_html("who-says-what").select("select option"))[1:4]
    assert sorted(texts) == ["Nobody", "Somebody who was “held” here once", "Somebody with a call at half past nine"]


def test_the_menus_entries_are_listed_for_paper() -> None:
    """On paper a menu cannot be opened; on the screen its entries are not shown twice."""
    page = _html("who-says-what")
    assert _texts(page.select(".rc-choices[hidden] li")) == _texts(page.select("select")[0].select("option"))[1:]


def test_matching_data_name_the_key_of_each_pair() -> None:
    """The key of a pair is the letter of a choice."""
    data = _data("who-says-what")
    texts = {choice["id"]: choice["text"] for choice in data["choices"]}
    assert [(pair["id"], texts[pair["key"]]) for pair in data["pairs"]] == [
        ("1", "Somebody with a call at half past nine"),
        ("2", "Somebody who was “held” here once"),
    ]


def test_ordering_shows_the_data_order() -> None:
    """The page and its data begin with the same order."""
    shown = [tag["data-entry"] for tag in _html("at-the-door").select(".rc-entry")]
    assert shown == [entry["id"] for entry in _data("at-the-door")["entries"]]


def test_a_move_button_says_what_it_moves() -> None:
    """Out of its row, a button is still understood."""
    said = [tag["aria-label"] for tag in _html("at-the-door").select(".rc-move")]
    assert {"Move up: Say who you are.", "Move down: Say who you are."} <= set(said)


def test_the_reasons_of_an_order_are_in_the_right_one() -> None:
    """A numbered list has the numbers that are right."""
    rows = _reasons("at-the-door").select("ol > li")
    assert [row.contents[0] for row in rows] == ["Knock. ", "Say who you ", "Ask. "]


def test_each_card_is_a_group_named_by_its_text() -> None:
    """A screen reader says the card before the first category."""
    page = _html("sort-the-notes")
    named = [page.find(id=row["aria-labelledby"]) for row in page.select('[role="group"]')]
    assert _texts([tag for tag in named if isinstance(tag, Tag)]) == [
        "Rang twice.",
        "Seeks attention.",
        "Slept from three.",
    ]


def test_every_card_can_go_into_every_category() -> None:
    """Each card has one radio button per category."""
    rows = _html("sort-the-notes").select(".rc-card-row")
    assert [[tag["value"] for tag in row.select("input")] for row in rows] == [["seen", "made-of-it"]] * 3


def test_a_guess_is_typed_or_slid_over_the_same_range() -> None:
    """Both inputs know the same limits, written as people write them."""
    inputs = _html("how-often").select(".rc-estimate input")
    assert [(tag["type"], tag["min"], tag["max"], tag["step"]) for tag in inputs] == [
        ("number", "0", "10", "0.5"),
        ("range", "0", "10", "0.5"),
    ]


def test_nothing_is_guessed_at_first() -> None:
    """The field is empty and the slider stands in the middle, whatever the figure."""
    inputs = _html("how-often").select(".rc-estimate input")
    assert [tag.get("value") for tag in inputs] == [None, "5"]


def test_the_reasons_of_an_estimate_begin_with_the_figure() -> None:
    """On paper the figure comes first, then what each guess takes for granted."""
    page = _reasons("how-often")
    assert _texts(page.select(".rc-figure strong")) == ["1.25 of 10"]
    assert _texts(page.select("li > :first-child")) == ["0 to 0.5 of 10", "1 to 2 of 10", "2.5 to 10 of 10"]


def test_estimate_data_hold_numbers() -> None:
    """Whole numbers have no decimal point, in any language of the browser."""
    data = _data("how-often")
    assert repr((data["range"], data["value"])) == "({'min': 0, 'max': 10, 'step': 0.5}, 1.25)"


def test_a_passage_reads_as_it_was_written() -> None:
    """Marking places are in the text, and nothing is added to it."""
    passage = _html("mark-the-note").select_one(".rc-passage")
    assert passage is not None
    assert passage.text == "Nadia said “not tonight”. Lacks insight & judgement, as before. Slept from three."


def test_passage_data_are_plain_and_phrases_are_html() -> None:
    """Pieces between phrases are text; a phrase is a label, as an option is."""
    data = _data("mark-the-note")
    assert data["passage"] == [
        {"text": "Nadia said “not tonight”. "},
        {"phrase": "a"},
        {"text": ". "},
        {"phrase": "b"},
        {"text": "."},
    ]
    assert [phrase["text"] for phrase in data["phrases"]] == [
        "Lacks insight &amp; judgement, as before",
        "Slept from three",
    ]


WORDS = st.lists(
    st.sampled_from(["she", "said", '"no"', "it's", "(so)", "& then", "a_b", "<b>", "50 %", "é"]), min_size=6
)


@given(words=WORDS, first=st.integers(0, 2), second=st.integers(3, 5), wrap=st.sampled_from([" ", "\n  "]))
def test_no_passage_loses_a_letter(words: list[str], first: int, second: int, wrap: str) -> None:
    """Whatever is marked in whatever passage, all of it is shown once and in order."""
    words = [f"{word}{place}" for place, word in enumerate(words)]
    phrases = [{"text": words[place], "correct": place < 3, "feedback": "So."} for place in (second, first)]
    parts = COURSE.items["listening-mark-the-note"].model_dump() | {"passage": wrap.join(words), "phrases": phrases}
    item = Highlight.model_validate(parts)
    assume(all(item.line.count(phrase.text) == 1 for phrase in item.phrases))
    page = BeautifulSoup(quiz_to_html(Quiz("q", (item,)), LABELS), "html.parser")
    passage = page.select_one(".rc-passage")
    assert passage is not None
    assert passage.text == plain_text(" ".join(words))
    assert _texts(passage.select("label")) == [_shown(words, place) for place in (first, second)]


def _shown(words: list[str], place: int) -> str:
    before = len(" ".join(words[:place])) + (1 if place else 0)
    return plain_text(" ".join(words))[before : before + len(words[place])]


def test_fill_in_data_are_plain_words() -> None:
    """What is compared with a learner's words has no markup."""
    data = _data("fill-the-gap")
    assert data["accepts"] == ["talk", "a talk"]
    assert data["near"] == [{"texts": ["argument", "Quarrel!"], "feedback": "Close. It could be kinder."}]


def test_fill_in_data_hold_both_replies() -> None:
    """One for when it is right, one for when it is not."""
    data = _data("fill-the-gap")
    assert (data["feedback"], data["otherwise"]) == ("So it is.", "What happens between two people who both speak?")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("left: '\"Not *now*.\"'", "left: '`<script>alert(1)</script>`'"),
        ("text: Knock.", "text: '`<script>alert(1)</script>`'"),
        ("text: Rang twice.", "text: '`<script>alert(1)</script>`'"),
        ("text: Concluded & written down", "text: '`<script>alert(1)</script>`'"),
        ("text: Nobody", "text: '`<script>alert(1)</script>`'"),
        ('unit: " of 10"', 'unit: "<script>alert(1)</script>"'),
        ("accepts: [talk, a talk]", "accepts: [talk, '`<script>alert(1)</script>`']"),
    ],
)
def test_no_text_becomes_an_element(old: str, new: str, tmp_path: Path) -> None:
    """Any text may speak of HTML without becoming any."""
    small = make_course(tmp_path)
    change(small, old, new)
    course = load_course(small)
    html = quiz_to_html(course.quiz(*NAMES), LABELS) + reasons_to_html(course.quiz(*NAMES), LABELS)
    page = BeautifulSoup(html, "html.parser")
    assert [script["class"] for script in page.select("script")] == [["rc-data"]]
    assert "alert" in html
