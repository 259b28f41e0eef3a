"""The quiz in a notebook: drawn by the same views, answered in the browser, read in Python."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import nbformat
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator, Page

SHOW = 'from recovery_course import quiz\nshown = quiz("definitions")\nshown'
READ = 'print("attempts:", shown.attempts)'


def write_notebook(folder: Path, name: str, *cells: str) -> str:
    """Write a notebook beside the module's bank and return its path in the course."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = folder / "exercises" / "definitions" / name
    nbformat.write(notebook, path)
    return path.relative_to(folder).as_posix()


def address(lab: str, path: str) -> str:
    """Return where a notebook opens in a workspace of its own, without the tabs of other tests."""
    return f"{lab}lab/workspaces/{path.rpartition('/')[2].removesuffix('.ipynb')}/tree/{path}"


def run_all(page: Page, url: str) -> Locator:
    """Open a notebook, run all its cells and return the outputs."""
    page.goto(url)
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=60_000)
    expect(page.get_by_text("Python 3 (ipykernel) | Idle").or_(page.get_by_title("Kernel status: Idle"))).to_be_visible(
        timeout=60_000
    )
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    return page.locator(".jp-OutputArea-output")


def test_attempts_made_in_jupyterlab_are_read_in_python(
    new_context: Callable[..., BrowserContext], course: Path, lab: str
) -> None:
    """Wrong, then right, in the browser; the kernel sees both attempts with their scores."""
    path = write_notebook(course, "live.ipynb", SHOW, READ)
    page = new_context(viewport={"width": 1200, "height": 1000}).new_page()
    page.set_default_timeout(30_000)
    run_all(page, address(lab, path))
    root = page.locator('[data-widget="quiz"][data-ready]')
    root.wait_for(timeout=60_000)
    item = root.locator("[data-item]").first
    name = item.get_attribute("data-item")
    options = item.get_by_role("radio")
    for place in range(options.count()):
        options.nth(place).check()
        item.get_by_role("button", name="Check").click()
        if item.get_attribute("data-state") == "right":
            break
    attempts = read_attempts(page)
    assert [attempt["item"] for attempt in attempts] == [name] * (place + 1)
    assert [attempt["score"] for attempt in attempts] == [0] * place + [1]
    assert attempts[-1]["response"] == {"selected": ["abcde"[place]]}


def read_attempts(page: Page) -> list[dict[str, object]]:
    """Run the reading cell once more and return what it printed."""
    page.locator(".jp-CodeCell .cm-content").nth(1).click()
    page.keyboard.press("Control+Enter")
    printed = page.locator(".jp-OutputArea-output").filter(has_text="attempts: [{").last
    printed.wait_for()
    found: list[dict[str, object]] = ast.literal_eval(printed.inner_text().strip().removeprefix("attempts: "))
    return found


def test_an_unknown_id_is_answered_with_near_ones(
    new_context: Callable[..., BrowserContext], course: Path, lab: str
) -> None:
    """A typo in a quiz's name gets the nearest ids and no stack trace."""
    path = write_notebook(course, "typo.ipynb", 'from recovery_course import quiz\nquiz("definition")')
    page = new_context(viewport={"width": 1200, "height": 1000}).new_page()
    output = run_all(page, address(lab, path)).last
    expect(output).to_contain_text('there is no quiz or item "definition"', timeout=60_000)
    expect(output).to_contain_text("definitions")
    expect(output).not_to_contain_text("Traceback")


def test_a_restarted_kernel_finds_what_was_answered(
    new_context: Callable[..., BrowserContext], course: Path, lab: str
) -> None:
    """A response outlives the kernel and the notebook: another notebook shows it again."""
    one = 'from recovery_course import quiz\nquiz("definitions-first-hearing")'
    path = write_notebook(course, "before.ipynb", one)
    page = new_context(viewport={"width": 1200, "height": 1000}).new_page()
    page.set_default_timeout(30_000)
    run_all(page, address(lab, path))
    item = page.locator("[data-item]")
    item.wait_for(timeout=60_000)
    item.get_by_role("radio", name="She is talking about her life.").check()
    item.get_by_role("button", name="Check").click()
    expect(item).to_have_attribute("data-state", "right")
    path = write_notebook(course, "after.ipynb", one)
    page = new_context(viewport={"width": 1200, "height": 1000}).new_page()
    run_all(page, address(lab, path))
    expect(page.locator("[data-item]")).to_have_attribute("data-state", "right", timeout=60_000)


def test_a_conversation_can_be_played_in_a_notebook(
    new_context: Callable[..., BrowserContext], course: Path, lab: str
) -> None:
    """The same conversation as on the page, and the way through it in `record`."""
    shown = 'from recovery_course import scenario\nshown = scenario("definitions-driving-lesson")\nshown'
    read = 'print("ways:", len(shown.record["scenarios"]["definitions-driving-lesson"]["runs"][0]["path"]))'
    path = write_notebook(course, "talk.ipynb", shown, read)
    page = new_context(viewport={"width": 1200, "height": 1000}).new_page()
    page.set_default_timeout(30_000)
    run_all(page, address(lab, path))
    root = page.locator('[data-widget="scenario"][data-ready]')
    root.wait_for(timeout=60_000)
    root.get_by_role("button", name="If you could drive to Chelo’s any day").click()
    expect(root).to_contain_text("Twenty-six years I’ve been fetched")
    page.locator(".jp-CodeCell .cm-content").nth(1).click()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".jp-OutputArea-output").filter(has_text="ways: 1").last).to_be_visible()
