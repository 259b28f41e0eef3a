"""The real workbooks: each runs from top to bottom, and a learner sees activities and no code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.notebook_ui import run_all

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from .conftest import Jupyter

ERRORS = '[data-mime-type="application/vnd.jupyter.error"], [data-mime-type="application/vnd.jupyter.stderr"]'


def test_every_workbook_runs_from_top_to_bottom(root: Path) -> None:
    """A real kernel runs every cell of every workbook."""
    command = [str(Path(sys.executable).parent / "course"), "notebooks", "check", "--execute"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", ["definitions", "principles", "stigma", "implementation"])
def test_a_workbook_shows_its_activities_and_no_code(page: Page, course: Path, jupyter: Jupyter, module: str) -> None:
    """After Run All Cells every activity works; code is folded, and nothing went wrong."""
    path = course / "exercises" / module / "workbook.ipynb"
    page.goto(jupyter.lab(path))
    cells = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    activities = sum("setup" not in cell["metadata"].get("tags", []) for cell in cells)
    expect(run_all(page)).to_have_count(activities)
    expect(page.locator(".jp-CodeCell")).to_have_count(len(cells))
    expect(page.locator(".jp-CodeCell .cm-content:visible")).to_have_count(0)
    expect(page.locator(ERRORS)).to_have_count(0)
