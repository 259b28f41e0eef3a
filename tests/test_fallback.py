"""
A quiz as plain HTML: what the page script relies on, and what works without it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from recovery_course.bank import Course, load_course
from recovery_course.fallback import quiz_data, quiz_to_html, reasons_to_html
from recovery_course.labels import load_labels
from recovery_course.markup import inline_html

from .drawn import data_of, one, page_of
from .small_course import GOLDEN, assert_golden, change, pretty

if TYPE_CHECKING:
    from pathlib import Path

LABELS = load_labels()
NASTY = '</script><script>alert("x")</script> & <b>'


def test_a_quiz_is_its_golden_page(course: Course) -> None:
    """The structure that the page script takes over changes only on purpose."""
    assert_golden(GOLDEN / "quiz.html", pretty(quiz_to_html(course.quiz("listening"), LABELS)))


def test_the_reasons_are_their_golden_page(course: Course) -> None:
    """What is folded at the foot of a lesson changes only on purpose."""
    assert_golden(GOLDEN / "reasons.html", pretty(reasons_to_html(course.quiz("listening"), LABELS)))


def test_the_data_are_their_golden_file(course: Course) -> None:
    """What the browser is told changes only on purpose."""
    text = json.dumps(quiz_data(course.quiz("listening")), indent=2, ensure_ascii=False) + "\n"
    assert_golden(GOLDEN / "quiz.json", text)


def test_there_is_no_white_space_between_elements(course: Course) -> None:
    """The views draw over the same nodes, and a text node of spaces would be one too many."""
    html = quiz_to_html(course.quiz("listening"), LABELS)
    assert re.findall(r">\s+<", html.replace("</span> <span", "")) == []


def test_every_control_has_a_label(course: Course) -> None:
    """Each option is read out with its text and can be clicked on it."""
    page = page_of(quiz_to_html(course.quiz("listening"), LABELS))
    inputs = page.select("input")
    assert [control["id"] for control in inputs] == [label["for"] for label in page.select("label")]


def test_no_two_elements_have_the_same_id(course: Course) -> None:
    """The module's quiz and one of its items can stand on the same page."""
    quizzes = (course.quiz("listening"), course.quiz("listening-not-tonight"))
    page = page_of("".join(quiz_to_html(quiz, LABELS) for quiz in quizzes))
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))


def test_single_choice_has_radio_buttons_of_one_name(course: Course) -> None:
    """The browser itself keeps it to one option."""
    page = page_of(quiz_to_html(course.quiz("listening-not-tonight"), LABELS))
    assert {(control["type"], control["name"]) for control in page.select("input")} == {
        ("radio", "rc-listening-not-tonight-listening-not-tonight")
    }


def test_multiple_choice_has_checkboxes(course: Course) -> None:
    """Any number of options can be chosen."""
    page = page_of(quiz_to_html(course.quiz("listening-what-counts"), LABELS))
    assert {control["type"] for control in page.select("input")} == {"checkbox"}


def test_items_are_numbered_where_there_are_several(course: Course) -> None:
    """A learner knows how far it is to the end."""
    page = page_of(quiz_to_html(course.quiz("listening"), LABELS))
    assert [number.text for number in page.select(".rc-number")] == ["1 of 2", "2 of 2"]


def test_a_lone_item_has_no_number(course: Course) -> None:
    """There is nothing to count."""
    html = quiz_to_html(course.quiz("listening-not-tonight"), LABELS)
    assert page_of(html).select(".rc-number") == []


def test_a_titled_quiz_is_named_by_its_title(course: Course) -> None:
    """A screen reader lists the quiz by its heading."""
    page = page_of(quiz_to_html(course.quiz("listening"), LABELS))
    assert one(page, f"#{one(page, 'section')['aria-labelledby']}").text == "What did she mean?"


def test_items_in_a_lesson_are_no_landmark(course: Course) -> None:
    """Items that stand in a lesson have no title and add no landmark to the page."""
    section = one(page_of(quiz_to_html(course.quiz("listening-not-tonight"), LABELS)), "section")
    assert "aria-label" not in section.attrs
    assert "aria-labelledby" not in section.attrs
    assert section.select(".rc-title") == []


def test_there_is_one_polite_live_region_in_a_quiz(course: Course) -> None:
    """Results are announced, once."""
    assert len(page_of(quiz_to_html(course.quiz("listening"), LABELS)).select('[aria-live="polite"]')) == 1


@pytest.mark.parametrize(("name", "shown"), [("listening-not-tonight", 1), ("listening-what-counts", 0)])
def test_a_hint_button_needs_a_hint(name: str, shown: int, course: Course) -> None:
    """No button does nothing."""
    assert len(page_of(quiz_to_html(course.quiz(name), LABELS)).select('[data-action="hint"]')) == shown


def test_nothing_outside_the_data_tells_which_option_is_right(course: Course) -> None:
    """Print and plain HTML do not give the key away before the reasons at the foot."""
    page = page_of(quiz_to_html(course.quiz("listening"), LABELS))
    one(page, "script").decompose()
    assert "correct" not in str(page)
    assert "promises nothing" not in str(page)


def test_the_data_say_all_that_the_page_says(course: Course) -> None:
    """The script can draw the quiz anew from its data."""
    data = data_of(quiz_to_html(course.quiz("listening"), LABELS))
    assert data == quiz_data(course.quiz("listening"))


def test_no_text_can_end_the_data(small: Path) -> None:
    """A stem may speak of HTML without becoming any."""
    change(small, "stem: Which two of these are Nadia's own reasons?", f"stem: '`{NASTY}`'")
    html = quiz_to_html(load_course(small).quiz("listening"), LABELS)
    assert len(page_of(html).select("script")) == 1
    assert "alert" in data_of(html)["items"][1]["stem"]


def test_every_option_and_its_feedback_is_among_the_reasons(course: Course) -> None:
    """Whoever prints a lesson gets what a click would have told."""
    quiz = course.quiz("listening-not-tonight")
    (item,) = quiz.items
    html = reasons_to_html(quiz, LABELS)
    assert all(inline_html(option.text) in html and inline_html(option.feedback) in html for option in item.options)


def test_the_reasons_say_in_words_which_option_is_right(course: Course) -> None:
    """Right and wrong are told by words, not by colour."""
    page = page_of(reasons_to_html(course.quiz("listening-not-tonight"), LABELS))
    verdicts = [(row["class"], row.contents[0].text) for row in page.select("li")]
    assert verdicts == [
        (["rc-key"], LABELS.text("key")),
        (["rc-distractor"], LABELS.text("distractor")),
        (["rc-distractor"], LABELS.text("distractor")),
    ]


def test_an_option_without_a_full_stop_gets_one_before_its_feedback(course: Course) -> None:
    """Two sentences do not run into each other."""
    assert "I will come back at ten. <span" in reasons_to_html(course.quiz("listening-not-tonight"), LABELS)


def test_a_source_links_to_where_it_is_read(course: Course) -> None:
    """The site can link its own bibliography."""
    quiz = course.quiz("listening-not-tonight", link=lambda key: f"../bibliography.html#cite-{key}")
    link = one(page_of(reasons_to_html(quiz, LABELS)), ".rc-sources a")
    assert (link["href"], link.text) == ("../bibliography.html#cite-anthony1993", "Anthony (1993)")


def test_a_source_without_an_address_is_named_without_a_link(course: Course) -> None:
    """A link that leads nowhere is worse than none."""
    page = page_of(reasons_to_html(course.quiz("listening-what-counts"), LABELS))
    assert [link.text for link in page.select(".rc-sources a")] == ["Davidson & Roe (2007)"]
    assert "Slade (2009)" in one(page, ".rc-sources").text
