"""
The models of an item bank: what they accept, and what an item's hash depends on.
"""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from recovery_course.fallback import VIEWS
from recovery_course.models import ITEM_TYPES, Item, MultipleChoice, Option, SingleChoice
from recovery_course.rules import RULES


def _item(**changed: Any) -> SingleChoice:
    """Return a plain item with some parts changed."""
    parts = {
        "id": "listening-first",
        "type": "single-choice",
        "objective": "L1",
        "stem": "Which first?",
        "options": [_option("One", correct=True), _option("Two")],
        "rationale": "One comes first.",
        "sources": ["slade2009"],
    }
    return SingleChoice.model_validate(parts | changed)


def _option(text: str, **changed: Any) -> dict[str, Any]:
    return {"text": text, "feedback": "So it is."} | changed


def test_every_type_has_a_model_rules_and_a_view() -> None:
    """A new item type is entered in each table under the same name."""
    assert set(ITEM_TYPES) == set(RULES) == set(VIEWS)


def test_every_model_is_part_of_the_union() -> None:
    """What the table of types names is what a bank accepts."""
    assert set(ITEM_TYPES.values()) == set(get_args(Item))


@pytest.mark.parametrize("name", ITEM_TYPES)
def test_a_type_is_called_the_same_in_its_model(name: str) -> None:
    """The name in the table is the one that an author writes."""
    assert get_args(ITEM_TYPES[name].model_fields["type"].annotation) == (name,)


def test_an_unknown_key_is_refused() -> None:
    """A slip never passes as a key that does nothing."""
    with pytest.raises(ValidationError, match="extra_forbidden"):
        _item(feedback="for the whole item")


@pytest.mark.parametrize("value", ["yes", "true", 1])
def test_correct_is_true_or_false_and_nothing_like_it(value: object) -> None:
    """Whether an option is right never hangs on how a word is read."""
    with pytest.raises(ValidationError, match="bool_type"):
        Option.model_validate(_option("One", correct=value))


def test_an_item_cannot_be_changed() -> None:
    """What was checked is what is shown."""
    with pytest.raises(ValidationError, match="frozen"):
        _item().stem = "Another?"


@pytest.mark.parametrize("number", [1, 9])
def test_an_item_has_two_to_eight_options(number: int) -> None:
    """Fewer is no choice, and more cannot be weighed."""
    with pytest.raises(ValidationError, match=r"too_short|too_long"):
        _item(options=[_option(str(index)) for index in range(number)])


def test_options_have_letters_by_position() -> None:
    """A response names options by letter."""
    assert [(letter, option.text) for letter, option in _item().lettered()] == [("a", "One"), ("b", "Two")]


def test_keys_and_distractors_part_the_options() -> None:
    """Each option is either a key or a distractor."""
    item = _item()
    assert ([o.text for o in item.keys], [o.text for o in item.distractors]) == (["One"], ["Two"])


@pytest.mark.parametrize(
    "changed",
    [
        {"stem": "Which last?"},
        {"options": [_option("One", correct=True), _option("Three")]},
        {"options": [_option("One"), _option("Two", correct=True)]},
        {"options": [_option("Two"), _option("One", correct=True)]},
    ],
)
def test_the_hash_changes_with_what_is_asked_or_right(changed: dict[str, Any]) -> None:
    """An attempt at another stem, other options or another key is no attempt at this item."""
    assert _item(**changed).hash != _item().hash


@pytest.mark.parametrize(
    "changed",
    [
        {"rationale": "First things first."},
        {"hints": ["Count."]},
        {"sources": ["anthony1993"]},
        {"objective": "L2"},
        {"id": "listening-other"},
        {"options": [_option("One", correct=True, feedback="Yes."), _option("Two")]},
        {"stem": "Which  \n first?"},
    ],
)
def test_the_hash_stays_when_only_an_explanation_changes(changed: dict[str, Any]) -> None:
    """Mending feedback, hints, rationale, sources or line breaks sends no learner back."""
    assert _item(**changed).hash == _item().hash


def test_the_hash_is_twelve_hex_digits_and_stays_the_same_for_good() -> None:
    """Records on learners' devices hold this value: a new way to compute it would flag every item as changed."""
    assert _item().hash == "73623cc54902"


def test_the_type_is_part_of_the_hash() -> None:
    """The same options asked in another way are another item."""
    parts = _item().model_dump() | {"type": "multiple-choice"}
    assert MultipleChoice.model_validate(parts).hash != _item().hash


def test_every_text_of_an_item_is_looked_at() -> None:
    """No text reaches a page without the rules having seen it."""
    texts = _item(hints=["Count."]).texts()
    assert set(texts) == {
        ("stem",),
        ("hints", 0),
        ("rationale",),
        ("options", 0, "text"),
        ("options", 0, "feedback"),
        ("options", 1, "text"),
        ("options", 1, "feedback"),
    }
