"""The same answers given on the page, from a folder, in JupyterLab and in Notebook: the same comes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.books import build_book, serve
from tests.chromium import Traffic
from tests.notebook_ui import run_cell
from tests.parity.course import WORKBOOK, live_copy
from tests.parity.places import PLOT, READ, LiveNotebook, PublishedPage
from tests.parity.told import GOLDEN_FILE, give
from tests.small_course import assert_golden

from .conftest import NO_WAY_OUT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.books import Site
    from tests.parity.told import Place

    from .conftest import Jupyter


@pytest.fixture(scope="module")
def site(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small course as it is published."""
    server, site = serve(build_book(small, tmp_path_factory.mktemp("site")))
    yield site
    server.shutdown()


@dataclass
class Done:
    """What came of the script in a place, and the page as it is then."""

    page: Page
    told: str


def _place(name: str, context: BrowserContext, request: pytest.FixtureRequest, records: Path) -> Place:
    if name in {"page", "folder"}:
        site: Site = request.getfixturevalue("site")
        html = WORKBOOK.replace(".ipynb", ".html")
        return PublishedPage(context, f"{site.origin}/{html}" if name == "page" else (site.folder / html).as_uri())
    jupyter: Jupyter = request.getfixturevalue("jupyter")
    apart = f"import os\nos.environ['RECOVERY_COURSE_DATA'] = {str(records)!r}"
    path = live_copy(request.getfixturevalue("small"), name, READ, PLOT, first=apart)
    return LiveNotebook(context, jupyter.lab(path) if name == "lab" else jupyter.notebook(path))


@pytest.fixture(scope="module", params=["page", "folder", "lab", "notebook"])
def done(request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Done]:
    """The script given in one of the places, from which other computers cannot be reached."""
    context = browser.new_context(viewport={"width": 1200, "height": 1000}, proxy=NO_WAY_OUT)
    context.set_default_timeout(60_000)
    traffic = Traffic()
    context.on("page", traffic.watch)
    place = _place(request.param, context, request, tmp_path_factory.mktemp("records"))
    page = place.open()
    yield Done(page, give(place, page))
    foreign = traffic.foreign()
    context.close()
    assert foreign == []


def test_the_same_is_kept_and_announced(done: Done) -> None:
    """Records, answers and announcements are those of the golden file, wherever the answers were given."""
    assert_golden(GOLDEN_FILE, done.told)


def test_nothing_that_was_written_is_run(done: Done) -> None:
    """A script in a note stays a text."""
    assert done.page.evaluate("typeof hacked") == "undefined"


LIVE = pytest.mark.parametrize("done", ["lab", "notebook"], indirect=True, scope="module")


@LIVE
def test_keys_pressed_in_an_activity_are_not_the_notebooks(done: Done) -> None:
    """Letters that add and delete cells elsewhere do nothing on a button; Enter presses it."""
    cells = done.page.locator(".jp-Cell")
    before = cells.count()
    button = done.page.get_by_role("button", name="Check the note")
    for key in ("b", "d", "d", "ArrowDown"):
        button.press(key)
    expect(button).to_be_focused()
    expect(cells).to_have_count(before)
    button.press("Enter")
    expect(done.page.locator(".rc-found-count")).to_be_focused()


@LIVE
def test_python_plots_the_answers(done: Done) -> None:
    """A cell with matplotlib draws what was rated in the audit."""
    picture = run_cell(done.page, -1).locator("img")
    expect(picture).to_have_count(1)
    assert picture.evaluate("image => image.naturalWidth") > 100
