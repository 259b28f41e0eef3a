"""The script of answers, given in the browser's own Jupyter: what comes of it is what comes of it everywhere else."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from lite.__main__ import build

from tests.books import serve
from tests.parity.course import write_course
from tests.parity.places import READ, LiveNotebook
from tests.parity.told import GOLDEN_FILE, give
from tests.small_course import assert_golden

from .notebook import run_code

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from tests.books import Site

    from .conftest import Exit


@pytest.fixture(scope="module")
def small_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small course whose workbook has one activity of each kind, built by `make lite`."""
    course = write_course(root, tmp_path_factory.mktemp("small"))
    server, site = serve(build(course, tmp_path_factory.mktemp("small-lite")))
    yield site
    server.shutdown()


@dataclass
class BrowsersJupyter(LiveNotebook):
    """The workbook in JupyterLite; what Python knows is asked in a cell that an instructor would add."""

    def _known(self, page: Page) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(run_code(page, READ, "known: ").removeprefix("known: "))
        return found


def test_the_same_is_kept_and_announced(context: BrowserContext, small_site: Site, way_out: Exit) -> None:
    """Records, answers and announcements are those of the golden file, and nobody else is asked."""
    (path,) = (small_site.folder / "lite" / "files" / "exercises" / "listening").glob("workbook-*.ipynb")
    place = path.relative_to(small_site.folder / "lite" / "files").as_posix()
    workbook = BrowsersJupyter(context, f"{small_site.origin}/lite/notebooks/index.html?path={place}")
    asked = len(way_out.asked)
    page = workbook.open()
    told = give(workbook, page)
    hacked = page.evaluate("typeof hacked")
    page.close()
    assert_golden(GOLDEN_FILE, told)
    assert hacked == "undefined"
    assert way_out.asked[asked:] == []
