"""`course export zip`: what a learner unpacks from it opens from a folder, without a server or the internet."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup
from playwright.sync_api import expect

from recovery_course.export.zip_site import zip_site
from recovery_course.labels import load_labels

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.books import Site


def unpacked(site: Site, folder: Path) -> Path:
    """Export a built course, unpack it, and return the folder it is in, whose name has a space."""
    zip_site(site.folder, folder / "course.zip", title="The course", labels=load_labels("en"))
    stick = folder / "USB stick"
    with zipfile.ZipFile(folder / "course.zip") as archive:
        archive.extractall(stick)
    return stick


def test_the_course_opens_from_a_stick(page: Page, site: Site, tmp_path: Path) -> None:
    """From the first file to a lesson whose item can be answered; nobody is asked for anything."""
    page.goto((unpacked(site, tmp_path) / "START-HERE.html").as_uri())
    page.get_by_role("link", name="Open the course").click()
    page.wait_for_url("**/course/book/index.html")
    page.goto(urljoin(page.url, "definitions/two-people.html"))
    page.locator("[data-widget=quiz][data-ready]").first.wait_for()
    item = page.locator("[data-item]").first
    item.get_by_role("radio").first.check()
    item.get_by_role("button", name="Check").click()
    expect(item).not_to_have_attribute("data-state", "unanswered")


def test_every_link_leads_to_a_file(site: Site, tmp_path: Path) -> None:
    """No page of it leads to a place that only a server has."""
    stick = unpacked(site, tmp_path)
    missing = set()
    for path in stick.rglob("*.html"):
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for name, key in (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src")):
            for found in soup.find_all(name, attrs={key: True}):
                to = urlsplit(str(found[key]))
                if not (to.scheme or to.netloc) and to.path:
                    target = path.parent / unquote(to.path)
                    missing |= set() if target.is_file() else {f"{path.name}: {found[key]}"}
    assert missing == set()
