"""A workbook in the browser's own Jupyter: answered, read in Python, found again, and nobody else asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from .notebook import menu, run_all, run_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Locator, Page

    from tests.books import Site

    from .conftest import Exit

SHEET = '[data-widget-id="principles-care-plan"]'
WORDS = "She wants her bench back. 🪑"
ASK_IN_A_WORKER = """() => new Promise(done => {
    const code = "fetch('https://cdn.jsdelivr.net/').finally(() => postMessage(1))";
    new Worker(URL.createObjectURL(new Blob([code]))).onmessage = done;
})"""
ASK_FOR_SOMETHING_NEW = "() => fetch('never-asked-before.txt').then(() => 'there', () => 'away')"


@pytest.fixture(scope="module")
def missing() -> list[str]:
    """What the site was asked for and did not have."""
    return []


@pytest.fixture(scope="module")
def workbook(context: BrowserContext, site: Site, missing: list[str]) -> Iterator[Page]:
    """A workbook, opened from its page, run from top to bottom, with words written into its first sheet."""
    context.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    page = context.new_page()
    page.goto(f"{site.origin}{site.prefix}exercises/principles/workbook.html")
    page.get_by_role("link", name="Open in your browser").click()
    run_all(page, SHEET)
    words(page).fill(WORDS)
    page.locator(f"{SHEET} .rc-kept").wait_for()
    return page


def words(page: Page) -> Locator:
    """Return the field that the words are written into."""
    return page.locator(f"{SHEET} textarea").first


def test_every_cell_draws_its_activity(workbook: Page, site: Site) -> None:
    """All code cells but the first, which only imports."""
    (path,) = (site.folder / "lite" / "files" / "exercises" / "principles").glob("*.ipynb")
    cells = [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    assert workbook.locator("[data-ready]").count() == len(cells) - 1


def test_python_reads_what_was_written(workbook: Page) -> None:
    """What is answered in the browser is a plain value in the notebook."""
    mine = "next(one for one in Out.values() if one.data['id'] == 'principles-care-plan')"
    printed = run_code(workbook, f"import json; print('answers', json.dumps({mine}.answers))", "answers {")
    found: dict[str, Any] = json.loads(printed.removeprefix("answers "))
    assert WORDS in found.values()


def test_a_misspelt_id_is_answered_with_near_ones(workbook: Page) -> None:
    """An instructor who changes a cell gets the same sentence as everywhere, and no stack."""
    said = run_code(workbook, 'worksheet("principles-care-plans")', "there is no worksheet")
    assert "principles-care-plan" in said.replace("principles-care-plans", "")
    assert "Traceback" not in said


def test_links_lead_to_the_pages_of_the_site(workbook: Page, context: BrowserContext) -> None:
    """A lesson that a workbook names is one click away, also on a site below a path."""
    with context.expect_page() as opened:
        workbook.locator(".jp-MarkdownCell a:not(.jp-InternalAnchorLink)").first.click()
    expect(opened.value.locator("article h1")).to_be_visible()
    opened.value.close()


def test_answers_are_there_after_a_reload(workbook: Page) -> None:
    """What is written is kept in the browser, in no need of saving the notebook."""
    workbook.reload()
    run_all(workbook, SHEET)
    expect(words(workbook)).to_have_value(WORDS)


def test_answers_are_there_after_a_restart_of_the_kernel(workbook: Page) -> None:
    """A restarted Python knows nothing, and finds all."""
    workbook.locator(f"{SHEET}[data-ready]").evaluate("root => { root.dataset.old = 1 }")
    menu(workbook, "Kernel", "Restart Kernel and Run All Cells")
    workbook.get_by_role("button", name="Confirm Kernel Restart").click()
    workbook.locator(f"{SHEET}[data-ready]:not([data-old])").wait_for()
    expect(words(workbook)).to_have_value(WORDS)


def test_it_works_without_a_network_from_the_third_visit(workbook: Page, context: BrowserContext) -> None:
    """On a ward whose network is down, what was opened before opens again."""
    context.set_offline(True)
    assert workbook.evaluate(ASK_FOR_SOMETHING_NEW) == "away"
    workbook.reload()
    run_all(workbook, SHEET)
    expect(words(workbook)).to_have_value(WORDS)
    context.set_offline(False)


def test_nobody_else_was_asked(workbook: Page, way_out: Exit, missing: list[str]) -> None:
    """Neither the page nor a worker asks another host, and the site has all that is asked of it."""
    assert way_out.asked == []
    # Browsers ask for this one by themselves.
    assert [url for url in missing if not url.endswith("/favicon.ico") and "never-asked" not in url] == []
    # Had a worker asked anybody, it would have been noticed.
    workbook.evaluate(ASK_IN_A_WORKER)
    assert way_out.asked == ["cdn.jsdelivr.net"]
