"""A notebook as a learner has it before them, in JupyterLab, in Notebook and in JupyterLite alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

STARTING = 90_000
# With no kernel yet, the indicator says that it is idle too.
IDLE = (
    '.jp-Toolbar:has(.jp-Toolbar-kernelName[aria-label^="Python"]) .jp-Notebook-ExecutionIndicator[data-status="idle"]'
)
DRAWN = "[data-widget][data-ready]:not([data-old])"


def run_all(page: Page) -> Locator:
    """Run all cells of an opened notebook once its kernel is there, and return the activities that come of it."""
    page.locator(IDLE).wait_for(state="attached", timeout=STARTING)
    mark_old(page)
    menu(page, "Run", "Run All Cells")
    return page.locator(DRAWN)


def restart(page: Page) -> Locator:
    """Restart the kernel, run all cells and return the activities that come of it."""
    mark_old(page)
    menu(page, "Kernel", "Restart Kernel and Run All Cells…")
    page.locator(".jp-Dialog button.jp-mod-accept").click()
    return page.locator(DRAWN)


def mark_old(page: Page) -> None:
    """Mark what is drawn, so that only what is drawn anew counts."""
    page.evaluate("document.querySelectorAll('[data-widget]').forEach(root => { root.dataset.old = 1 })")


def menu(page: Page, first: str, second: str) -> None:
    """Choose from a menu."""
    page.get_by_role("menuitem", name=first, exact=True).click()
    page.get_by_role("menuitem", name=second, exact=True).click()


def run_cell(page: Page, place: int) -> Locator:
    """Run a cell of code that is in sight, counted from the end where `place` is negative; return what came out."""
    cell = page.locator(".jp-CodeCell").nth(place)
    prompt = cell.locator(".jp-InputPrompt")
    before = prompt.inner_text()
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+Enter")
    expect(prompt).not_to_have_text(before)
    expect(prompt).to_have_text(re.compile(r"\d"))
    return cell.locator(".jp-OutputArea-output")
