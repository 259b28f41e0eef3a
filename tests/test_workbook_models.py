"""
Worksheets, simulations, audits and language checks: read, checked and looked up by id.
"""

from __future__ import annotations

import json
import math
from functools import reduce
from operator import getitem
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_course.bank import Course, check_course, load_course
from recovery_course.fallback import audit_to_html, language_check_to_html, simulation_to_html, worksheet_to_html
from recovery_course.labels import load_labels
from recovery_course.lookup import UnknownActivity
from recovery_course.models import Simulation
from recovery_course.models.tools import Illness
from recovery_course.models.workbook import FIELD_TYPES, PART_TYPES, Part, RowField
from recovery_course.positions import parse_yaml
from recovery_course.problems import BankError, Code

from .small_course import BANKS, WORKBOOK, change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LABELS = load_labels()
GOOD = (BANKS / "good" / WORKBOOK).read_text(encoding="utf-8")
GUIDE = "book/reference/language-guide.yml"
often = settings(
    max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _codes(root: Path) -> list[str]:
    return [str(problem.code) for problem in check_course(root)]


def test_each_kind_is_found_by_its_id_with_its_sources(course: Course) -> None:
    """What is shown as a source is what the entry names."""
    assert set(course.worksheet("listening-plan").references) == {"anthony1993"}
    assert set(course.simulation("listening-who-you-meet").references) == {"slade2009"}
    assert set(course.audit("listening-round").references) == {"anthony1993"}


def test_a_language_check_brings_the_sources_of_the_guide(small: Path) -> None:
    """Each mark can say what it rests on."""
    change(small, "sources: []", "sources: [slade2009]", GUIDE)
    found = load_course(small).language_check("listening-handover", link=lambda key: f"#cite-{key}")
    assert {key: work.href for key, work in found.references.items()} == {
        "davidson2007": "#cite-davidson2007",
        "slade2009": "#cite-slade2009",
    }


@pytest.mark.parametrize(
    ("ask", "near"),
    [
        (lambda course: course.worksheet("listening-plans"), "there is no worksheet.*`listening-plan`"),
        (lambda course: course.simulation("listening-who"), "there is no simulation.*`listening-who-you-meet`"),
        (lambda course: course.audit("listening-rounds"), "there is no audit.*`listening-round`"),
        (lambda course: course.language_check("listening-hand"), "there is no language check.*`listening-handover`"),
        (lambda course: course.audit("xyz"), "exercises/<module>/workbook.yml"),
    ],
)
def test_an_unknown_id_offers_the_nearest(ask: Callable[[Course], object], near: str, course: Course) -> None:
    """A slip in an id is answered with the ids it may have meant, or with where they are."""
    with pytest.raises(UnknownActivity, match=near):
        ask(course)


def test_an_id_is_used_once_in_all_files(small: Path) -> None:
    """A worksheet and a reflection cannot share an id: what is written in either is kept under it."""
    change(small, "id: listening-plan", "id: listening-last-no", WORKBOOK)
    assert _codes(small) == [str(Code.ID_TAKEN)]


def test_all_that_is_wrong_with_a_workbook_is_told_at_once(small: Path) -> None:
    """An author mends everything in one round, whatever kinds are concerned."""
    change(small, "tally: goal", "tally: gaol", WORKBOOK)
    change(small, "{people: 2, months: 48}", "{people: 3, months: 1}", WORKBOOK)
    change(small, "id: m2", "id: asked", WORKBOOK)
    assert _codes(small) == ["W101", "W109", "W110", "W111"]


def test_a_broken_part_does_not_hide_a_broken_field(small: Path) -> None:
    """The place of a problem is named with the ids that its author gave."""
    change(small, "id: why\n        type: long", "id: why\n        kind: long", WORKBOOK)
    change(small, "{id: now, type: long, label: What it says now}", "{id: now, type: long}", WORKBOOK)
    told = [problem.what for problem in check_course(small)]
    assert 'worksheet "listening-plan", part "why" has no `type`' in told
    assert 'worksheet "listening-plan", part "actions", field "now" has no `label`' in told


def test_a_language_check_needs_a_guide(small: Path) -> None:
    """Without phrases the example would show nothing."""
    (small / GUIDE).unlink()
    assert _codes(small) == [str(Code.SHOWS_NOTHING)]


def test_a_guide_that_cannot_be_read_is_told_of_once(small: Path) -> None:
    """The example is not blamed for the guide."""
    (small / GUIDE).write_text("phrases: [", encoding="utf-8")
    assert _codes(small) == [str(Code.NOT_YAML)]


def test_a_worksheet_without_writing_need_not_speak_of_names(small: Path) -> None:
    """Where nothing can be written, nobody can be named."""
    start, end = GOOD.index("    voices:"), GOOD.index("    compare:")
    rung = GOOD[GOOD.index("      - id: rung") : GOOD.index("      - id: day")]
    text = f"{GOOD[:start]}    parts:\n{rung}{GOOD[end:]}".replace(" Write no names.", "")
    (small / WORKBOOK).write_text(text, encoding="utf-8")
    assert _codes(small) == []


@pytest.mark.parametrize(("types", "union"), [(PART_TYPES, Part), (FIELD_TYPES, RowField)])
def test_every_type_is_listed_under_its_name(types: dict[str, type], union: Any) -> None:
    """Messages offer the types that there are."""
    assert set(types.values()) == set(get_args(union))
    assert all(get_args(model.model_fields["type"].annotation) == (name,) for name, model in types.items())


@pytest.mark.parametrize(
    ("short", "long", "percent"), [((8, 2), (2, 48), 86), ((5, 10), (5, 10), 50), ((9, 1), (1, 120), 93)]
)
def test_who_is_in_care_is_people_times_months(short: tuple[int, int], long: tuple[int, int], percent: int) -> None:
    """Whoever stays longer is met more often."""
    assert _simulation(short, long).long_in_care == percent


@often
@given(st.integers(1, 9), st.integers(1, 120), st.integers(1, 120))
def test_the_share_in_care_is_rounded_as_browsers_do(people: int, short: int, long: int) -> None:
    """Python and the page script show the same figure, halves rounded up."""
    shown = _simulation((10 - people, short), (people, long)).long_in_care
    exact = 100 * people * long / (people * long + (10 - people) * short)
    assert math.floor(exact + 0.5 + 1e-9) == shown


def _simulation(short: tuple[int, int], long: tuple[int, int]) -> Simulation:
    spans = [Illness(people=people, months=months) for people, months in (short, long)]
    return Simulation(id="a", objective="A1", title="A", intro="A", short=spans[0], long=spans[1])


def _shown_or_told(root: Path) -> None:
    """Draw everything that the workbook has, or get a report."""
    try:
        course = load_course(root)
    except BankError as error:
        str(error).encode()
        return
    for name in course.worksheets:
        worksheet_to_html(course.worksheet(name), LABELS).encode()
    for name in course.simulations:
        simulation_to_html(course.simulation(name), LABELS).encode()
    for name in course.audits:
        audit_to_html(course.audit(name), LABELS).encode()
    for name in course.language_checks:
        language_check_to_html(course.language_check(name), course.guide, LABELS).encode()


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


EVERYWHERE = [*_places(parse_yaml(GOOD, WORKBOOK).data)]
SIGNS = [*":-#'\"*&![]{}|>%@?`", "", " ", "\n", "\t", ": ", "- ", "---\n", "<<: ", "null", "true", "1e400", "\ud800"]


@often
@given(way=st.sampled_from(EVERYWHERE), value=VALUES)
def test_no_value_in_the_wrong_place_ends_in_a_traceback(way: tuple[Any, ...], value: Any, small: Path) -> None:
    """Any value in any place is shown, or told about."""
    data = parse_yaml(GOOD, WORKBOOK).data
    reduce(getitem, way[:-1], data)[way[-1]] = value
    (small / WORKBOOK).write_text(json.dumps(data), encoding="utf-8")
    _shown_or_told(small)


@often
@given(start=st.integers(0, len(GOOD)), length=st.integers(0, 40), junk=st.lists(st.sampled_from(SIGNS)))
def test_no_slip_of_the_pen_ends_in_a_traceback(start: int, length: int, junk: list[str], small: Path) -> None:
    """Whatever stands in a file, the author gets a course or a report."""
    text = GOOD[:start] + "".join(junk) + GOOD[start + length :]
    (small / WORKBOOK).write_bytes(text.encode("utf-8", "surrogatepass"))
    _shown_or_told(small)
