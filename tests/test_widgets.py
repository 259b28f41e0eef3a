"""What a notebook's widget sends and gets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from recovery_course.labels import load_labels
from recovery_course.widgets import Activity

if TYPE_CHECKING:
    from pathlib import Path

# The second kind begins with half an emoji, as a note does that was cut at a length.
TEXTS = some.text() | some.text().map("\udc00{}".format)
VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: some.lists(inner) | some.dictionaries(TEXTS, inner),
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Activity:
    """Something that a notebook shows."""
    return Activity({}, load_labels("en"), tmp_path_factory.mktemp("records"))


@given(value=some.dictionaries(TEXTS, VALUES))
def test_what_is_sent_can_be_sent_and_loses_nothing(shown: Activity, value: dict[str, Any]) -> None:
    """None stays None in every kernel, and half an emoji is no error."""
    shown.answers = value
    sent = shown.get_state("answers")["answers"]
    assert json.loads(sent.encode("utf-8")) == value


def test_the_browser_gets_its_own_text_back(tmp_path: Path) -> None:
    """A text that the browser wrote is sent as it came, so that nothing is sent twice."""
    written = '{"note":"שלום 😀 \\ud83d","list":[1,0.5,null,true],"end":null}'
    shown = Activity({}, load_labels("en"), tmp_path)
    shown.set_state({"answers": written})
    assert shown.answers["end"] is None
    assert shown.get_state("answers")["answers"] == written
