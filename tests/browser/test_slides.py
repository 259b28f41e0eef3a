"""The slides of the facilitator's edition in a real Chromium: they fit, print, and need nobody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from recovery_course.labels import load_labels
from tests.books import Site, build_book, serve

from .accessibility.checks import AXE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from tests.chromium import Traffic

MODULES = ("definitions", "principles", "stigma", "implementation")
SCREENS = ((1280, 720), (1024, 768))
LABELS = load_labels().words
# The slide that is shown: what reaches beyond it, in its own units, and how many points are still to come.
MEASURE = """() => {
    const slide = [...document.querySelectorAll(".slides section.present")].pop();
    const inside = slide.querySelector(".rc-inside"), box = inside.getBoundingClientRect();
    const scale = box.height / inside.offsetHeight;
    const shown = [...inside.querySelectorAll("*")].map(one => one.getBoundingClientRect());
    const all = [...document.querySelectorAll("section.rc-slide")];
    return {
        number: all.indexOf(slide) + 1, total: all.length, kind: slide.dataset.kind,
        below: Math.round((Math.max(...shown.map(one => one.bottom)) - box.bottom) / scale),
        beside: Math.round((Math.max(...shown.map(one => one.right)) - box.right) / scale),
        scrolls: inside.scrollHeight > inside.clientHeight || inside.scrollWidth > inside.clientWidth,
        hidden: slide.querySelectorAll(".fragment:not(.visible)").length,
    };
}"""
RUN_AXE = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}"""


@pytest.fixture(scope="module")
def slides(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The facilitator's edition of the real course, built once."""
    server, site = serve(build_book(root, tmp_path_factory.mktemp("facilitator"), edition="facilitator"))
    yield site
    server.shutdown()


@pytest.fixture
def open_deck(
    slides: Site, new_context: Callable[..., BrowserContext], traffic: Traffic
) -> Iterator[Callable[..., Page]]:
    """Open a module's slides on a screen; they must neither complain nor call anyone."""

    def opened(module: str, *, query: str = "", folder: bool = False, **options: Any) -> Page:
        page = new_context(**{"reduced_motion": "reduce", **options}).new_page()
        page.set_default_timeout(10_000)
        traffic.watch(page)
        address = slides.file_url(f"{module}/slides") if folder else slides.url(f"{module}/slides")
        page.goto(address + query)
        page.wait_for_selector(".reveal[data-ready]")
        return page

    yield opened
    assert traffic.errors == []
    assert traffic.foreign() == []


def walk(page: Page) -> Iterator[dict[str, Any]]:
    """Go through a deck with the arrow key and yield what is measured of each slide once all of it is shown."""
    while True:
        seen = page.evaluate(MEASURE)
        if not seen["hidden"]:
            yield seen
            if seen["number"] == seen["total"]:
                return
        page.keyboard.press("ArrowRight")
        after = page.evaluate(MEASURE)
        assert (after["number"], -after["hidden"]) > (seen["number"], -seen["hidden"]), f"the key does nothing: {seen}"


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}x{screen[1]}")
@pytest.mark.parametrize("module", MODULES)
def test_every_slide_fits_on_the_screen(open_deck: Callable[..., Page], module: str, screen: tuple[int, int]) -> None:
    """From the first to the last by key alone, opened from a folder: nothing is cut off and nothing scrolls."""
    page = open_deck(module, folder=True, viewport={"width": screen[0], "height": screen[1]})
    seen = list(walk(page))
    assert [one["number"] for one in seen] == list(range(1, seen[0]["total"] + 1))
    assert [one for one in seen if one["below"] > 0 or one["beside"] > 0 or one["scrolls"]] == []
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("module", MODULES)
def test_slides_are_accessible(open_deck: Callable[..., Page], module: str, scheme: str) -> None:
    """Each kind of slide, in both colour schemes, as the device asks for it."""
    page = open_deck(module, color_scheme=scheme)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", ground))) > 380) == (scheme == "light")
    page.add_script_tag(path=str(AXE))
    looked: set[str] = set()
    for seen in walk(page):
        if seen["kind"] not in looked:
            looked.add(seen["kind"])
            assert page.evaluate(RUN_AXE) == []
    assert {"title", "lesson", "item", "key", "points", "week", "talk", "tomorrow"} <= looked


def test_all_slides_at_once_are_accessible(open_deck: Callable[..., Page]) -> None:
    """As they are printed, so that no slide is passed over."""
    page = open_deck("stigma", query="?print-pdf", color_scheme="dark")
    expect(page.locator(".pdf-page").first).to_be_visible()
    page.add_script_tag(path=str(AXE))
    assert page.evaluate(RUN_AXE) == []


def test_one_slide_is_one_page_on_paper(open_deck: Callable[..., Page]) -> None:
    """With all key points shown, and white paper."""
    page = open_deck("principles", query="?print-pdf")
    total = page.locator("section.rc-slide").count()
    expect(page.locator(".pdf-page")).to_have_count(total)
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == total
    assert page.locator(".fragment:not(.visible)").count() == 0


@pytest.mark.parametrize("folder", [False, True], ids=["served", "folder"])
def test_the_notes_have_a_window_of_their_own(open_deck: Callable[..., Page], folder: bool) -> None:
    """It follows the slides and shows what stands beside the lesson."""
    page = open_deck("principles", folder=folder)
    with page.context.expect_page() as opened:
        page.keyboard.press("s")
    notes = opened.value.locator(".speaker-controls-notes .value")
    expect(opened.value.locator("#current-slide iframe")).to_be_visible()
    while not page.evaluate(
        "[...document.querySelectorAll('.slides section.present')].pop().querySelector('aside.notes')"
    ):
        page.keyboard.press("ArrowRight")
    told = page.evaluate(
        "[...document.querySelectorAll('.slides section.present')].pop().querySelector('aside').innerText"
    )
    expect(notes).to_contain_text(told.split("\n")[0].strip()[:40] or told.strip()[:40])


def test_notes_can_stand_beside_the_slide(open_deck: Callable[..., Page]) -> None:
    """N shows them and hides them again, and does not go on to the next slide."""
    page = open_deck("definitions")
    page.keyboard.press("n")
    expect(page.get_by_label(LABELS["facilitator_slides_notes"])).to_be_visible()
    assert page.evaluate(MEASURE)["number"] == 1
    page.keyboard.press("n")
    expect(page.get_by_label(LABELS["facilitator_slides_notes"])).to_be_hidden()


def test_before_a_room_nobody_reads_that_it_is_not_for_them(open_deck: Callable[..., Page]) -> None:
    """The mark of the edition is there at the desk, and not on the whole screen."""
    page = open_deck("stigma")
    mark = page.locator(".rc-title .rc-edition")
    expect(mark).to_be_visible()
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement")
    expect(mark).to_be_hidden()


def test_nothing_moves_for_those_who_asked(open_deck: Callable[..., Page]) -> None:
    """Slides and points change at once."""
    page = open_deck("definitions")
    for _ in range(9):
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.getAnimations().length") == 0


def test_without_javascript_the_slides_can_be_read(slides: Site, new_context: Callable[..., BrowserContext]) -> None:
    """One below the other, all points shown."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(slides.url("definitions/slides"))
    for slide in page.locator("section.rc-slide").all()[:8]:
        expect(slide.locator("h1, h2")).to_be_visible()
    expect(page.locator(".fragment").first).to_be_visible()


def test_the_guides_lead_to_the_slides(slides: Site) -> None:
    """Each module's guide to its own; the page about running the course to all of them."""
    every = _page(slides, "instructors/index")
    for module in MODULES:
        assert f'href="../{module}/slides.html"' in every
        assert 'href="slides.html"' in _page(slides, f"{module}/facilitator-guide")


def test_no_other_page_carries_what_slides_are_shown_with(slides: Site) -> None:
    """Pages for reading stay as light as they are."""
    carrying = {
        path.parent.name for path in slides.folder.rglob("*.html") if "_static/reveal/" in path.read_text("utf-8")
    }
    assert carrying == set(MODULES)
    named = set(re.findall(r'(?:src|href)="([^"#?]*_static/[^"?]*)', _page(slides, "stigma/slides")))
    assert {name.rpartition("/")[2] for name in named} == {
        "reveal.js", "reveal.css", "reset.css", "notes.js", "deck.js", "deck.css", "facilitator.css",
    }  # fmt: skip
    assert (slides.folder / "_static/reveal/LICENSE").is_file()


def _page(site: Site, name: str) -> str:
    return (site.folder / "book" / f"{name}.html").read_text(encoding="utf-8")
