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
FRONTEND = Path(__file__).parent.parent / "frontend" / "src"
WORDS = load_labels().words
LANGUAGES = sorted(path.stem for path in (SOURCE / "labels").glob("*.json"))
FRENCH = load_labels("fr").words
# `labels.text("key"` in Python, `label("key"` in page templates, `words(labels, "key"` in the browser.
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
    | {
        key
        for path in FRONTEND.rglob("*.ts*")
        for key in re.findall(r'\bwords\([\w.]+, "(\w+)"', path.read_text("utf-8"))
    }
    | {"hint", "reasons", "key", "distractor", "move_up", "move_down", "sure_1", "sure_2", "sure_3"}
)


@pytest.mark.parametrize("key", ASKED)
def test_every_word_that_is_asked_for_is_there(key: str) -> None:
    """No page is built with a hole in it."""
    assert WORDS.get(key, "").strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language: str) -> None:
    """The second would silently take the place of the first."""
    read: list[str] = []
    text = (SOURCE / "labels" / f"{language}.json").read_text("utf-8")
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word(language: str) -> None:
    """The same keys in the same order, so that translators can compare; nothing empty, nothing left to fill in."""
    found = load_labels(language).words
    assert list(found) == list(WORDS)
    assert [key for key, text in found.items() if not text.strip()] == []
    assert {key: placeholders(text) for key, text in found.items()} == {
        key: placeholders(text) for key, text in WORDS.items()
    }


def placeholders(text: str) -> list[str]:
    """Return what a text leaves to fill in, in no order: languages have their own."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_which_it_is(language: str) -> None:
    """The browser writes dates and figures by it."""
    assert load_labels(language).words["locale"].split("-")[0] == language


@pytest.mark.parametrize("key", FRENCH)
def test_french_is_set_as_in_canada(key: str) -> None:
    """A no-break space before a colon and %, narrow ones inside « », none before ; ! and ?, and no straight marks."""
    text = FRENCH[key]
    assert not re.search(r"""['"“”]|\s[;!?]|(?<!\u00a0)[:%]|«(?!\u202f)|(?<!\u202f)»""", text)


def test_placeholders_are_filled_in() -> None:
    """Numbers go where the language puts them."""
    assert Labels({"item_of": "{number} of {total}"}).text("item_of", number=2, total=9) == "2 of 9"


def test_a_missing_word_is_named() -> None:
    """Whoever adds a word to the code learns where its text belongs."""
    with pytest.raises(LookupError, match=r"'nothing'.*labels/"):
        load_labels().text("nothing")


def test_an_unknown_language_names_those_that_exist() -> None:
    """A slip in the language is answered with the choices."""
    with pytest.raises(LookupError, match="'xx'; there are: en, fr"):
        load_labels("xx")


def test_words_can_stand_inside_a_script_element() -> None:
    """No translation can end the element that carries it."""
    assert "<" not in Labels({"a": "</script>"}).to_json()
