"""The system's Chromium for tests, and what its pages ask for and complain about."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Playwright

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
# Without these Chromium itself calls its maker, which a closed network refuses at length.
CHROMIUM_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
)


def chromium_path() -> str:
    """Return where the system's Chromium is."""
    names = filter(None, (os.environ.get("CHROMIUM"), *CHROMIUM_NAMES))
    path = next(filter(None, map(shutil.which, names)), None)
    assert path, "no Chromium found: see scripts/chromium.sh"
    return path


def launch(playwright: Playwright) -> Browser:
    """Start the system's Chromium."""
    return playwright.chromium.launch(executable_path=chromium_path(), args=list(CHROMIUM_FLAGS))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright itself, which the tests that need only Python do without."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium."""
    running = launch(playwright)
    yield running
    running.close()


@dataclass
class Traffic:
    """What a page asked for and complained about."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Note every request, uncaught error and console error of a page."""
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)

    def foreign(self) -> list[str]:
        """Return the requests that left this computer."""
        return [url for url in self.requests if urlsplit(url).hostname not in {None, "127.0.0.1"}]


@pytest.fixture
def traffic() -> Traffic:
    """A fresh list of requests and errors."""
    return Traffic()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Open a browser profile of one's own: `new_context(color_scheme="dark")`."""
    opened: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        opened.append(browser.new_context(**options))
        return opened[-1]

    yield make
    for context in opened:
        context.close()
