"""
Scenarios, reflections, self-checks and checklists as plain HTML and as data for the browser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from recovery_course.bank import Course, load_course
from recovery_course.fallback import (
    checklist_to_html,
    reflection_to_html,
    scenario_data,
    scenario_to_html,
    self_check_to_html,
)
from recovery_course.labels import load_labels
from recovery_course.models.scenario import Pattern

from .drawn import data_of, one, page_of
from .small_course import GOLDEN, REFLECTIONS, SCENARIOS, assert_golden, change, pretty

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LABELS = load_labels()
NASTY = '</script><script>alert("x")</script> & <b>'
DRAWN: dict[str, Callable[[Course], str]] = {
    "scenario": lambda course: scenario_to_html(course.scenario("listening-half-past-nine"), LABELS),
    "reflection": lambda course: reflection_to_html(course.reflection("listening-last-no"), LABELS),
    "self-check": lambda course: self_check_to_html(course.self_check("listening-now"), LABELS),
    "checklist": lambda course: checklist_to_html(course.checklist("listening-this-week"), LABELS),
}


@pytest.mark.parametrize("kind", DRAWN)
def test_an_activity_is_its_golden_page(kind: str, course: Course) -> None:
    """The structure that the page script takes over changes only on purpose."""
    assert_golden(GOLDEN / f"{kind}.html", pretty(DRAWN[kind](course)))


@pytest.mark.parametrize("kind", DRAWN)
def test_the_root_says_what_it_is(kind: str, course: Course) -> None:
    """The page script, tests and links find an activity by these."""
    root = one(page_of(DRAWN[kind](course)), "section[data-widget]")
    assert (root["data-widget"], root["class"]) == (kind, ["rc-activity", f"rc-{kind}"])
    assert root["id"] == f"rc-{root['data-widget-id']}"


@pytest.mark.parametrize("kind", DRAWN)
def test_no_white_space_stands_between_elements(kind: str, course: Course) -> None:
    """A view takes the nodes over one by one, and a blank would be a node too much."""
    assert "> <" not in DRAWN[kind](course).split('<div class="rc-script"')[0]


@pytest.mark.parametrize("kind", DRAWN)
def test_every_control_has_a_label_and_every_id_is_there_once(kind: str, course: Course) -> None:
    """A screen reader says what each control is."""
    page = page_of(DRAWN[kind](course))
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    labelled = {label["for"] for label in page.select("label")}
    assert {tag["id"] for tag in page.select("input, textarea")} == labelled


@pytest.mark.parametrize("kind", DRAWN)
def test_the_data_says_its_kind_and_id(kind: str, course: Course) -> None:
    """A notebook draws the view that the data names."""
    html = DRAWN[kind](course)
    data = data_of(html)
    assert (data["kind"], data["id"]) == (kind, one(page_of(html), "section")["data-widget-id"])


def test_hostile_words_stay_words(small: Path) -> None:
    """Nothing an author writes in a code span becomes an element or ends the data."""
    change(small, "say: You said yes to it this morning.", f"say: '`{NASTY}`'", SCENARIOS)
    page = page_of(scenario_to_html(load_course(small).scenario("listening-half-past-nine"), LABELS))
    assert len(page.select("script")) == 1
    assert page.select("b") == []


def test_the_first_step_is_there_to_play(course: Course) -> None:
    """The view draws over what is already on the page."""
    play = one(page_of(DRAWN["scenario"](course)), ".rc-play")
    assert [p.text for p in play.select(".rc-scene > p")][1].startswith("“Not tonight,”")
    assert [button["data-option"] for button in play.select("button.rc-choice[data-action=choose]")] == ["0", "1", "2"]


def test_no_pattern_shows_before_the_debrief(course: Course) -> None:
    """Nobody plays to the answer, on screen or on paper."""
    page = page_of(DRAWN["scenario"](course))
    one(page, "script").decompose()
    one(page, ".rc-script-debrief").decompose()
    told = page.text
    assert not [word for key, word in LABELS.words.items() if key.startswith("pattern_") and word in told]
    assert not page.select("[class*=repair], [data-pattern]")


def test_the_script_leads_on_to_the_step_that_an_option_names(course: Course) -> None:
    """Played on paper, "go to 4" is the fourth step."""
    page = page_of(DRAWN["scenario"](course))
    steps = [step["id"] for step in page.select("li.rc-script-step")]
    links = page.select(".rc-script-go a")
    assert len(links) == 11
    assert all(steps[int(link.text.split()[-1]) - 1] == link["href"].removeprefix("#") for link in links)


def test_a_script_begins_at_step_one(small: Path) -> None:
    """An author may write the steps in any order; a team begins at the top."""
    change(small, "start: bedside", "start: wall", SCENARIOS)
    change(
        small,
        "            to: wall\n            pattern: paternalism",
        "            to: reason\n            pattern: paternalism",
        SCENARIOS,
    )
    change(
        small,
        "            to: reason\n            pattern: recovery\n            repair",
        "            to: bedside\n            pattern: recovery\n            repair",
        SCENARIOS,
    )
    first = page_of(DRAWN["scenario"](load_course(small))).select("li.rc-script-step")[0]
    assert first["id"] == "rc-listening-half-past-nine-step-wall"
    assert "go to 2" in first.text


@pytest.mark.parametrize("pattern", get_args(Pattern))
def test_every_pattern_has_words(pattern: str) -> None:
    """The debrief names each of them."""
    assert LABELS.text(f"pattern_{pattern.replace('-', '_')}")


def test_every_ending_is_named_in_the_script(course: Course) -> None:
    """Readers without JavaScript see how it could have ended."""
    endings = [part.text for part in page_of(DRAWN["scenario"](course)).select(".rc-script-ending strong")]
    assert endings == ["The call happened", "The phone rang out", "A word on a sheet"]


def test_the_steps_travel_as_they_are_written(course: Course) -> None:
    """Playing needs the whole graph, in the author's order."""
    data = scenario_data(course.scenario("listening-half-past-nine"))
    first, last = data["steps"][0], data["steps"][-1]
    assert first["ending"] is None
    assert first["options"][2] == {
        "kind": "do",
        "text": "Leave the cup there and come back.",
        "to": "back-again",
        "pattern": "mixed",
        "repair": False,
    }
    assert (last["options"], last["ending"]) == ([], "A word on a sheet")
    assert data["sources"][0]["label"] == "Anthony (1993)"


def test_points_to_compare_are_folded_away(course: Course) -> None:
    """Own words come first, also where there is no JavaScript."""
    page = page_of(DRAWN["reflection"](course))
    later = one(page, "details.rc-later")
    assert not later.has_attr("open")
    assert len(later.select(".rc-compare li")) == 2
    assert "Is the reason in their words" not in one(page, ".rc-body").text


def test_a_reflection_has_lines_to_write_on(course: Course) -> None:
    """On paper a box of six rows is of no use to a pen."""
    assert len(page_of(DRAWN["reflection"](course)).select(".rc-lines[aria-hidden=true] > p")) == 8


def test_a_plan_is_plain_text_to_go_on_from(course: Course) -> None:
    """It begins in a text field, where markup would be read as signs."""
    assert data_of(DRAWN["reflection"](course))["plan"] == {
        "if": "When somebody says “not tonight”",
        "then": "I will ask what would make it easier",
    }


def test_a_reflection_may_do_without_plan_and_sources(small: Path) -> None:
    """What may be left out leaves nothing behind."""
    plan = '    plan:\n      if: When somebody says "not tonight"\n      then: I will ask what would make it easier\n'
    change(small, f"{plan}    sources: [davidson2007]\n", "", REFLECTIONS)
    html = DRAWN["reflection"](load_course(small))
    assert (data_of(html)["plan"], data_of(html)["sources"]) == (None, [])
    assert not page_of(html).select(".rc-sources, .rc-plan-if")


def test_a_self_check_offers_five_levels_for_each_statement(course: Course) -> None:
    """Each statement is a group of its own with a legend."""
    page = page_of(DRAWN["self-check"](course))
    groups = page.select("fieldset[data-statement]")
    assert [group["data-statement"] for group in groups] == ["s1", "s2"]
    assert [level["value"] for level in groups[0].select("input[type=radio]")] == ["1", "2", "3", "4", "5"]
