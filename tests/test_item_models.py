"""
The models of matching, ordering, sorting, estimate, highlight and fill-in: orders, letters, and what a hash depends on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from recovery_course.models import ITEM_TYPES, Estimate, Highlight, Matching, Ordering, Range
from recovery_course.models.base import made_order
from recovery_course.models.estimate import written
from recovery_course.positions import read_yaml

from .small_course import BANKS, ITEMS

if TYPE_CHECKING:
    from recovery_course.models.base import ItemBase

GOOD = {item["id"]: item for item in read_yaml(BANKS / "good" / ITEMS, ITEMS).data["items"]}


def _item(name: str, **changed: Any) -> Any:
    """Return an item of the small course with some parts changed."""
    parts = GOOD[f"listening-{name}"] | changed
    return TypeAdapter(ITEM_TYPES[parts["type"]]).validate_python(parts)


def _with(name: str, part: str, index: int, **changed: Any) -> Any:
    """Return an item of the small course with one entry of a list changed."""
    entries = list(GOOD[f"listening-{name}"][part])
    entries[index] = entries[index] | changed
    return _item(name, **{part: entries})


NAMES = [name.removeprefix("listening-") for name in GOOD]
# For each type, changes to what is asked or right.
ASKED = [
    ("who-says-what", "pairs", 0, {"left": "Later."}),
    ("who-says-what", "pairs", 1, {"right": "Somebody else"}),
    ("who-says-what", "distractors", 0, {"text": "No one"}),
    ("at-the-door", "entries", 2, {"text": "Ask her."}),
    ("sort-the-notes", "categories", 0, {"text": "Heard"}),
    ("sort-the-notes", "cards", 0, {"text": "Rang once."}),
    ("sort-the-notes", "cards", 0, {"category": "made-of-it"}),
    ("how-often", "bands", 0, {"up_to": 1}),
    ("mark-the-note", "phrases", 0, {"text": "Slept"}),
    ("mark-the-note", "phrases", 0, {"correct": True}),
]
# For each type, changes to what is only said about it.
SAID = [
    ("three-in-one", "combinations", 0, {"feedback": "Other words."}),
    ("three-in-one", "combinations", 0, {"chosen": ["b", "c"]}),
    ("who-says-what", "pairs", 0, {"feedback": "Other words."}),
    ("who-says-what", "distractors", 0, {"feedback": "Other words."}),
    ("at-the-door", "entries", 0, {"feedback": "Other words."}),
    ("sort-the-notes", "cards", 0, {"feedback": "Other words."}),
    ("how-often", "bands", 0, {"feedback": "Other words."}),
    ("mark-the-note", "phrases", 0, {"feedback": "Other words."}),
    ("fill-the-gap", "near", 0, {"feedback": "Other words."}),
    ("fill-the-gap", "near", 0, {"texts": ["chat"]}),
]


@pytest.mark.parametrize(("name", "part", "index", "changed"), ASKED)
def test_the_hash_changes_with_what_is_asked_or_right(
    name: str, part: str, index: int, changed: dict[str, Any]
) -> None:
    """An attempt at other texts, or at another key, is no attempt at this item."""
    assert _with(name, part, index, **changed).hash != _item(name).hash


@pytest.mark.parametrize(("name", "part", "index", "changed"), SAID)
def test_the_hash_stays_when_only_a_reply_changes(name: str, part: str, index: int, changed: dict[str, Any]) -> None:
    """Mending feedback sends no learner back."""
    assert _with(name, part, index, **changed).hash == _item(name).hash


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("how-often", {"range": {"min": 0, "max": 10, "step": 1}}),
        ("how-often", {"unit": " of ten"}),
        ("how-often", {"value": 1.5}),
        ("mark-the-note", {"passage": 'Slept from three. Lacks insight & judgement, as before. "Not tonight".'}),
        ("fill-the-gap", {"accepts": ["talk"]}),
        ("at-the-door", {"entries": GOOD["listening-at-the-door"]["entries"][::-1]}),
    ],
)
def test_the_hash_changes_with_the_rest_of_what_is_asked(name: str, changed: dict[str, Any]) -> None:
    """A range, a unit, a figure, a passage, a wording or an order belongs to what was responded to."""
    assert _item(name, **changed).hash != _item(name).hash


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("how-often", {"figure": "Other words."}),
        ("how-often", {"range": {"min": 0.0, "max": 10.0, "step": 0.5}}),
        ("fill-the-gap", {"feedback": "Other words.", "otherwise": "Other words."}),
        ("mark-the-note", {"phrases": GOOD["listening-mark-the-note"]["phrases"][::-1]}),
        ("three-in-one", {"confidence": False, "sure_and_wrong": None}),
        ("at-the-door", {"confidence": True, "sure_and_wrong": "Doors differ."}),
    ],
)
def test_the_hash_stays_with_the_rest_of_what_is_said(name: str, changed: dict[str, Any]) -> None:
    """The figure in words, replies, and asking how sure someone is change nothing about what is right."""
    assert _item(name, **changed).hash == _item(name).hash


def test_hashes_stay_the_same_for_good() -> None:
    """Records on learners' devices hold these values: a new way to compute them would flag every item as changed."""
    assert {name: _item(name).hash for name in NAMES} == HASHES


HASHES = {
    "not-tonight": "546f7284d364",
    "what-counts": "138eaa229688",
    "three-in-one": "e18af0ec6da9",
    "who-says-what": "86e8a9db2435",
    "at-the-door": "92d901ae5ee2",
    "sort-the-notes": "fa10d780b39e",
    "how-often": "dac895160859",
    "mark-the-note": "4f30ad75e4cb",
    "fill-the-gap": "044736ad48df",
}


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_looked_at(name: str) -> None:
    """No text of any type reaches a page without the rules having seen it."""
    seen = {*_item(name).texts().values()}
    assert {text for text in _texts(GOOD[f"listening-{name}"]) if text not in seen} == set()


def _texts(part: Any, key: str = "") -> list[str]:
    """Return all texts that a learner may read, as written in the bank."""
    if isinstance(part, dict):
        return [text for key, value in part.items() for text in _texts(value, key)]
    if isinstance(part, list):
        return [text for value in part for text in _texts(value, key)]
    names = {"id", "type", "objective", "sources", "category", "chosen", "unit"}
    return [part.strip()] if isinstance(part, str) and key not in names else []


@given(st.text(), st.lists(st.text(), min_size=2, max_size=8, unique=True))
def test_a_made_order_is_never_the_right_one(item_id: str, texts: list[str]) -> None:
    """Whoever leaves an order alone is not right by accident."""
    order = made_order(item_id, texts)
    assert sorted(order) == list(range(len(texts)))
    assert order != tuple(range(len(texts)))


def test_a_made_order_is_the_same_everywhere() -> None:
    """A page, a notebook and next week's build show the same order."""
    assert made_order("listening-at-the-door", ["Knock.", "Say who you *are*.", "Ask."]) == ORDER


ORDER = (0, 2, 1)


def test_a_made_order_does_not_hang_on_line_breaks() -> None:
    """Wrapping a text anew moves nothing."""
    assert made_order("a", ["one two", "three", "four"]) == made_order("a", ["one\n two", "three", "four"])


def test_another_item_has_another_order() -> None:
    """Nobody learns one order for all items with the same texts."""
    assert len({made_order(f"item-{number}", list("abcdef")) for number in range(9)}) > 1


def test_matching_finds_each_key_among_the_choices() -> None:
    """A pair names the letter of its right-hand text, wherever the order put it."""
    item: Matching = _item("who-says-what")
    texts = {choice.id: choice.text for choice in item.choices()}
    assert [texts[item.key(pair)] for pair in item.pairs] == [pair.right for pair in item.pairs]


def test_only_what_belongs_to_none_has_feedback_as_a_choice() -> None:
    """The reason of a pair is not told to whoever chose its right-hand text elsewhere."""
    item: Matching = _item("who-says-what")
    assert [choice.text for choice in item.choices() if choice.feedback] == ["Nobody"]


def test_ordering_knows_each_entrys_right_place() -> None:
    """Places are counted from 1, in the order in which the entries are written."""
    item: Ordering = _item("at-the-door")
    assert [placed.entry for placed in sorted(item.shown(), key=lambda placed: placed.place)] == list(item.entries)


def test_letters_of_an_order_tell_nothing() -> None:
    """Letters go by the order that is shown, so that a page's source does not read as a key."""
    item: Ordering = _item("at-the-door")
    assert [placed.id for placed in item.shown()] == ["a", "b", "c"]
    assert [placed.place for placed in item.shown()] != [1, 2, 3]


def test_phrases_have_letters_in_the_order_of_the_passage() -> None:
    """A response names phrases as a reader meets them."""
    item: Highlight = _item("mark-the-note")
    assert [(letter, phrase.text[:5]) for letter, phrase in item.lettered()] == [("a", "Lacks"), ("b", "Slept")]


@pytest.mark.parametrize(
    ("limits", "middle"), [((0, 100, 1), 50), ((0, 5, 1), 2), ((0, 0.9, 0.3), 0.3), ((-5, 5, 5), 0)]
)
def test_the_middle_of_a_range_can_be_guessed(limits: tuple[float, float, float], middle: float) -> None:
    """The slider begins on a step, at or just below the middle."""
    assert Range(min=limits[0], max=limits[1], step=limits[2]).middle == middle


@pytest.mark.parametrize(
    ("number", "text"), [(30.0, "30"), (13.5, "13.5"), (0.1, "0.1"), (-1.25, "-1.25"), (-0.0, "0"), (1e6, "1000000")]
)
def test_numbers_are_written_as_people_write_them(number: float, text: str) -> None:
    """No figure ends in a needless nought."""
    assert written(number) == text


@pytest.mark.parametrize("value", [True, "30", None, float("inf"), 1e15])
def test_a_figure_is_a_number(value: object) -> None:
    """Whether a figure is right never hangs on how a word is read."""
    with pytest.raises(ValidationError):
        _item("how-often", value=value)


def test_a_whole_number_is_a_number() -> None:
    """Nobody needs to write 30.0."""
    item: Estimate = _item("how-often", value=1)
    assert item.value == 1


@pytest.mark.parametrize("name", NAMES)
def test_no_type_takes_a_key_of_another(name: str) -> None:
    """A slip never passes as a key that does nothing."""
    with pytest.raises(ValidationError, match="extra_forbidden"):
        _item(name, answer="b")


def test_a_unit_keeps_its_space() -> None:
    """What is written right after the figure is written as it stands."""
    item: Estimate = _item("how-often")
    assert item.unit == " of 10"


def test_an_item_asks_how_sure_only_when_told_to() -> None:
    """Confidence is the exception."""
    items: list[ItemBase] = [_item(name) for name in NAMES]
    assert [item.id for item in items if item.confidence] == ["listening-three-in-one"]
