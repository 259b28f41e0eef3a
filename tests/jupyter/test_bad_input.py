"""Ids that do not exist, and notes of all kinds: told in plain words, nothing run, nothing slow."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.notebook_ui import run_all, run_cell

from .notebooks import apart, write_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from .conftest import Jupyter

TYPOS = {
    'quiz("definitons")': "definitions",
    'quiz("definitions-first-hearing", "definitions-bus-far")': "definitions-bus-fare",
    "quiz()": "there is no quiz",
    'scenario("definitions-driving-lessen")': "definitions-driving-lesson",
    'worksheet("principles-care-plam")': "principles-care-plan",
    'simulation("definitions-clinician-illusion")': "definitions-clinicians-illusion",
    'audit("implementation-lipservice")': "implementation-lip-service",
    'language_check("stigma-language-chek")': "stigma-language-check",
    'worksheet("")': "there is no worksheet",
}
LONG = ("He lacks insight and was non-compliant. Nothing here. " * 4000)[:200_000]
NOTES = {
    "emoji": "\N{FACE WITH TEARS OF JOY}\N{FAMILY} lacks insight \N{WAVING BLACK FLAG}",
    "right-to-left": "\u200fשלום, agitated, מחר בתשע",
    "html": '</textarea><img src="http://example.org/x.png" onerror="hacked=1"><script>hacked=2</script>'
    '<iframe src="javascript:parent.hacked=3"></iframe><b onclick="alert(1)">hostile</b>',
    "long": LONG,
}
CHECK = 'from recovery_course import language_check\nshown = language_check("stigma-language-check")\nshown'
READ = "print([shown.answers.get('note')])"
WATCH_TASKS = """new PerformanceObserver(list => {
    window.slow = (window.slow || [0]).concat(list.getEntries().map(entry => entry.duration));
}).observe({ entryTypes: ["longtask"] })"""


def test_an_id_that_does_not_exist_is_answered_with_near_ones(page: Page, course: Path, jupyter: Jupyter) -> None:
    """A typo in any of the calls gets what is there instead, and no stack trace; other cells still run."""
    cells = [f"from recovery_course import *\n{call}" for call in TYPOS]
    page.goto(jupyter.lab(write_notebook(course, "typos", *cells)))
    run_all(page)
    # Jupyter leaves out what follows a cell that failed: each is run by itself.
    for place, (call, near) in enumerate(TYPOS.items()):
        output = run_cell(page, place) if place else page.locator(".jp-CodeCell").first.locator(".jp-OutputArea-output")
        expect(output, call).to_contain_text(near)
        expect(output, call).not_to_contain_text("Traceback")
        assert len(output.inner_text().splitlines()) <= 4, call


@pytest.fixture(scope="module")
def check(
    course: Path, profile: BrowserContext, jupyter: Jupyter, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """A language check in JupyterLab."""
    page = profile.new_page()
    records = apart(tmp_path_factory.mktemp("records"))
    page.goto(jupyter.lab(write_notebook(course, "check", records, CHECK, READ)))
    run_all(page).wait_for()
    page.evaluate(WATCH_TASKS)
    yield page
    page.close()
    jupyter.shut_down()


def test_an_empty_note_is_answered_in_words(check: Page) -> None:
    """Checking nothing says what is missing."""
    check.get_by_role("textbox", name="The note").fill(" \n ")
    check.get_by_role("button", name="Check the note").click()
    expect(check.locator(".rc-message")).to_have_text("Write a note first, or try the example.")


@pytest.mark.parametrize("kind", NOTES)
def test_a_note_is_a_text_whatever_it_holds(check: Page, kind: str) -> None:
    """Marked, kept and read in Python character by character, each step within a second; nothing in it runs."""
    said: list[str] = []
    asked: list[str] = []
    check.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    check.on("request", lambda request: asked.append(request.url))
    check.evaluate("window.slow = [0]")
    keep = check.get_by_role("checkbox", name="Keep this note with my answers")
    keep.uncheck()
    check.get_by_role("textbox", name="The note").fill(NOTES[kind])
    check.get_by_role("button", name="Check the note").click()
    expect(check.locator("mark").first).to_be_visible()
    keep.check()
    check.wait_for_timeout(200)
    assert max(check.evaluate("window.slow")) < 1000
    assert _kept(check) == NOTES[kind]
    assert check.evaluate("typeof hacked") == "undefined"
    assert (said, [url for url in asked if "127.0.0.1" not in url]) == ([], [])


def _kept(page: Page) -> str:
    found: list[str] = ast.literal_eval(run_cell(page, -1).inner_text())
    return found[0]
