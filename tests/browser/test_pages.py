"""Every page of the course: accessible, light, printable, readable without JavaScript, private."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

    from tests.books import Site
    from tests.chromium import Traffic

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
LESSON = "definitions/two-people"
# A lesson page with a quiz, cold.
MOST_BYTES = 100_000
MOST_REQUESTS = 10
# Our own script and styles on a page, and on one of the four workbooks', which draw charts and check a language.
MOST_OF_OURS = 40_000
MOST_ON_A_WORKBOOK = 60_000
OURS = {f"{name}.{kind}" for name in ("course", "own-work", "workbook", "document") for kind in ("js", "css")}
# What WCAG 1.4.10 asks to work without scrolling in two directions.
NARROW = 320


def pages(site: Site) -> list[str]:
    """Return the path of every page, the search page too; the root is a redirect to the front page."""
    found = (path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.html"))
    return sorted(path for path in found if path != "index.html")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(new_context: Callable[..., BrowserContext], site: Site, scheme: str) -> None:
    """No violation of any impact on any page, in light and in dark."""
    page = new_context(color_scheme=scheme).new_page()
    found = {}
    for path in pages(site):
        page.goto(f"{site.origin}/{path}")
        page.wait_for_load_state("load")
        page.add_script_tag(path=AXE)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        if result["violations"]:
            found[path] = [
                f"{one['id']} ({one['impact']}): {one['nodes'][0]['html'][:160]}" for one in result["violations"]
            ]
    assert found == {}, json.dumps(found, indent=1)


def test_a_lesson_is_light(page: Page, site: Site, traffic: Traffic) -> None:
    """A lesson with a quiz costs at most 100 kB compressed in at most 10 requests, without search code."""
    page.goto(site.url(LESSON))
    page.wait_for_load_state("networkidle")
    files = [site.folder / url.split("?")[0].removeprefix(f"{site.origin}/") for url in traffic.requests]
    assert len(files) <= MOST_REQUESTS, traffic.requests
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= MOST_BYTES
    assert not any("search" in path.name for path in files)


def test_our_script_and_styles_are_light_on_every_page(site: Site) -> None:
    """What we load for a page is at most 40 kB compressed, for a workbook's 60 kB."""
    heavy, workbooks = {}, 0
    for path in pages(site):
        text = (site.folder / path).read_text(encoding="utf-8")
        names = set(re.findall(r'<(?:script|link)[^>]*(?:src|href)="[^"]*_static/([a-z-]+\.(?:js|css))', text))
        weight = sum(len(gzip.compress((site.folder / "_static" / name).read_bytes(), 9)) for name in names & OURS)
        is_workbook = "workbook.js" in names
        workbooks += is_workbook
        if not 0 < weight <= (MOST_ON_A_WORKBOOK if is_workbook else MOST_OF_OURS):
            heavy[path] = weight
    assert heavy == {}
    assert workbooks == len(list((site.folder / "exercises").glob("*/workbook.html")))


def test_no_page_asks_anyone_else(new_context: Callable[..., BrowserContext], site: Site, traffic: Traffic) -> None:
    """Opening every page sends requests to the course's own host only."""
    page = new_context().new_page()
    traffic.watch(page)
    for path in pages(site):
        page.goto(f"{site.origin}/{path}")
        page.wait_for_load_state("networkidle")
    assert traffic.foreign() == []
    assert traffic.errors == []


def test_search_finds_a_lesson_and_a_stem(page: Page, site: Site) -> None:
    """The search page finds words of lessons and words that stand only in an item."""
    in_text, in_item = ("clinician illusion", "Why pessimism is not realism"), ("sends student back", "Two people say")
    for words, title in (in_text, in_item):
        page.goto(site.url(LESSON))
        page.get_by_role("searchbox", name="Search").fill(words)
        page.keyboard.press("Enter")
        expect(page.locator("#search-results").get_by_role("link", name=title).first).to_be_visible()


def test_a_quiz_reads_without_javascript(new_context: Callable[..., BrowserContext], site: Site) -> None:
    """Without JavaScript stems and options are there, and the reasons are folded at the end."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(site.url(LESSON))
    expect(page.get_by_role("radio", name="I would call her stable.")).to_be_visible()
    expect(page.get_by_role("button", name="Check")).to_have_count(0)
    reason = page.get_by_text("it trades her word for the clinic’s")
    expect(reason).not_to_be_visible()
    page.get_by_text("Answers and reasons").click()
    expect(reason).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_lesson_prints_with_its_reasons_last(
    new_context: Callable[..., BrowserContext], site: Site, *, javascript: bool
) -> None:
    """On paper the options are there to tick, no button is, and the reasons stand after the text."""
    page = new_context(java_script_enabled=javascript).new_page()
    page.goto(site.url(LESSON))
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Check")).to_have_count(0)
    expect(page.get_by_text("I would call her stable.").first).to_be_visible()
    reason = page.locator(".rc-reasons").get_by_text("it trades her word for the clinic’s")
    expect(reason).to_be_visible()
    end_of_text = page.get_by_role("heading", name="Key points").bounding_box()
    place = reason.bounding_box()
    assert end_of_text
    assert place
    assert place["y"] > end_of_text["y"]


def test_a_printed_conversation_shows_every_step_number(new_context: Callable[..., BrowserContext], site: Site) -> None:
    """On paper one can follow "go to 14": numbers of two digits have room beside the text."""
    page = new_context().new_page()
    page.goto(site.url("definitions/conversations"))
    page.emulate_media(media="print")
    steps = page.locator(".rc-script-steps")
    assert steps.locator(".rc-script-step").count() >= 10
    room, size = steps.evaluate("list => [getComputedStyle(list).paddingLeft, getComputedStyle(list).fontSize]")
    assert float(room.removesuffix("px")) >= 2 * float(size.removesuffix("px"))


def test_no_page_scrolls_sideways_on_a_phone(new_context: Callable[..., BrowserContext], site: Site) -> None:
    """At 320 pixels every page fits; only a table may scroll inside its own box."""
    page = new_context(viewport={"width": NARROW, "height": 640}).new_page()
    wide = {}
    for path in pages(site):
        page.goto(f"{site.origin}/{path}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > NARROW:
            wide[path] = width
    assert wide == {}


def test_a_wide_table_can_be_scrolled_by_keyboard(new_context: Callable[..., BrowserContext], site: Site) -> None:
    """Where a table is wider than the phone, its box takes the focus; where it fits, it stays out of the way."""
    page = new_context(viewport={"width": NARROW, "height": 640}).new_page()
    page.goto(site.url("definitions/frameworks"))
    boxes = page.locator(".table-wrapper").all()
    wide = [box for box in boxes if box.evaluate("box => box.scrollWidth > box.clientWidth")]
    assert wide
    assert all((box.get_attribute("tabindex") == "0") == (box in wide) for box in boxes)


def test_the_menu_opens_by_keyboard_on_a_phone(new_context: Callable[..., BrowserContext], site: Site) -> None:
    """The contents of the course are out of the way on a phone, and one key away."""
    page = new_context(viewport={"width": 390, "height": 800}).new_page()
    page.goto(site.url(LESSON))
    link = page.get_by_role("navigation", name="Contents of the course").get_by_role("link", name="Remission")
    expect(link).not_to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Remission")


def test_the_sidebar_marks_what_was_read(page: Page, site: Site) -> None:
    """A lesson counts as started when opened, and as finished when its items were tried and its end seen."""
    page.goto(site.url("definitions/frameworks"))
    link = page.get_by_role("navigation", name="Contents of the course").locator(
        '[data-page="book/definitions/frameworks"]'
    )
    expect(link).to_have_attribute("data-progress", "started")
    quiz = page.locator("[data-item]").first
    quiz.get_by_role("radio").first.check()
    quiz.get_by_role("button", name="Check").click()
    page.locator("[data-lesson-end]").scroll_into_view_if_needed()
    expect(link).to_have_attribute("data-progress", "finished")
    expect(link).to_contain_text("finished")


def test_the_front_page_leads_back_to_where_the_learner_was(page: Page, site: Site) -> None:
    """Whoever comes back continues with one click."""
    page.goto(site.url("index"))
    expect(page.locator("[data-continue]")).to_be_hidden()
    page.goto(site.url("definitions/chime"))
    page.goto(site.url("index"))
    page.get_by_role("link", name="Continue").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("CHIME")


def test_the_colours_can_be_chosen_and_stay(page: Page, site: Site) -> None:
    """Light, dark or the device's own: the choice holds on the next page."""
    page.goto(site.url(LESSON))
    button = page.get_by_role("button", name="Colours")
    button.click()
    button.click()
    expect(button).to_have_text("Colours: dark")
    page.goto(site.url("definitions/chime"))
    expect(page.locator("body")).to_have_attribute("data-theme", "dark")


def test_links_inside_the_site_lead_somewhere(site: Site) -> None:
    """Every link and anchor between pages of the course exists."""
    from bs4 import BeautifulSoup

    texts = {path: (site.folder / path).read_text(encoding="utf-8") for path in pages(site)}
    soups = {path: BeautifulSoup(text, "html.parser") for path, text in texts.items()}
    broken = []
    for path, soup in soups.items():
        for link in soup.find_all("a", href=True):
            target, _, anchor = str(link["href"]).partition("#")
            if ":" in target:
                continue
            found = (site.folder / path).parent / target if target else site.folder / path
            there = soups.get(found.resolve().relative_to(site.folder.resolve()).as_posix())
            if not found.is_file() or (anchor and there and not there.find(id=anchor)):
                broken.append(f"{path}: {link['href']}")
    assert broken == []
