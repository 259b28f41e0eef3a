"""
Scenarios, reflections, self-checks and checklists: read, checked and looked up by id.
"""

from __future__ import annotations

import json
from functools import reduce
from operator import getitem
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_course.bank import Course, check_course, load_course
from recovery_course.fallback import checklist_to_html, reflection_to_html, scenario_to_html, self_check_to_html
from recovery_course.labels import load_labels
from recovery_course.lookup import UnknownActivity
from recovery_course.models import Scenario
from recovery_course.positions import Place, parse_yaml
from recovery_course.problems import BankError, Code
from recovery_course.rules.paths import check_paths

from .small_course import BANKS, REFLECTIONS, SCENARIOS, change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LABELS = load_labels()
GOOD = {file: (BANKS / "good" / file).read_text(encoding="utf-8") for file in (SCENARIOS, REFLECTIONS)}
SIGNS = [*":-#'\"*&![]{}|>%@?`", "", " ", "\n", "\t", ": ", "- ", "---\n", "<<: ", "&a ", "!t "]
WORDS = ["null", "true", "14", "1e400", "0x", "2020-01-01", "é", "\u2028", "\u0000", "\ud800", "😀", '"\\ud800"']
often = settings(
    max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _codes(root: Path) -> list[str]:
    return [str(problem.code) for problem in check_course(root)]


def test_a_scenario_is_found_by_its_id_with_its_sources(course: Course) -> None:
    """What is shown as a source is what the debrief rests on."""
    found = course.scenario("listening-half-past-nine")
    assert found.content.title == "The call at half past nine"
    assert set(found.references) == {"anthony1993", "slade2009"}


def test_a_reflection_links_its_sources_where_it_is_told(course: Course) -> None:
    """The site says where its own bibliography is."""
    found = course.reflection("listening-last-no", link=lambda key: f"#cite-{key}")
    assert found.references["davidson2007"].href == "#cite-davidson2007"


def test_a_self_check_and_a_checklist_are_found_by_their_ids(course: Course) -> None:
    """Each kind has its own way to be named."""
    assert course.self_check("listening-now").statements[0].id == "s1"
    assert course.checklist("listening-this-week").entries[1].id == "e2"


@pytest.mark.parametrize(
    ("ask", "near"),
    [
        (lambda course: course.scenario("listening-half-past-ten"), "there is no scenario.*`listening-half-past-nine`"),
        (lambda course: course.reflection("listening-last-know"), "there is no reflection.*`listening-last-no`"),
        (lambda course: course.self_check("listening-new"), "there is no self-check.*`listening-now`"),
        (lambda course: course.checklist("listening-week"), "there is no checklist.*`listening-this-week`"),
        (lambda course: course.checklist("xyz"), "exercises/<module>/reflections.yml"),
        (lambda course: course.scenario("xyz"), "exercises/<module>/scenarios.yml"),
    ],
)
def test_an_unknown_id_offers_the_nearest(ask: Callable[[Course], object], near: str, course: Course) -> None:
    """A slip in an id is answered with the ids it may have meant, or with where they are."""
    with pytest.raises(UnknownActivity, match=near):
        ask(course)


def test_problems_of_all_files_of_a_module_are_told_at_once(small: Path) -> None:
    """An author mends everything in one round."""
    change(small, "start: bedside", "start: bed", SCENARIOS)
    change(small, "Write no names.", "", REFLECTIONS)
    change(small, "[anthony1993]", "[antony1993]")
    assert _codes(small) == ["B404", "F101", "S101"]


def test_one_broken_scenario_does_not_hide_problems_of_reflections(small: Path) -> None:
    """Files are read one by one."""
    (small / SCENARIOS).write_text("scenarios: [", encoding="utf-8")
    change(small, "objective: L2", "objective: L9", REFLECTIONS)
    assert _codes(small) == ["B403", "B105"]


def test_a_folder_that_is_no_module_may_hold_self_checks_and_checklists(small: Path) -> None:
    """The pages before and after the modules have these too."""
    text = GOOD[REFLECTIONS]
    alone = text[text.index("self_checks:") :].replace("id: listening-", "id: start-")
    (small / "exercises/start").mkdir()
    (small / "exercises/start/reflections.yml").write_text(alone, encoding="utf-8")
    assert _codes(small) == []
    assert load_course(small).self_check("start-now").id == "start-now"


def test_a_folder_that_is_no_module_is_told_of_once(small: Path) -> None:
    """Three files in a misnamed folder are one slip."""
    (small / "exercises/listening").rename(small / "exercises/lisening")
    assert _codes(small).count(str(Code.NO_MODULE)) == 1


@pytest.mark.parametrize("style", [">-", "|"])
def test_a_blank_line_begins_a_paragraph_in_every_kind_of_block(style: str, small: Path) -> None:
    """An author need not know which signs fold lines and which keep them."""
    text = f"text: {style}\n          One line\n          and its end.\n\n          Another.\n"
    change(small, 'text: She pulls the blanket up. "Everybody knows what I said this morning."\n', text, SCENARIOS)
    html = scenario_to_html(load_course(small).scenario("listening-half-past-nine"), LABELS)
    assert "<p>One line and its end.</p><p>Another.</p>" in html


def _scenario(edit: str = " => ") -> Scenario:
    """Return the good scenario with one passage replaced: "old => new"."""
    old, new = edit.split(" => ")
    assert old in GOOD[SCENARIOS]
    text = GOOD[SCENARIOS].replace(old, new, 1) if old else GOOD[SCENARIOS]
    return Scenario.model_validate(parse_yaml(text, SCENARIOS).data["scenarios"][0])


@pytest.mark.parametrize(
    "edit",
    [
        "to: wall => to: desk",
        "Nobody minds how => No one minds how",
        "- do: Leave => - say: Leave",
        "ending: A word on a sheet => ending: One word",
        "start: bedside => start: desk",
    ],
)
def test_the_hash_of_a_scenario_changes_with_its_paths(edit: str) -> None:
    """A path kept by a learner may no longer be the one they took."""
    assert _scenario(edit).hash != _scenario().hash


@pytest.mark.parametrize(
    "edit",
    [
        "pattern: mixed => pattern: pessimism",
        "title: The call => title: A call",
        "principle: Ask => principle: Always ask",
        "sees the cup in your hand.\n => sees the cup\n          in your hand.\n",
    ],
)
def test_the_hash_of_a_scenario_outlives_edits_of_what_is_told_about_it(edit: str) -> None:
    """Mending the debrief sends nobody back to the start."""
    assert _scenario(edit).hash == _scenario().hash


STEPS = ["a", "b", "c", "d", "e"]
GRAPHS = st.fixed_dictionaries(
    {name: st.one_of(st.none(), st.lists(st.sampled_from(STEPS), min_size=2, max_size=3)) for name in STEPS}
)


def _graph(ways: dict[str, list[str] | None]) -> Scenario:
    """Return a scenario with these ways; a step without any is an ending."""
    steps = [
        {"id": name, "text": name, "ending": name}
        if to is None
        else {"id": name, "text": name, "options": [{"say": x, "to": x, "pattern": "mixed"} for x in to]}
        for name, to in ways.items()
    ]
    good = parse_yaml(GOOD[SCENARIOS], SCENARIOS).data["scenarios"][0]
    return Scenario.model_validate({**good, "start": "a", "steps": steps})


def _walked(ways: dict[str, list[str] | None], start: str) -> set[str]:
    """Return what five steps reach: in a graph of five that is all that can be reached."""
    here = {start}
    for _ in STEPS:
        here |= {to for name in here for to in ways[name] or []}
    return here


@often
@given(ways=GRAPHS)
def test_unreachable_steps_and_circles_are_those_that_walking_finds(ways: dict[str, list[str] | None]) -> None:
    """The checker agrees with somebody who tries every way."""
    told = {problem.code: problem for problem in check_paths(_graph(ways), Place("x"))}
    endings = {name for name, to in ways.items() if to is None}
    unreached = set(STEPS) - _walked(ways, "a")
    caught = {name for name in STEPS if not _walked(ways, name) & endings}
    assert (Code.STEP_UNREACHED in told) == bool(unreached)
    assert (Code.NO_WAY_OUT in told) == bool(caught and endings)
    if caught and endings:
        assert all(f"`{name}`" in told[Code.NO_WAY_OUT].what for name in caught)


def _shown_or_told(small: Path) -> None:
    """Show everything in a course, or check that the author gets a report."""
    try:
        course = load_course(small)
    except BankError as error:
        told = str(error)
        assert "fix: " in told
    else:
        told = "".join(
            [
                *(scenario_to_html(course.scenario(name), LABELS) for name in course.scenarios),
                *(reflection_to_html(course.reflection(name), LABELS) for name in course.reflections),
                *(self_check_to_html(one, LABELS) for one in course.self_checks.values()),
                *(checklist_to_html(one, LABELS) for one in course.checklists.values()),
            ]
        )
    assert told.encode() or not told


@pytest.mark.parametrize("file", GOOD)
@often
@given(start=st.integers(0, 3000), length=st.integers(0, 40), junk=st.lists(st.sampled_from([*SIGNS, *WORDS])))
def test_no_slip_of_the_pen_ends_in_a_traceback(
    file: str, start: int, length: int, junk: list[str], small: Path
) -> None:
    """Whatever stands in a file, the author gets a course or a report."""
    text = GOOD[file][:start] + "".join(junk) + GOOD[file][start + length :]
    (small / file).write_bytes(text.encode("utf-8", "surrogatepass"))
    _shown_or_told(small)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def _places(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value of a file."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield (*way, key)
        yield from _places(value, (*way, key))


EVERYWHERE = [(file, way) for file, text in GOOD.items() for way in _places(parse_yaml(text, file).data)]


@often
@given(place=st.sampled_from(EVERYWHERE), value=VALUES)
def test_no_value_in_the_wrong_place_ends_in_a_traceback(
    place: tuple[str, tuple[Any, ...]], value: Any, small: Path
) -> None:
    """Any value in any place is shown, or told about."""
    file, way = place
    for name, text in GOOD.items():
        (small / name).write_text(text, encoding="utf-8")
    data = parse_yaml(GOOD[file], file).data
    reduce(getitem, way[:-1], data)[way[-1]] = value
    (small / file).write_text(json.dumps(data), encoding="utf-8")
    _shown_or_told(small)
