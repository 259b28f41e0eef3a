"""What happens to a reader's responses when an author edits the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.books import build_book, copy_course, serve

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

ITEM = "definitions-first-hearing"
RIGHT = "She is talking about her life."


def test_an_item_edited_since_it_was_answered_says_so(page: Page, root: Path, tmp_path: Path) -> None:
    """A second build shows the edited bank; the item asks for another look and nothing is lost."""
    course = copy_course(root, tmp_path)
    server, site = serve(build_book(course, tmp_path / "out"))
    try:
        answer(page, site.url("definitions/two-people"))
        bank = course / "exercises" / "definitions" / "items.yml"
        text = bank.read_text(encoding="utf-8")
        bank.write_text(text.replace("The student says of", "A student says of"), encoding="utf-8")
        build_book(course, tmp_path / "out")
        page.goto(site.url("definitions/two-people"))
        item = page.locator(f'[data-item="{ITEM}"]')
        expect(item).to_contain_text("A student says of Marguerite")
        expect(item).to_have_attribute("data-state", "changed")
        expect(item.get_by_text("has been edited since you answered it")).to_be_visible()
        record = page.evaluate("JSON.parse(localStorage.getItem('recovery-course:record'))")
        assert len(record["items"][ITEM]["attempts"]) == 1
        answer(page, site.url("definitions/two-people"))
    finally:
        server.shutdown()


def answer(page: Page, url: str) -> None:
    """Answer the item rightly."""
    page.goto(url)
    page.locator("[data-widget][data-ready]").first.wait_for()
    item = page.locator(f'[data-item="{ITEM}"]')
    item.get_by_role("radio", name=RIGHT).check()
    item.get_by_role("button", name="Check").click()
    expect(item).to_have_attribute("data-state", "right")
