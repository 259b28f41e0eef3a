"""The really built site, served to a real Chromium that may talk to nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.books import Site, build_book, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from tests.chromium import Traffic


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real course, built once."""
    server, site = serve(build_book(root, tmp_path_factory.mktemp("site")))
    yield site
    server.shutdown()


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], traffic: Traffic) -> Iterator[Page]:
    """A page that must neither complain nor call anyone but the site."""
    page = new_context().new_page()
    page.set_default_timeout(10_000)
    traffic.watch(page)
    yield page
    assert traffic.errors == []
    assert traffic.foreign() == []
