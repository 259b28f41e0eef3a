"""Examples for authors in the browser: they work, and nothing that is tried on them is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.books import Site


def test_what_is_tried_on_an_example_is_not_kept(page: Page, site: Site) -> None:
    """It is marked and explained, the record does not know of it, and after a reload it is as it was."""
    page.goto(site.url("adapting/items"))
    item = page.locator('[data-item="example-new-slippers"]')
    page.locator("[data-ready]").first.wait_for()
    item.get_by_text("What is in there").click()
    item.locator('[data-action="check"]').click()
    assert item.get_attribute("data-state") == "right"
    record = json.loads(page.evaluate("localStorage.getItem('recovery-course:record')") or "{}")
    assert record.get("items", {}) == {}
    page.reload()
    page.locator("[data-ready]").first.wait_for()
    assert item.get_attribute("data-state") == "unanswered"
