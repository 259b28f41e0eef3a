"""The facilitator's edition in the browser: accessible, readable on a phone and on paper, light and dark."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.books import Site, copy_course, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import BrowserContext, Page

    from tests.chromium import Traffic

AXE = Path(__file__).parent.parent.parent / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
# One page of each kind that this edition adds to or has alone.
KINDS = (
    "index",
    "definitions/pessimism",
    "stigma/what-helps",
    "definitions/conversations",
    "stigma/quiz",
    "principles/facilitator-guide",
    "instructors/index",
    "instructors/run-sheets",
)
MOST_OF_OURS = 40_000
NARROW = 320


@pytest.fixture(scope="module")
def facilitators(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The edition as `make facilitator` builds it, a warning being an error."""
    course = copy_course(root, tmp_path_factory.mktemp("facilitators"))
    command = [sys.executable, "-m", "recovery_course.sphinx_ext.build"]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    assert "_build/facilitator/html" in done.stdout
    server, site = serve(course / "_build" / "facilitator" / "html")
    yield site
    server.shutdown()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(new_context: Callable[..., BrowserContext], facilitators: Site, scheme: str) -> None:
    """No violation of any impact where this edition adds something."""
    page = new_context(color_scheme=scheme).new_page()
    found = {}
    for name in KINDS:
        page.goto(facilitators.url(name))
        page.wait_for_load_state("load")
        page.add_script_tag(path=AXE)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        if result["violations"]:
            found[name] = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in result["violations"]]
    assert found == {}, json.dumps(found, indent=1)


def test_nothing_is_asked_of_anyone_else(page: Page, facilitators: Site, traffic: Traffic) -> None:
    """Each page comes from the course's own host, without an error."""
    for name in KINDS:
        page.goto(facilitators.url(name))
        page.wait_for_load_state("networkidle")
    assert traffic.foreign() == []


def test_no_page_scrolls_sideways_on_a_phone(new_context: Callable[..., BrowserContext], facilitators: Site) -> None:
    """At 320 pixels notes, keys and run sheets fit; a table may scroll in its own box, by keyboard too."""
    page = new_context(viewport={"width": NARROW, "height": 640}).new_page()
    wide = {}
    for path in sorted(facilitators.folder.glob("book/**/*.html")):
        name = path.relative_to(facilitators.folder / "book").with_suffix("").as_posix()
        page.goto(facilitators.url(name))
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > NARROW:
            wide[name] = width
    assert wide == {}
    page.goto(facilitators.url("instructors/run-sheets"))
    boxes = page.locator(".rc-run-sheet .table-wrapper").all()
    wide_ones = [box for box in boxes if box.evaluate("box => box.scrollWidth > box.clientWidth")]
    assert wide_ones
    assert all(box.get_attribute("tabindex") == "0" for box in wide_ones)


@pytest.mark.parametrize("media", ["screen", "print"])
def test_notes_keys_and_the_mark_are_open(page: Page, facilitators: Site, media: str) -> None:
    """On the screen and on paper one sees at once what is for facilitators, and nothing has to be unfolded."""
    page.emulate_media(media="print" if media == "print" else "screen")
    page.goto(facilitators.url("definitions/pessimism"))
    expect(page.locator(".rc-edition")).to_be_visible()
    expect(page.get_by_text("Who never came?").first).to_be_visible()
    expect(page.locator(".rc-facilitator-key .rc-rationale").first).to_be_visible()


def test_our_script_and_styles_stay_light(facilitators: Site) -> None:
    """What this edition adds is a small style of its own; pages keep their limit."""
    for name in KINDS:
        text = (facilitators.folder / "book" / f"{name}.html").read_text(encoding="utf-8")
        names = set(re.findall(r'(?:src|href)="[^"]*_static/([a-z-]+\.(?:js|css))', text))
        assert "facilitator.css" in names
        ours = names & {"course.js", "course.css", "facilitator.css"}
        weight = sum(len(gzip.compress((facilitators.folder / "_static" / one).read_bytes(), 9)) for one in ours)
        assert weight <= MOST_OF_OURS


def test_a_run_sheet_leads_to_what_it_names(page: Page, facilitators: Site) -> None:
    """Lessons, conversations and guides are one click away, and the lesson knows its minutes."""
    page.goto(facilitators.url("instructors/run-sheets"))
    expect(page.locator("[data-run-sheet=one-hour]")).to_contain_text("27 min")
    page.locator("[data-run-sheet=one-hour]").get_by_role("link", name="The driving goal").first.click()
    expect(page.locator("#rc-definitions-driving-lesson")).to_be_visible()
