"""
The words of the interface: every one that is asked for is there, and none is written in code.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Formatter

import pytest

from recovery_course.fallback import VIEWS
from recovery_course.labels import Labels, load_labels

SOURCE = Path(__file__).parent.parent / "src" / "recovery_course"
WORDS = load_labels().words
# `labels.text("key"` in Python, `label("key"` in page templates.
ASKED = sorted(
    {
        key
        for pattern in ("*.py", "*.html")
        for path in SOURCE.rglob(pattern)
        for key in re.findall(
            r"""(?:labels\w*(?:\([^()]*\))?\.text|\blabel)\(\s*["'](\w+)["']""", path.read_text("utf-8")
        )
    }
    | {view.instruction for view in VIEWS.values()}
    | {"hint", "reasons", "key", "distractor", "move_up", "move_down", "sure_1", "sure_2", "sure_3"}
)


@pytest.mark.parametrize("key", ASKED)
def test_every_word_that_is_asked_for_is_there(key: str) -> None:
    """No page is built with a hole in it."""
    assert WORDS.get(key, "").strip()


def test_no_key_is_written_twice() -> None:
    """The second would silently take the place of the first."""
    read: list[str] = []
    text = (SOURCE / "labels" / "en.json").read_text("utf-8")
    json.loads(text, object_pairs_hook=lambda pairs: read.extend(key for key, _ in pairs))
    assert len(read) == len(set(read))


@pytest.mark.parametrize("key", WORDS)
def test_keys_are_plain_names(key: str) -> None:
    """Python, templates and TypeScript use the same key."""
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*(_[1-9])?", key)


@pytest.mark.parametrize("key", WORDS)
def test_placeholders_are_plain_names(key: str) -> None:
    """Python and TypeScript fill in `{name}` alike, so nothing else may stand in braces."""
    names = [
        name for _, name, spec, conversion in Formatter().parse(WORDS[key]) if name is not None or spec or conversion
    ]
    assert all(re.fullmatch(r"[a-z]+", name or "") for name in names)


def test_placeholders_are_filled_in() -> None:
    """Numbers go where the language puts them."""
    assert Labels({"item_of": "{number} of {total}"}).text("item_of", number=2, total=9) == "2 of 9"


def test_a_missing_word_is_named() -> None:
    """Whoever adds a word to the code learns where its text belongs."""
    with pytest.raises(LookupError, match=r"'nothing'.*labels/"):
        load_labels().text("nothing")


def test_an_unknown_language_names_those_that_exist() -> None:
    """A slip in the language is answered with the choices."""
    with pytest.raises(LookupError, match="'xx'; there are: en"):
        load_labels("xx")


def test_words_can_stand_inside_a_script_element() -> None:
    """No translation can end the element that carries it."""
    assert "<" not in Labels({"a": "</script>"}).to_json()
