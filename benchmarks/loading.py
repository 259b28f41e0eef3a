"""
Weight and time until a quiz can be used: our page beside the same quiz drawn by the standard widget manager.
"""

from __future__ import annotations

import gzip
import shutil
import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import nbformat
from playwright.sync_api import sync_playwright
from tests.books import build_book, serve
from tests.chromium import CHROMIUM_FLAGS, chromium_path

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROUNDS = 7
# A modest computer: four times slower than this one.
SLOWDOWN = 4
MEGABIT = 1_000_000 / 8
QUIZ_PAGE = "book/definitions/quiz.html"
NEXT_PAGE = "book/definitions/two-people.html"
OURS = '[data-widget="quiz"][data-ready]'
PEERS = "[data-widget][data-ready]"
PEER_CONFIG = """\
title: The same quiz, drawn by the standard widget manager
only_build_toc_files: true
html: {use_multitoc_numbering: false}
execute: {execute_notebooks: force}
sphinx:
  config:
    html_theme: furo
    html_theme_options: {}
    html_static_path: [assets]
    extensions: [myst_nb, jupyter_book, sphinx_external_toc]
    suppress_warnings: [config]
    nb_ipywidgets_js:
      require.js: {}
      paths.js: {}
      embed-amd.js: {}
"""
# The widget manager asks a CDN for what it does not find; anywidget's own part is served from the site as well.
PEER_PATHS = 'require.config({paths: {anywidget: "_static/anywidget"}});'


def build_peer(root: Path, folder: Path) -> Path:
    """
    Build a page that holds the same quiz as a widget, drawn by the widget manager served from the site itself.
    """
    source = folder / "peer"
    assets = source / "assets"
    assets.mkdir(parents=True)
    packages = root / "benchmarks" / "peer" / "node_modules"
    shutil.copy(packages / "@jupyter-widgets" / "html-manager" / "dist" / "embed-amd.js", assets)
    shutil.copy(packages / "requirejs" / "require.js", assets)
    anywidget = Path(sys.prefix) / "share" / "jupyter" / "nbextensions" / "anywidget" / "index.js"
    shutil.copy(anywidget, assets / "anywidget.js")
    (assets / "paths.js").write_text(PEER_PATHS, encoding="utf-8")
    (source / "_config.yml").write_text(PEER_CONFIG, encoding="utf-8")
    (source / "_toc.yml").write_text("format: jb-book\nroot: index\n", encoding="utf-8")
    cell = f"from recovery_course import quiz\nquiz('definitions', course={str(root)!r})"
    cells = [nbformat.v4.new_markdown_cell("# Quiz"), nbformat.v4.new_code_cell(cell)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), source / "index.ipynb")
    return build_book(source, folder / "peer-out", strict=False)


def measure(site: Path, peer: Path) -> list[tuple[str, str]]:
    """
    Return rows of bytes, requests and times.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(CHROMIUM_FLAGS))
        cold, following = _weights(browser, site)
        times: dict[str, list[float]] = {"ours": [], "peer": []}
        for _ in range(ROUNDS):
            times["ours"].append(_time(browser, site, QUIZ_PAGE, OURS))
            times["peer"].append(_time(browser, peer, "index.html", PEERS))
        (_, peer_weight) = _page(browser, peer, ["index.html"])[0]
        browser.close()
    ours, theirs = median(times["ours"]), median(times["peer"])
    return [
        ("lesson with a quiz, cold: kB compressed", f"{cold[1] / 1000:.1f}"),
        ("lesson with a quiz, cold: requests", str(cold[0])),
        ("the next page: kB compressed", f"{following[1] / 1000:.1f}"),
        ("the next page: requests", str(following[0])),
        ("widget manager's page: kB compressed", f"{peer_weight / 1000:.1f}"),
        (f"usable after, {SLOWDOWN}x slower CPU, 10 Mbit/s: ms", f"{ours:.0f}"),
        ("the same quiz by the widget manager: ms", f"{theirs:.0f}"),
        ("ratio (theirs / ours)", f"{theirs / ours:.1f}"),
    ]


def _weights(browser: Browser, site: Path) -> tuple[tuple[int, int], tuple[int, int]]:
    cold, following = _page(browser, site, [NEXT_PAGE, "book/definitions/remission.html"])
    return cold, following


def _page(browser: Browser, folder: Path, paths: list[str]) -> list[tuple[int, int]]:
    """Return requests and compressed bytes, not cached, of pages opened one after the other in one profile."""
    server, served = serve(folder)
    page = browser.new_page()
    seen: set[str] = set()
    weights = []
    for path in paths:
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(f"{served.origin}/{path}", wait_until="networkidle")
        new = [url for url in asked if url.startswith(served.origin) and url not in seen]
        seen.update(new)
        files = [folder / url.removeprefix(f"{served.origin}/").split("?")[0] for url in new]
        weights.append((len(new), sum(len(gzip.compress(file.read_bytes())) for file in files if file.is_file())))
    page.close()
    server.shutdown()
    return weights


def _time(browser: Browser, folder: Path, path: str, ready: str) -> float:
    """Return the milliseconds from asking for a page, with nothing cached, until its quiz is interactive."""
    server, served = serve(folder)
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    limits = {"offline": False, "latency": 40, "downloadThroughput": 10 * MEGABIT, "uploadThroughput": MEGABIT}
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", limits)
    page.goto(f"{served.origin}/{path}", wait_until="commit")
    page.locator(ready).first.wait_for(timeout=60_000)
    elapsed: float = page.evaluate("performance.now()")
    context.close()
    server.shutdown()
    return elapsed
