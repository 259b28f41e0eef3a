"""What a learner wrote is there again, whatever happens to the notebook."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.notebook_ui import restart, run_all

from .notebooks import apart, write_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator, Page

    from .conftest import Jupyter

WORDS = "She can say what a good day is. \N{SLIGHTLY SMILING FACE}"
SHEET = '[data-widget="worksheet"][data-ready]:not([data-old])'
SHOW = 'from recovery_course import worksheet\nworksheet("listening-plan")'
AIM, WHY = "What she wants, in her words", "Why it matters to her"


def _field(page: Page) -> Locator:
    return page.locator(SHEET).first.locator("textarea").first


def _slider(page: Page) -> Locator:
    return page.locator('[data-widget="simulation"][data-ready]:not([data-old])').get_by_role("slider").last


def _answer(page: Page) -> None:
    """Write, move a slider, and sort all cards into the first place."""
    _field(page).fill(WORDS)
    _slider(page).press("Home")
    quiz = page.locator('[data-widget="quiz"][data-ready]')
    for card in quiz.locator(".rc-card-row").all():
        card.get_by_role("radio").first.press("Space")
    quiz.get_by_role("button", name="Check").first.click()
    page.wait_for_timeout(1000)


def _answered(page: Page) -> None:
    """Check that all of it is there."""
    expect(_field(page)).to_have_value(WORDS)
    expect(_slider(page)).to_have_value("0")
    quiz = page.locator('[data-widget="quiz"][data-ready]:not([data-old])')
    expect(quiz.locator("[data-item]").first).not_to_have_attribute("data-state", "unanswered")
    for card in quiz.locator(".rc-card-row").all():
        expect(card.get_by_role("radio").first).to_be_checked()


@pytest.fixture(scope="module")
def workbook(course: Path, profile: BrowserContext, jupyter: Jupyter) -> Iterator[tuple[Page, Path]]:
    """A copy of a real workbook, open in JupyterLab and answered."""
    path = course / "exercises" / "definitions" / "answered.ipynb"
    path.write_bytes((course / "exercises" / "definitions" / "workbook.ipynb").read_bytes())
    page = profile.new_page()
    page.goto(jupyter.lab(path))
    run_all(page)
    _answer(page)
    yield page, path
    page.close()
    jupyter.shut_down()


def test_answers_outlive_a_reload(workbook: tuple[Page, Path]) -> None:
    """The page loaded again."""
    page, _ = workbook
    page.reload()
    run_all(page)
    _answered(page)


def test_answers_outlive_the_kernel(workbook: tuple[Page, Path]) -> None:
    """The kernel restarted, all cells run again."""
    page, _ = workbook
    restart(page)
    _answered(page)


def test_answers_are_not_in_the_file(workbook: tuple[Page, Path]) -> None:
    """The notebook, saved, can be handed on: no word of the learner is in it."""
    page, path = workbook
    page.get_by_role("heading", name="Workbook: definitions").click()
    with page.expect_response(lambda response: response.request.method == "PUT" and path.name in response.url):
        page.keyboard.press("Control+s")
    text = path.read_text(encoding="utf-8")
    assert '"execution_count": 1' in text
    assert "good day" not in text


def test_answers_outlive_a_closed_notebook_and_a_newer_edition(workbook: tuple[Page, Path], jupyter: Jupyter) -> None:
    """Closed, with its kernel; then replaced by an edition with other cells, ids and a new title."""
    page, path = workbook
    page.goto("about:blank")
    jupyter.shut_down()
    newer = json.loads((path.parent / "workbook.ipynb").read_text(encoding="utf-8"))
    newer["cells"][0]["source"] = ["# Workbook: definitions, second edition"]
    newer["cells"].insert(1, {"cell_type": "markdown", "metadata": {}, "source": ["A newer edition."]})
    for number, cell in enumerate(newer["cells"]):
        cell["id"] = f"cell-{number}"
    path.write_text(json.dumps(newer), encoding="utf-8")
    page.goto(jupyter.lab(path))
    run_all(page)
    expect(page.get_by_role("heading", name="second edition")).to_be_visible()
    _answered(page)


def test_two_notebooks_at_once_lose_nothing(
    page: Page, profile: BrowserContext, small: Path, jupyter: Jupyter, tmp_path: Path
) -> None:
    """Each knows nothing of the other while both are open; the next one has what was written in either."""
    pages = {name: profile.new_page() if name != "third" else page for name in ("first", "second", "third")}
    for name in ("first", "second"):
        pages[name].goto(jupyter.lab(write_notebook(small, name, apart(tmp_path), SHOW)))
        run_all(pages[name]).wait_for()
    texts = {"first": {AIM: "To call her sister.", WHY: "one"}, "second": {WHY: "two"}}
    for name, fields in texts.items():
        for label, text in fields.items():
            pages[name].locator(SHEET).get_by_label(label).fill(text)
        pages[name].wait_for_timeout(1000)
        pages[name].close()
    page.goto(jupyter.lab(write_notebook(small, "third", apart(tmp_path), SHOW)))
    run_all(page).wait_for()
    expect(page.locator(SHEET).get_by_label(AIM)).to_have_value("To call her sister.")
    expect(page.locator(SHEET).get_by_label(WHY)).to_have_value("two")
    page.get_by_text("Other words for this field: 1").click()
    expect(page.locator(".rc-version .rc-own")).to_have_text("one")
