"""
The result as tables for the page about accessibility. `python -m tests.browser.accessibility.table` writes them there.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from .activities import ALL, STATES
from .checks import CHECKS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from .survey import Findings

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "book" / "reference" / "accessibility.md"
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
VERSIONS_BEGIN, VERSIONS_END = "<!-- versions: begin -->", "<!-- versions: end -->"
PASSED, NOT_THERE = "yes", "–"


def axe_version() -> str:
    """Return the version of axe that is installed."""
    package = ROOT / "frontend" / "node_modules" / "axe-core" / "package.json"
    return str(json.loads(package.read_text(encoding="utf-8"))["version"])


def row(*cells: str) -> str:
    """Return a table's row."""
    return f"| {' | '.join(cells)} |"


def cell(findings: Findings, activity: str, state: str) -> str:
    """Return what a state came to in all checks: passed, or in how many of them something was found."""
    if state not in ALL[activity].states:
        return NOT_THERE
    failed = [name for name, found in findings.items() if found.get(activity, {}).get(state)]
    return f"no: {', '.join(failed)}" if failed else PASSED


def tables(findings: Findings) -> str:
    """Return the two tables: activities by states, and what was looked at."""
    head = [row("Activity", *STATES.values()), row("---", *("---" for _ in STATES))]
    rows = [row(one.title, *(cell(findings, name, state) for state in STATES)) for name, one in ALL.items()]
    looked = [row("What was looked at", "Found"), row("---", "---")]
    for name, (title, _, _) in CHECKS.items():
        count = sum(len(texts) for states in findings[name].values() for texts in states.values())
        looked.append(row(title, str(count) if count else "nothing"))
    return "\n".join([*head, *rows, "", *looked])


def between(text: str, begin: str, end: str) -> str:
    """Return what stands between two markers."""
    return text.split(begin)[1].split(end, maxsplit=1)[0].strip()


def written(text: str, begin: str, end: str, what: str) -> str:
    """Return a text with something else between two markers."""
    before, rest = text.split(begin)
    return f"{before}{begin}\n{what}\n{end}{rest.split(end)[1]}"


def write(findings: Findings, browser: Browser) -> None:
    """Write the tables, and what they were made with, into the page."""
    text = DOCUMENT.read_text(encoding="utf-8")
    versions = f"These tables were made with Chromium {browser.version} and axe-core {axe_version()}."
    text = written(text, VERSIONS_BEGIN, VERSIONS_END, versions)
    DOCUMENT.write_text(written(text, BEGIN, END, tables(findings)), encoding="utf-8")


def main() -> None:
    """Look at everything and write what came of it."""
    from playwright.sync_api import sync_playwright

    from tests.books import serve
    from tests.chromium import CHROMIUM_FLAGS, chromium_path

    from .book import build
    from .survey import survey

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(CHROMIUM_FLAGS))
        server, site = serve(build(ROOT, Path(folder)))
        write(survey(browser, site), browser)
        server.shutdown()
        browser.close()


if __name__ == "__main__":
    main()
