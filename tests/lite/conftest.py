"""The course with Jupyter inside it, built once, and a Chromium whose every way out is watched."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from lite.__main__ import build
from lite.base import LiteError

from tests.books import serve
from tests.chromium import CHROMIUM_FLAGS, chromium_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Playwright

    from tests.books import Site

# Asked by Chromium for itself, whatever page is open and whatever its switches say.
CHROMIUMS_OWN = (
    *("accounts.google.com", "clients2.google.com", "content-autofill.googleapis.com"),
    *("optimizationguide-pa.googleapis.com", "update.googleapis.com"),
)


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of `make lite`, served below a path as a project's site on a shared host is."""
    try:
        folder = build(root, tmp_path_factory.mktemp("lite"))
    except LiteError as error:
        pytest.fail(f"make lite failed: {error}", pytrace=False)
    server, site = serve(folder)
    site.prefix = "/some/where/"
    yield site
    server.shutdown()


@dataclass
class Exit:
    """The one way to other hosts: a proxy that notes who was asked for and lets nobody through."""

    asked: list[str] = field(default_factory=list)
    port: int = 0


@pytest.fixture(scope="session")
def way_out() -> Iterator[Exit]:
    """Whatever a page, a worker or a service worker asks of another host is noted here."""
    seen = Exit()

    class Refuse(BaseHTTPRequestHandler):
        def refuse(self) -> None:
            host = (urlsplit(self.path).hostname or self.path).removesuffix(":443")
            if host not in CHROMIUMS_OWN:
                seen.asked.append(host)
            self.send_error(403)

        do_CONNECT = do_GET = do_POST = do_HEAD = refuse  # noqa: N815 - the names are http.server's

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Refuse)
    seen.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield seen
    server.shutdown()


@pytest.fixture(scope="session")
def context(playwright: Playwright, way_out: Exit) -> Iterator[BrowserContext]:
    """A browser profile that reaches this computer directly and all others through `way_out`."""
    flags = [*CHROMIUM_FLAGS, f"--proxy-server=http://127.0.0.1:{way_out.port}"]
    running = playwright.chromium.launch(executable_path=chromium_path(), args=flags)
    context = running.new_context(viewport={"width": 1200, "height": 1000})
    context.set_default_timeout(90_000)
    yield context
    running.close()
