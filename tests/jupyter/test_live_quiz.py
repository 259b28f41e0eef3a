"""The quiz in a notebook: drawn by the same views, answered in the browser, read in Python."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.notebook_ui import run_all, run_cell

from .notebooks import apart, write_notebook

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from .conftest import Jupyter

SHOW = 'from recovery_course import quiz\nshown = quiz("definitions")\nshown'
READ = "print(shown.attempts)"


def test_attempts_made_in_jupyterlab_are_read_in_python(
    page: Page, course: Path, jupyter: Jupyter, tmp_path: Path
) -> None:
    """Wrong, then right, in the browser; the kernel sees both attempts with their scores."""
    page.goto(jupyter.lab(write_notebook(course, "live", apart(tmp_path), SHOW, READ)))
    run_all(page).wait_for()
    item = page.locator("[data-item]").first
    name = item.get_attribute("data-item")
    options = item.get_by_role("radio")
    for place in range(options.count()):
        options.nth(place).check()
        item.get_by_role("button", name="Check").click()
        if item.get_attribute("data-state") == "right":
            break
    attempts = ast.literal_eval(run_cell(page, -1).inner_text())
    assert [attempt["item"] for attempt in attempts] == [name] * (place + 1)
    assert [attempt["score"] for attempt in attempts] == [0] * place + [1]
    assert attempts[-1]["response"] == {"selected": ["abcde"[place]]}
