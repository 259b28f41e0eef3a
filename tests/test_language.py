"""The language guide: what it finds in a text, and what it leaves alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_course.bank import load_course
from recovery_course.language import GUIDE, LanguageGuide, read_guide

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)
LEAST_ENTRIES = 40


def found(text: str) -> list[str]:
    """Return the ids of the phrases found in a text."""
    return [finding.phrase.id for finding in COURSE.guide.find(text)]


def test_the_guide_is_large_enough() -> None:
    """The guide holds at least forty entries, each with why and what to try."""
    assert len(COURSE.guide.phrases) >= LEAST_ENTRIES
    assert all(phrase.why and phrase.try_ for phrase in COURSE.guide.phrases)


def test_a_finding_stands_where_the_phrase_stands() -> None:
    """A finding's start and end cut the phrase out of the text as it was written."""
    text = "Seen at ten. NON-COMPLIANT with meds."
    (finding,) = COURSE.guide.find(text)
    assert text[finding.start : finding.end] == "NON-COMPLIANT"


@pytest.mark.parametrize("text", ['Says: "I am a frequent flyer."', "Says: “I am a frequent flyer.”"])
def test_words_in_quotation_marks_are_left_alone(text: str) -> None:
    """What a person says of themselves is theirs."""
    assert found(text) == []


def test_a_mark_that_nobody_closes_hides_nothing() -> None:
    """One stray quotation mark does not switch the check off."""
    assert found('He said " and then nothing. A frequent flyer.') == ["frequent-flyer"]


def test_the_shape_of_an_apostrophe_makes_no_difference() -> None:
    """Text pasted from a word processor is read like typed text."""
    assert found("she’s borderline") == found("she's borderline") == ["a-borderline"]


def test_only_whole_words_are_found() -> None:
    """A phrase inside a longer word is another word."""
    assert found("Discompliantly and noncompliantish") == []


def test_no_example_of_what_to_try_is_marked_itself() -> None:
    """What the guide offers would pass its own check."""
    assert {phrase.id: found(phrase.try_) for phrase in COURSE.guide.phrases if found(phrase.try_)} == {}


def test_a_long_note_is_checked_within_a_second() -> None:
    """Two hundred thousand characters are no trouble."""
    start = time.perf_counter()
    COURSE.guide.find("Pt refuses meds, non-compliant. " * 6250)
    assert time.perf_counter() - start < 1


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_checked(text: str) -> None:
    """Emoji, right-to-left text, control characters: findings in order, inside the text, no error."""
    spans = [(finding.start, finding.end) for finding in COURSE.guide.find(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_a_form_that_two_entries_claim_is_a_problem(tmp_path: Path) -> None:
    """Which entry a phrase belongs to is never left to chance."""
    entry = "  - id: {id}\n    say_less: [chronic case]\n    why: Because.\n    try: Ten years.\n"
    path = tmp_path / GUIDE
    path.parent.mkdir(parents=True)
    path.write_text("phrases:\n" + entry.format(id="one") + entry.format(id="two"), encoding="utf-8")
    (problem,) = read_guide(tmp_path, {}).problems
    assert problem.line == 7
    assert "one" in problem.what


def test_a_course_may_have_no_guide(tmp_path: Path) -> None:
    """Without the file there is nothing to find."""
    assert read_guide(tmp_path, {}) == LanguageGuide()
