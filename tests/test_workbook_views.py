"""
Worksheets, simulations, audits and language checks as plain HTML, as data, and by name in the learning record.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_course.bank import Course, load_course, read_course
from recovery_course.fallback import audit_to_html, language_check_to_html, simulation_to_html, worksheet_to_html
from recovery_course.fallback.course_pages import Links, record_data
from recovery_course.labels import load_labels
from recovery_course.positions import parse_yaml

from .drawn import data_of, one, page_of
from .small_course import BANKS, GOLDEN, WORKBOOK, assert_golden, change, pretty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LABELS = load_labels()
LINKS = Links(page=lambda name: f"{name}.html", activity=lambda name: f"x.html#rc-{name}")
GOOD = parse_yaml((BANKS / "good" / WORKBOOK).read_text(encoding="utf-8"), WORKBOOK).data
NASTY = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\" onfocus=alert(1) '"
HREF = "../reference/language-guide.html"


def _language_check(course: Course) -> str:
    return language_check_to_html(course.language_check("listening-handover"), course.guide, LABELS, guide_href=HREF)


DRAWN: dict[str, Callable[[Course], str]] = {
    "worksheet": lambda course: worksheet_to_html(course.worksheet("listening-plan"), LABELS),
    "simulation": lambda course: simulation_to_html(course.simulation("listening-who-you-meet"), LABELS),
    "audit": lambda course: audit_to_html(course.audit("listening-round"), LABELS),
    "language-check": _language_check,
}
often = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("kind", DRAWN)
def test_each_kind_is_its_golden_page(kind: str, course: Course) -> None:
    """The structure that the page script takes over changes only on purpose."""
    assert_golden(GOLDEN / f"{kind}.html", pretty(DRAWN[kind](course)))


@pytest.mark.parametrize("kind", DRAWN)
def test_the_root_says_what_it_is(kind: str, course: Course) -> None:
    """The page script, tests and links find it by these, and a screen reader by its heading."""
    page = page_of(DRAWN[kind](course))
    root = one(page, "section[data-widget]")
    assert (root["data-widget"], root["class"]) == (kind, ["rc-activity", f"rc-{kind}"])
    assert root["id"] == f"rc-{root['data-widget-id']}"
    assert one(page, f"#{root['aria-labelledby']}")["role"] == "heading"


@pytest.mark.parametrize("kind", DRAWN)
def test_no_white_space_stands_between_elements(kind: str, course: Course) -> None:
    """A view takes the nodes over one by one, and a blank would be a node too much."""
    assert "> <" not in DRAWN[kind](course).split('<div class="rc-no-script"')[0]


@pytest.mark.parametrize("kind", DRAWN)
def test_every_control_has_a_label_and_every_id_is_there_once(kind: str, course: Course) -> None:
    """A screen reader says what each control is."""
    page = page_of(DRAWN[kind](course))
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    labelled = {label["for"] for label in page.select("label")}
    assert {tag["id"] for tag in page.select("input, textarea")} == labelled


@pytest.mark.parametrize("kind", DRAWN)
def test_what_names_or_describes_is_there(kind: str, course: Course) -> None:
    """No name of a group and no hint points into the void."""
    page = page_of(DRAWN[kind](course))
    named = {tag[key] for key in ("aria-labelledby", "aria-describedby") for tag in page.select(f"[{key}]")}
    assert named <= {tag["id"] for tag in page.select("[id]")}


@pytest.mark.parametrize("kind", DRAWN)
def test_no_browser_fills_in_what_somebody_wrote_before(kind: str, course: Course) -> None:
    """What was typed on a shared computer is not offered to whoever comes next."""
    assert not page_of(DRAWN[kind](course)).select("input:not([autocomplete=off]), textarea:not([autocomplete=off])")


@pytest.mark.parametrize("kind", DRAWN)
def test_the_data_says_its_kind_and_id(kind: str, course: Course) -> None:
    """A notebook draws the view that the data names."""
    html = DRAWN[kind](course)
    data = data_of(html)
    assert (data["kind"], data["id"]) == (kind, one(page_of(html), "section")["data-widget-id"])


def test_a_field_is_found_by_the_key_it_is_kept_under(course: Course) -> None:
    """`actions/a1/now` in the record is `--actions--a1--now` on the page, below its given text."""
    page = page_of(DRAWN["worksheet"](course))
    row = one(page, "li[data-row=a1]")
    assert one(row, "#rc-listening-plan--actions--a1--now").name == "textarea"
    assert one(row, ".rc-given").text == "Monitor compliance with the evening dose."
    assert [tag["value"] for tag in row.select("[name=rc-listening-plan--actions--a1--goal]")] == ["hers", "ours"]


def test_rows_that_a_learner_may_add_are_lines_on_paper(course: Course) -> None:
    """Where no script adds a row, there is room for as many."""
    part = one(page_of(DRAWN["worksheet"](course)), "[data-part=actions]")
    assert len(part.select(".rc-lines[aria-hidden=true] > p")) == 3
    assert one(part, ".rc-actions button")["data-action"] == "add-row"


def test_charts_have_their_place_before_they_are_drawn(course: Course) -> None:
    """Nothing below a chart moves when the page script draws it."""
    drawn = {kind: [box["class"][1] for box in page_of(DRAWN[kind](course)).select(".rc-chart")] for kind in DRAWN}
    assert drawn == {
        "worksheet": ["rc-tally", "rc-board"],
        "simulation": ["rc-illusion"],
        "audit": ["rc-radar"],
        "language-check": [],
    }


def test_labels_are_plain_and_texts_are_html(small: Path) -> None:
    """A label goes into a calendar or a document as it is; what is read may be emphasised."""
    change(small, "label: Why it matters to her", "label: Why it *matters* to her", WORKBOOK)
    data = data_of(DRAWN["worksheet"](load_course(small)))
    aim, why, between, actions, rung, day = data["parts"]
    assert aim == {
        "id": "aim",
        "type": "text",
        "label": "What she wants, in her words",
        "hint": "One sentence is enough.",
    }
    assert (why["label"], why["hint"]) == ("Why it matters to her", "")
    assert between["text"] == "<p>Now the actions.</p><p>Each one needs <strong>somebody</strong> who does it.</p>"
    assert actions["given"][0] == {
        "id": "a1",
        "text": "Monitor compliance with the <em>evening</em> dose.",
        "plain": "Monitor compliance with the evening dose.",
    }
    assert (actions["more"], actions["tally"], actions["board"]) == (3, "goal", "when")
    assert rung["options"][0] == {"id": "told", "text": "She is told"}
    assert day["reminder"] == "Ask how the calls are going"
    assert data["voices"][0]["plain"].startswith("I want to call my sister before she sleeps. The tablet")


def test_what_is_left_out_is_empty(small: Path) -> None:
    """The page script need not ask whether a key is there."""
    change(small, "        tally: goal\n        board: when\n", "", WORKBOOK)
    change(small, "        reminder: Ask how the calls are going\n", "", WORKBOOK)
    html = DRAWN["worksheet"](load_course(small))
    parts = data_of(html)["parts"]
    assert (parts[3]["tally"], parts[3]["board"], parts[5]["reminder"]) == ("", "", "")
    assert not page_of(html).select(".rc-chart")


def test_points_to_compare_are_folded_away(course: Course) -> None:
    """Own words come first, also where there is no JavaScript."""
    page = page_of(DRAWN["worksheet"](course))
    later = one(page, "details.rc-later")
    assert not later.has_attr("open")
    assert len(later.select(".rc-compare li")) == 2
    assert one(page, ".rc-body button[data-action=compare]")


def test_sources_are_shown_at_once_where_nothing_is_folded(course: Course) -> None:
    """What something rests on can be read with and without points to compare."""
    page = page_of(DRAWN["audit"](course))
    assert "Anthony (1993)" in one(page, ".rc-body .rc-sources").text
    assert not page.select("details, [data-action=compare]")


def test_a_simulation_says_without_script_what_it_shows(course: Course) -> None:
    """The figures of the start, and what somebody would conclude from those in care."""
    page = page_of(DRAWN["simulation"](course))
    rows = [[cell.text for cell in row.select("th, td")] for row in page.select("tbody tr")]
    assert rows == [["Short", "2", "80%", "14%"], ["Long", "48", "20%", "86%"]]
    assert {"80", "86"} <= set(re.findall(r"\d+", one(page, ".rc-conclusion").get_text(" ")))


def test_the_start_lies_within_what_can_be_moved(course: Course) -> None:
    """The first picture is the one whose figures are written below it."""
    moved = {tag["id"].rpartition("--")[2]: tag for tag in page_of(DRAWN["simulation"](course)).select("[type=range]")}
    assert {key: tag["value"] for key, tag in moved.items()} == {
        "long-people": "2",
        "short-months": "2",
        "long-months": "48",
        "day": "50",
    }
    assert all(int(tag["min"]) <= int(tag["value"]) <= int(tag["max"]) for tag in moved.values())


def test_an_audit_asks_each_view_for_each_marker(course: Course) -> None:
    """Each marker has five levels for each view, whose ends are named."""
    markers = page_of(DRAWN["audit"](course)).select("li.rc-marker")
    assert [marker["data-marker"] for marker in markers] == ["m1", "m2", "m3"]
    views = markers[0].select("fieldset[data-view]")
    assert [view.legend.text for view in views] == ["Staff", "People who use the service"]
    assert [label.text for label in views[0].select("label")] == ["1 Never", "2", "3", "4", "5 Always"]
    assert {tag["name"] for tag in views[1].select("input")} == {"rc-listening-round--people--m1"}


def test_a_language_check_says_what_it_needs_and_where_the_guide_is(course: Course) -> None:
    """Nobody without JavaScript waits for marks, and the example can still be read."""
    plain = one(page_of(DRAWN["language-check"](course)), ".rc-no-script")
    assert "JavaScript" in plain.p.text
    assert one(plain, "a")["href"] == HREF
    assert "Frequent flyer" in one(plain, ".rc-example").text


def test_a_language_check_without_a_page_for_the_guide_has_no_link(course: Course) -> None:
    """A link never leads to a page that the book does not have."""
    html = language_check_to_html(course.language_check("listening-handover"), course.guide, LABELS)
    assert not page_of(html).select(".rc-no-script a")


def test_a_language_check_brings_the_guide(course: Course) -> None:
    """What is marked is what the guide says, with why and what to try as HTML."""
    (phrase,) = data_of(DRAWN["language-check"](course))["phrases"]
    assert phrase == {
        "id": "frequent-flyer",
        "forms": ["frequent flyer", "frequent flyers"],
        "unless": [],
        "why": "It makes a joke of somebody who <em>keeps</em> needing help.",
        "try": "She has come to us four times since May.",
        "fine": "",
        "sources": [],
    }


def test_the_example_stays_as_it_is_written(course: Course) -> None:
    """A note has lines, signs and straight quotation marks, and none of them means anything to us."""
    example = data_of(DRAWN["language-check"](course))["example"]
    assert example == 'Frequent flyer, refused her tablets again & again.\n"I am not sick," she said.'


def _texts(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every text that is neither an id, a type, an objective nor a key."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        if isinstance(value, str):
            if key not in {"id", "type", "objective", "tally", "board"} and "sources" not in way:
                yield (*way, key)
        else:
            yield from _texts(value, (*way, key))


TEXTS = [*_texts(GOOD)]
WORDS = (
    st.text(min_size=1, max_size=60) | st.just(NASTY) | st.sampled_from(["\u202eabc", "😀👩‍⚕️", "{number}", "&lt;b>"])
)


@often
@given(way=st.sampled_from(TEXTS), words=WORDS)
def test_whatever_is_written_stays_words(way: tuple[Any, ...], words: str, small: Path) -> None:
    """No text of an author becomes an element, an attribute or the end of the data."""
    data = json.loads(json.dumps(GOOD))
    here = data
    for part in way[:-1]:
        here = here[part]
    # In a code span, every sign is only a sign.
    here[way[-1]] = words if way[-1] == "example" else f"names: `{words.replace('`', '')} `"
    course = _course_with(data, small)
    for draw in DRAWN.values():
        page = page_of(draw(course))
        assert len(page.select("script")) == 1
        assert not page.select("img, [onerror], [onfocus]")
        assert json.loads(one(page, "script.rc-data").text)["id"]


def _course_with(data: Any, small: Path) -> Course:
    """Return the course with another workbook, whatever its own rules say about it."""
    (small / WORKBOOK).write_text(json.dumps(data), encoding="utf-8")
    return read_course(small).course


def test_the_record_names_what_was_written(course: Course) -> None:
    """The learning-record page can say what each text answers, without loading the worksheets."""
    sheet, simulation, audit, check = record_data(course, LINKS)["worksheets"]
    assert [one["kind"] for one in (sheet, simulation, audit, check)] == [*DRAWN]
    assert sheet["title"] == "A plan that begins with her reason"
    assert sheet["href"] == "x.html#rc-listening-plan"
    assert sheet["labels"]["actions"] == "The actions"
    assert sheet["labels"]["actions/now"] == "What it says now"
    assert "between" not in sheet["labels"]
    assert sheet["given"]["actions/a2"] == "Educate the patient about her illness."
    assert sheet["options"]["actions/goal"] == {"hers": "Hers", "ours": "Ours"}
    assert sheet["options"]["rung"]["asked"] == "She is asked"
    assert audit["labels"]["people"] == "People who use the service"
    assert audit["labels"]["people/m2"] == "Reasons"


def test_importing_the_widgets_loads_no_bank() -> None:
    """A notebook that is handed ready data starts without reading banks: neither they nor pydantic are loaded."""
    code = "import sys, recovery_course.widgets; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert loaded & {"pydantic", "ruamel.yaml", "recovery_course.bank", "recovery_course.fallback"} == set()


@pytest.mark.parametrize("kind", DRAWN)
def test_a_notebook_draws_each_kind_from_the_same_data(kind: str, course: Course, tmp_path: Path) -> None:
    """A widget carries what the page carries, and begins with nothing answered."""
    import recovery_course
    from recovery_course.record_files import FOLDER_VARIABLE

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(tmp_path / "records"))
        expected = data_of(DRAWN[kind](course))
        widget = getattr(recovery_course, kind.replace("-", "_"))(expected["id"], course=course.root)
    # The page links sources to the book's own bibliography; a notebook has only the works.
    assert widget.data == expected
    assert widget.answers == {}
    assert widget.traits()["answers"].metadata["sync"] is True
