"""All states looked at in all ways."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from tests.chromium import launch

from .checks import CHECKS
from .tour import Tour

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.books import Site

# check -> activity -> state -> what was found
Record = dict[str, Any]
Findings = dict[str, dict[str, dict[str, list[str]]]]
# Nothing moves by itself, so that what is measured stands still.
ALIKE: dict[str, Any] = {"locale": "en-US", "timezone_id": "UTC", "reduced_motion": "reduce"}
# Where everything is done by keyboard; the others are shown what came of the first.
FIRST, *BESIDE = ("light", "zoomed")


def look_at(
    browser: Browser, site: Site, name: str, done: Record | None = None, pictures: Path | None = None
) -> tuple[list[tuple[str, str, str]], Record | None]:
    """Return what a check finds on a tour (activity, state and sentence), and the record at its end."""
    _, options, check = CHECKS[name]
    context = browser.new_context(**{**ALIKE, **options})
    tour = Tour(context, site, done)
    for state, page in tour.states():
        tour.note(state, check(page))
        if pictures:
            page.screenshot(path=pictures / f"{name}-{state}.png", full_page=True)
    context.close()
    return tour.found, tour.done


def survey(browser: Browser, site: Site) -> Findings:
    """Return what all checks find."""
    # Half of a tour is waiting, so that two are made side by side.
    with ThreadPoolExecutor(2) as pool:
        tours = {name: pool.submit(look_apart, site, name) for name in BESIDE}
        first, done = look_at(browser, site, FIRST)
        tours |= {name: pool.submit(look_apart, site, name, done) for name in CHECKS.keys() - {FIRST, *BESIDE}}
        told = {FIRST: first} | {name: tour.result() for name, tour in tours.items()}
    findings: Findings = {name: {} for name in CHECKS}
    for name, found in findings.items():
        for activity, state, text in told[name]:
            found.setdefault(activity, {}).setdefault(state, []).append(text)
    return findings


def look_apart(site: Site, name: str, done: Record | None = None) -> list[tuple[str, str, str]]:
    """Return what a check finds in a browser of its own, in whatever thread."""
    with sync_playwright() as playwright:
        found, _ = look_at(launch(playwright), site, name, done)
    return found
