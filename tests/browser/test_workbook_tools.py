"""Simulation, audit and language check of the workbooks, used by keyboard alone on the published page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Locator, Page, expect

if TYPE_CHECKING:
    from tests.books import Site

NASTY = (
    '<img src=x onerror="hacked=1"><script>hacked=2</script> 😀 lacks insight 😀 שלום agitated מחר </p><b>hostile</b>'
)


def _open(page: Page, site: Site, module: str, widget: str) -> Locator:
    page.goto(f"{site.origin}/exercises/{module}/workbook.html")
    page.wait_for_selector(f'[data-widget="{widget}"][data-ready]')
    return page.locator(f'[data-widget="{widget}"]')


def _kept(page: Page) -> dict[str, Any]:
    written = page.evaluate("localStorage['recovery-course:record'] || '{}'")
    found: dict[str, Any] = json.loads(written).get("worksheets", {})
    return found


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _values(tool: Locator) -> list[str]:
    return [slider.input_value() for slider in tool.locator(".rc-range").all()]


def test_what_the_plain_page_holds_is_taken_over_as_it_stands(page: Page, site: Site) -> None:
    """What was moved, ticked or typed before the script came is neither lost nor drawn anew."""
    # The script does its work once the document has ended, and this before it.
    page.add_init_script("""
        document.addEventListener("readystatechange", () => {
          if (document.readyState !== "interactive") return;
          for (const control of document.querySelectorAll("[data-widget] .rc-body :is(input, textarea)"))
            control.isFirst = true;
          const slider = document.querySelector(".rc-range");
          if (slider) slider.value = "5";
          const level = document.querySelector(".rc-marker input");
          if (level) level.checked = true;
          const note = document.querySelector(".rc-own-note textarea");
          if (note) note.value = "She lacks insight.";
        });
    """)
    original = ".rc-body :is(input, textarea)"
    for module, widget in (("definitions", "simulation"), ("implementation", "audit"), ("stigma", "language-check")):
        tool = _open(page, site, module, widget)
        assert tool.locator(original).evaluate_all("all => all.length > 0 && all.every(one => one.isFirst)"), widget
    expect(tool.locator("textarea")).to_have_value("She lacks insight.")
    expect(tool.locator("mark")).to_have_text("lacks insight1")
    assert _values(_open(page, site, "definitions", "simulation"))[0] == "5"
    expect(_open(page, site, "implementation", "audit").locator(".rc-marker input").first).to_be_checked()


def test_simulation_follows_its_sliders_and_says_so_after_a_pause(page: Page, site: Site) -> None:
    """Keys move a figure; picture, sentence and table follow at once, the live region when it rests; it is kept."""
    tool = _open(page, site, "definitions", "simulation")
    seen, status = tool.locator(".rc-seen").nth(1), tool.locator(".rc-status")
    expect(seen).to_contain_text("86 have a long illness")
    tool.locator(".rc-range").first.focus()
    _press(page, "ArrowLeft")
    expect(seen).to_contain_text("73 have a long illness")
    expect(tool.locator(".rc-range").first).to_have_attribute("aria-valuetext", "1 of 10")
    assert status.text_content() == ""
    expect(status).to_contain_text("73 of 100 have a long illness")
    _press(page, "Tab", "End", "Tab", "Home", "Tab", "ArrowRight")
    expect(seen).to_contain_text("about what happens to everyone")
    expect(tool.locator("svg[role=img] desc")).to_contain_text("a long one 12 months")
    expect(status).to_contain_text("10 of 100 have a long illness")
    tool = _open(page, site, "definitions", "simulation")
    assert _values(tool) == ["1", "12", "12", "51"]
    tool.locator(".rc-range").last.focus()
    _press(page, "Tab", "Enter")
    assert _values(tool) == ["2", "2", "48", "50"]


def test_simulation_prints_its_chart_and_figures_without_its_sliders(page: Page, site: Site) -> None:
    """On paper nothing can be moved: the chart and the table are what is left."""
    tool = _open(page, site, "definitions", "simulation")
    page.emulate_media(media="print")
    expect(tool.locator(".rc-range").first).to_be_hidden()
    expect(tool.locator("svg[role=img]")).to_be_visible()
    expect(tool.locator("table")).to_be_visible()


def test_audit_names_the_widest_gap_only_when_both_views_are_there(page: Page, site: Site) -> None:
    """One view alone says nothing of a gap; ties are named together; nothing is added up."""
    tool = _open(page, site, "implementation", "audit")
    first, second = tool.locator(".rc-marker").nth(0), tool.locator(".rc-marker").nth(1)
    first.locator("input").first.focus()
    _press(page, "Space")
    expect(tool.locator(".rc-radar")).to_contain_text("Ask them first; leave this empty until then.")
    expect(tool.locator(".rc-widest")).to_have_count(0)
    _press(page, "Tab", "ArrowLeft")
    expect(tool.locator(".rc-widest")).to_contain_text("Staff: 1. People who use the service: 5.")
    expect(tool.locator(".rc-status")).to_contain_text("The widest gap")
    _press(page, "Tab", "ArrowLeft", "Tab", "Space")
    expect(second.locator("input:checked")).to_have_count(2)
    expect(tool.locator(".rc-widest")).to_contain_text("on 2 markers")
    expect(tool.locator("table tbody tr").first).to_contain_text("4")


def test_audit_warns_of_few_people_and_lets_a_view_be_emptied(page: Page, site: Site) -> None:
    """Fewer than five voices come with a caution; a view filled in by mistake can go, and come back."""
    tool = _open(page, site, "implementation", "audit")
    asked = tool.locator(".rc-asked input").nth(1)
    tool.locator(".rc-marker input").nth(7).check(force=True)
    asked.fill("4")
    expect(tool.locator(".rc-few")).to_contain_text("People who use the service: asked 4.")
    asked.fill("5")
    expect(tool.locator(".rc-few")).to_have_count(0)
    tool.locator("[data-action=empty-people]").press("Enter")
    expect(tool.locator(".rc-marker input:checked")).to_have_count(0)
    expect(tool.locator("[data-action=undo]")).to_be_focused()
    _press(page, "Enter")
    expect(tool.locator(".rc-marker input").nth(7)).to_be_checked()


def test_language_check_leads_from_a_mark_to_its_reasons_and_back(page: Page, site: Site) -> None:
    """Each phrase is marked where it stands; Enter goes to why and what to try, and back to the note."""
    tool = _open(page, site, "stigma", "language-check")
    tool.locator("[data-action=example]").press("Enter")
    expect(tool.locator("mark").first).to_contain_text("well known to services")
    tool.locator("[data-action=check]").press("Enter")
    expect(tool.locator(".rc-found-count")).to_be_focused()
    _press(page, "Tab", "Tab", "Enter")
    entry = tool.locator(".rc-found").first
    expect(entry).to_be_focused()
    expect(entry).to_contain_text("Try:")
    entry.locator(".rc-back a").first.press("Enter")
    expect(tool.locator("mark a").first).to_be_focused()
    assert "#" not in page.url
    expect(tool.locator(".rc-limits")).to_contain_text("tone")
    assert "score" not in (tool.locator(".rc-founding").text_content() or "")


def test_a_note_is_shown_as_text_whatever_it_holds(page: Page, site: Site) -> None:
    """HTML, emoji and right-to-left writing come back character by character, and nothing in them runs."""
    tool = _open(page, site, "stigma", "language-check")
    tool.locator("textarea").fill(NASTY)
    expect(tool.locator("mark")).to_have_text(["lacks insight1", "agitated2", "hostile3"])
    shown = tool.locator(".rc-marked").evaluate(
        "box => { const copy = box.cloneNode(true);"
        " copy.querySelectorAll('sup').forEach(number => number.remove()); return copy.textContent; }"
    )
    assert shown == NASTY
    assert page.evaluate("typeof hacked") == "undefined"
    expect(tool.locator(".rc-marked img, .rc-marked script, .rc-marked b")).to_have_count(0)


def test_a_note_of_200_000_characters_does_not_hold_the_page_up(page: Page, site: Site) -> None:
    """Some hundred places are marked and the others counted; each step is done within a second."""
    tool = _open(page, site, "stigma", "language-check")
    page.evaluate(
        "new PerformanceObserver(all => { window.slow = (window.slow || []).concat(all.getEntries()"
        ".map(one => one.duration)); }).observe({entryTypes: ['longtask']})"
    )
    tool.locator("textarea").fill(("He lacks insight and was non-compliant. Nothing here. " * 4000)[:200_000])
    expect(tool.locator("mark")).to_have_count(300)
    expect(tool.locator(".rc-founding")).to_contain_text("more places are not marked here")
    assert max(page.evaluate("window.slow || [0]")) < 1000
    tool.locator("[data-action=clear]").press("Enter")
    expect(tool.locator("textarea")).to_be_focused()
    expect(tool.locator(".rc-founding")).to_have_count(0)
    tool.locator("[data-action=undo]").press("Enter")
    assert len(tool.locator("textarea").input_value()) == 200_000


def test_a_note_is_kept_only_where_the_learner_says_so(page: Page, site: Site) -> None:
    """A note is gone with the page; ticked it stays, with a caution about names; unticked it is forgotten."""
    tool = _open(page, site, "stigma", "language-check")
    tool.locator("textarea").fill("Mr Smith lacks insight.")
    expect(tool.locator("mark")).to_have_count(1)
    assert _kept(page) == {}
    keep = tool.get_by_role("checkbox", name="Keep this note with my answers")
    keep.press("Space")
    expect(tool.locator(".rc-caution")).to_contain_text("Mr Smith")
    assert _kept(page)["stigma-language-check"]["texts"]["note"]["draft"]["text"] == "Mr Smith lacks insight."
    tool = _open(page, site, "stigma", "language-check")
    expect(tool.locator("textarea")).to_have_value("Mr Smith lacks insight.")
    keep.press("Space")
    expect(tool.locator("textarea")).to_have_value("Mr Smith lacks insight.")
    assert "Smith" not in json.dumps(_kept(page))
    expect(_open(page, site, "stigma", "language-check").locator("textarea")).to_have_value("")
