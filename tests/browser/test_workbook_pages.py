"""The notebook of a workbook page can be had wherever the page is read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.books import Site

WORKBOOK = "exercises/definitions/workbook"


@pytest.mark.parametrize("where", ["address", "below", "folder"])
def test_the_notebook_is_downloaded(page: Page, site: Site, root: Path, where: str) -> None:
    """At an address, at one below another, and from a folder: the learner's copy, byte for byte."""
    address = f"{site.origin}/{'some/where/' if where == 'below' else ''}{WORKBOOK}.html"
    page.goto((site.folder / f"{WORKBOOK}.html").as_uri() if where == "folder" else address)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download this notebook").click()
    assert waiting.value.suggested_filename == "definitions-workbook.ipynb"
    text = waiting.value.path().read_bytes()
    assert text == (site.folder / f"{WORKBOOK}.ipynb").read_bytes()
    cells = json.loads((root / f"{WORKBOOK}.ipynb").read_bytes())["cells"]
    assert [cell["id"] for cell in json.loads(text)["cells"]] == [cell["id"] for cell in cells]


def test_a_workbook_page_asks_no_other_computer(page: Page, site: Site) -> None:
    """Reading a workbook tells nobody: all that is loaded comes from the site."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site.origin}/{WORKBOOK}.html")
    page.locator("[data-widget][data-ready]").first.wait_for()
    assert [url for url in asked if not url.startswith((site.origin, "data:"))] == []
