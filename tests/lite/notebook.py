"""A notebook in the browser's own Jupyter, as its reader has it before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

IDLE = '.jp-Notebook-ExecutionIndicator[data-status="idle"]'


def run_all(page: Page, activity: str) -> None:
    """Run all cells once the kernel is there, and wait until an activity is drawn and all is done."""
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
    page.locator(IDLE).wait_for()
    menu(page, "Run", "Run All Cells")
    page.locator(f"{activity}[data-ready]").wait_for()
    page.locator(IDLE).wait_for()


def menu(page: Page, *names: str) -> None:
    """Choose in a menu."""
    for name in names:
        page.get_by_role("menuitem", name=name, exact=name in {"Run", "Kernel"}).first.click()


def run_code(page: Page, code: str, said: str) -> str:
    """Write a cell below the last text, run it, and return what it says."""
    page.locator(".jp-Notebook .jp-MarkdownCell").last.click()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    page.locator(".jp-Notebook .jp-CodeCell.jp-mod-selected .cm-focused").wait_for()
    page.keyboard.insert_text(code)
    page.keyboard.press("Control+Enter")
    output = page.locator(".jp-OutputArea-output").filter(has_text=said).last
    output.wait_for()
    return output.inner_text().strip()
