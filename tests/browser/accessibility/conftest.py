"""The book with one of everything, and what a look at all its states finds: both made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.books import Site, serve

from .book import build
from .survey import Findings, survey

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def everything(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The book with one page that holds one of everything."""
    server, site = serve(build(root, tmp_path_factory.mktemp("everything")))
    yield site
    server.shutdown()


@pytest.fixture(scope="session")
def findings(browser: Browser, everything: Site) -> Findings:
    """What all checks find in all states."""
    return survey(browser, everything)
