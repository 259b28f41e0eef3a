"""Where responses are kept, and the pages about the learner's own work, as a learner uses them."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator, Page

    from tests.books import Site

LESSON = "definitions/two-people"
RECORD = "finish/learning-record"
REVIEW = "finish/review"
COMPLETION = "finish/completion"
ITEM = "definitions-first-hearing"
KEY = "recovery-course:record"
WHERE = "recovery-course:where"
# What the course no longer has is shown all the same: it is the learner's.
WORDS = "I asked what he wanted from the meeting."
PLAN = {"if": "When I write up the round,", "then": "I will begin with his words.", "date": "2026-01-02", "done": None}


def ago(days: float) -> str:
    """Return a moment this many days ago, as the record writes it."""
    return (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def record(**sections: Any) -> dict[str, Any]:
    """Return a record with these sections."""
    return {"schema": 1, "course": "recovery-course", "items": {}, "pages": {}, **sections}


def written() -> dict[str, Any]:
    """Return a record with a reflection and its plan."""
    entry = {
        "draft": None,
        "versions": [{"at": ago(3), "text": WORDS}],
        "ratings": [],
        "plans": [{"at": ago(3), **PLAN}],
        "settled": {},
    }
    return record(reflections={"r-gone": entry})


def go(page: Page, site: Site, name: str) -> None:
    """Open a page and wait until it works."""
    page.goto(site.url(name))
    page.locator("[data-widget][data-ready]").first.wait_for(state="attached")


def keep(page: Page, site: Site, what: object, *, where: str | None = "device") -> None:
    """Put a record into the browser's storage, as text or as JSON."""
    page.goto(site.url("reference/about"))
    text = what if isinstance(what, str) else json.dumps(what)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    if where:
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [WHERE, where])


def stored(page: Page, storage: str = "localStorage") -> dict[str, Any]:
    """Return the stored record."""
    found: dict[str, Any] = page.evaluate(f"JSON.parse({storage}.getItem({KEY!r}))")
    return found


def answer(page: Page) -> Locator:
    """Check an item, rightly or not, and return it."""
    item = page.locator(f'[data-item="{ITEM}"]')
    item.get_by_role("radio").first.check()
    item.get_by_role("button", name="Check").click()
    expect(item).not_to_have_attribute("data-state", "unanswered")
    return item


def test_the_first_time_the_learner_is_asked_where(page: Page, site: Site) -> None:
    """The line is there until one chooses; nothing on the page moves when the script comes."""
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => {"
        "for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value"
        "}).observe({type: 'layout-shift', buffered: true})"
    )
    go(page, site, LESSON)
    line = page.get_by_role("group", name="Where your answers are kept")
    expect(line).to_be_visible()
    assert page.evaluate("window.shift") < 0.01
    line.get_by_role("button", name="Until I close this tab").click()
    expect(line.get_by_text("now kept until you close this tab")).to_be_focused()
    answer(page)
    assert page.evaluate("Object.keys(localStorage)") == [WHERE]
    assert ITEM in stored(page, "sessionStorage")["items"]
    go(page, site, "definitions/chime")
    expect(line).not_to_be_visible()


def test_a_record_is_taken_away_only_after_asking(page: Page, site: Site) -> None:
    """Moving what was done off the device asks; Escape leaves everything as it was."""
    go(page, site, LESSON)
    answer(page)
    button = page.get_by_role("button", name="Not at all")
    button.click()
    dialog = page.get_by_role("alertdialog", name="Take your record away")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()
    assert ITEM in stored(page)["items"]
    button.click()
    dialog.get_by_role("button", name="Yes, move it").click()
    assert page.evaluate("Object.keys(localStorage)") == [WHERE]
    go(page, site, LESSON)
    expect(page.locator(f'[data-item="{ITEM}"]')).to_have_attribute("data-state", "unanswered")


def test_an_unused_session_is_wiped_after_a_warning(page: Page, site: Site) -> None:
    """Nineteen minutes without use bring a warning, one more wipes the tab, and the page says so."""
    keep(page, site, record(), where="session")
    page.clock.install()
    go(page, site, LESSON)
    answer(page)
    page.clock.fast_forward("19:05")
    warning = page.get_by_role("alertdialog", name="Are you still there?")
    expect(warning.get_by_role("button", name="I am here")).to_be_focused()
    page.keyboard.press("Enter")
    expect(warning).to_have_count(0)
    page.clock.fast_forward("19:05")
    expect(warning).to_be_visible()
    page.clock.run_for(61_000)
    expect(page.get_by_role("alertdialog", name="Your answers were wiped")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alertdialog")).to_have_count(0)
    expect(page.locator(f'[data-item="{ITEM}"]')).to_have_attribute("data-state", "unanswered")
    assert stored(page, "sessionStorage")["items"] == {}


TROUBLES = {
    "refused": ("Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError') }", "does not let"),
    "full": (
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }",
        "no room left",
    ),
}


@pytest.mark.parametrize("kind", sorted(TROUBLES))
def test_work_goes_on_where_storage_does_not(page: Page, site: Site, kind: str) -> None:
    """Storage that is refused or full is told in a plain sentence, and items work all the same."""
    script, sentence = TROUBLES[kind]
    page.add_init_script(script)
    go(page, site, LESSON)
    answer(page)
    expect(page.locator(".rc-notice").get_by_text(sentence)).to_be_visible()


def test_a_newer_record_is_left_alone(page: Page, site: Site) -> None:
    """What a newer version of the course has saved is never written over."""
    keep(page, site, '{"schema": 99}')
    go(page, site, LESSON)
    answer(page)
    expect(page.locator(".rc-notice").get_by_text("newer version")).to_be_visible()
    assert stored(page) == {"schema": 99}


def test_an_unreadable_record_is_offered_and_kept(page: Page, site: Site) -> None:
    """A damaged record is set aside and can be downloaded as it was."""
    keep(page, site, "{oops")
    go(page, site, LESSON)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the old file").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == "{oops"
    answer(page)
    assert ITEM in stored(page)["items"]


def test_another_tab_is_united(page: Page, site: Site) -> None:
    """What is done in a second tab shows in the first, which says so."""
    go(page, site, LESSON)
    other = page.context.new_page()
    go(other, site, LESSON)
    answer(other)
    expect(page.locator(f'[data-item="{ITEM}"]')).not_to_have_attribute("data-state", "unanswered")
    expect(page.locator(".rc-notice").get_by_text("another tab")).to_be_visible()


def test_a_moved_clock_is_told_once(page: Page, site: Site) -> None:
    """A record from the future is kept; the notice goes away for good when it is closed."""
    keep(page, site, record(pages={"book/definitions/chime": {"visited": ago(-40), "finished": None}}))
    go(page, site, LESSON)
    notice = page.locator('.rc-notice[data-trouble="clock"]')
    notice.get_by_role("button", name="Close").click()
    go(page, site, LESSON)
    expect(notice).to_have_count(0)
    assert "book/definitions/chime" in stored(page)["pages"]


def test_the_record_shows_words_and_plans(page: Page, site: Site) -> None:
    """Own words can be read there, and a plan that is due comes first and can be ticked off."""
    keep(page, site, written())
    page.goto(site.url("index"))
    page.get_by_role("link", name="Plans whose day has come: 1").click()
    expect(page.get_by_text(WORDS)).to_be_visible()
    expect(page.get_by_text("Due since January 2, 2026")).to_be_visible()
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_text("Done on")).to_be_visible()
    assert stored(page)["reflections"]["r-gone"]["plans"][0]["done"]


def test_one_thing_is_deleted_and_can_be_taken_back(page: Page, site: Site) -> None:
    """Deleting asks first, removes at once, and can be undone, all by keyboard."""
    keep(page, site, written())
    go(page, site, RECORD)
    page.get_by_role("button", name="Delete: r-gone").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("alertdialog", name="Delete this?")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text(WORDS)).to_have_count(0)
    assert stored(page)["reflections"] == {}
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text(WORDS)).to_be_visible()
    assert stored(page)["reflections"]["r-gone"]["versions"][0]["text"] == WORDS
    go(page, site, RECORD)
    expect(page.get_by_text(WORDS)).to_be_visible()


def test_after_ten_seconds_a_deletion_stands(page: Page, site: Site) -> None:
    """The way back goes away, and the focus is not lost with it."""
    keep(page, site, written())
    page.clock.install()
    go(page, site, RECORD)
    page.get_by_role("button", name="Delete: r-gone").click()
    page.get_by_role("button", name="Delete it").click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.clock.run_for(10_500)
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    expect(page.locator(".rc-record")).to_be_focused()


def back_up(page: Page, folder: Path) -> Path:
    """Save a back-up file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Back up to a file").click()
    assert re.fullmatch(r"Learning record \d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_everything_can_be_deleted_and_restored_from_a_file(page: Page, site: Site, tmp_path: Path) -> None:
    """A back-up brings back what was deleted, and says what it has added; the second time it adds nothing."""
    keep(page, site, written())
    go(page, site, RECORD)
    path = back_up(page, tmp_path)
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Delete everything").click()
    expect(page.get_by_text(WORDS)).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == [WHERE]
    page.get_by_label("Restore from a file").set_input_files(path)
    expect(page.locator(".rc-restore").get_by_text("texts of your own: 1; plans: 1")).to_be_visible()
    expect(page.get_by_text(WORDS)).to_be_visible()
    page.get_by_label("Restore from a file").set_input_files(path)
    expect(page.locator(".rc-restore").get_by_text("was here already")).to_be_visible()


def test_a_file_brings_one_deleted_thing_back_only_when_asked(page: Page, site: Site, tmp_path: Path) -> None:
    """What was deleted here stays away unless the learner wants it back."""
    keep(page, site, written())
    go(page, site, RECORD)
    path = back_up(page, tmp_path)
    page.get_by_role("button", name="Delete: r-gone").click()
    page.get_by_role("button", name="Delete it").click()
    page.get_by_label("Restore from a file").set_input_files(path)
    expect(page.get_by_text("things that you deleted here (1)")).to_be_visible()
    expect(page.get_by_text(WORDS)).to_have_count(0)
    page.get_by_role("button", name="Bring them back").click()
    expect(page.get_by_text(WORDS)).to_be_visible()
    go(page, site, RECORD)
    expect(page.get_by_text(WORDS)).to_be_visible()


@pytest.mark.parametrize("content", [b"Dear diary", b"\xff\xfe\x00", b"{}", b"", b'{"schema": 1, "course": "other"}'])
def test_any_other_file_changes_nothing(page: Page, site: Site, content: bytes) -> None:
    """A file that is no back-up is told in one plain sentence."""
    keep(page, site, written())
    go(page, site, RECORD)
    before = stored(page)
    file = {"name": "x.json", "mimeType": "application/json", "buffer": content}
    page.get_by_label("Restore from a file").set_input_files(file)  # type: ignore[arg-type]
    expect(page.locator(".rc-restore").get_by_text("Nothing was changed.")).to_be_visible()
    assert stored(page) == before


def missed(page: Page, site: Site) -> None:
    """Leave one item missed three days ago."""
    go(page, site, LESSON)
    answer(page)
    found = stored(page)
    entry = found["items"][ITEM]
    entry["attempts"] = [{**entry["attempts"][0], "score": 0, "at": ago(3)}]
    keep(page, site, found)


def test_what_was_missed_comes_back_with_nothing_chosen(page: Page, site: Site) -> None:
    """The review asks anew what is due, and says when the next is due once all was answered."""
    missed(page, site)
    go(page, site, REVIEW)
    item = page.locator("[data-item]")
    expect(item).to_have_count(1)
    expect(item).to_have_attribute("data-state", "unanswered")
    expect(page.get_by_text("That is all for today.")).to_have_count(0)
    answer(page)
    expect(page.get_by_text("That is all for today.")).to_be_visible()
    expect(page.get_by_text("Next on")).to_be_visible()
    assert len(stored(page)["items"][ITEM]["attempts"]) == 2
    go(page, site, REVIEW)
    expect(item).to_have_count(0)


def test_an_empty_review_is_kind(page: Page, site: Site) -> None:
    """Somebody who has tried nothing yet is told how it works."""
    go(page, site, REVIEW)
    expect(page.get_by_text("Nothing to look at again yet, and that is fine.")).to_be_visible()


def test_a_name_is_printed_and_not_kept(page: Page, site: Site) -> None:
    """The record of completion fits on one sheet, and the name on it is stored nowhere."""
    go(page, site, COMPLETION)
    page.get_by_label("Your name").fill("Wren Okafor")
    expect(page.locator(".rc-sheet").get_by_text("Wren Okafor")).to_be_visible()
    expect(page.get_by_text("says nothing about competence")).to_be_visible()
    kept = page.evaluate("JSON.stringify(Object.assign({}, localStorage, sessionStorage)) + document.cookie")
    assert "Wren" not in kept
    pdf = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).not_to_be_visible()
    page.reload()
    expect(page.get_by_label("Your name")).to_have_value("")


def test_the_portfolio_prints_unfolded(page: Page, site: Site) -> None:
    """On paper every version can be read, and no button is there."""
    what = written()
    what["reflections"]["r-gone"]["versions"].insert(0, {"at": ago(9), "text": "An earlier thought."})
    keep(page, site, what)
    go(page, site, RECORD)
    expect(page.get_by_text("An earlier thought.")).not_to_be_visible()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_text("An earlier thought.")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)


def test_the_pages_read_without_javascript(new_context: Callable[..., BrowserContext], site: Site) -> None:
    """Without JavaScript each page says something sensible, and the line about places is not there."""
    page = new_context(java_script_enabled=False).new_page()
    for name in (RECORD, REVIEW, COMPLETION):
        page.goto(site.url(name))
        expect(page.locator("[data-widget] .rc-body > p").first).to_be_visible()
    page.goto(site.url(LESSON))
    expect(page.locator("[data-where]")).not_to_be_visible()
