"""
Workbooks as pages: made without a kernel, offered for download, opened elsewhere only where the book says so.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from .small_course import ITEMS, change, make_course

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
GOOD = Path(__file__).parent / "notebooks" / "good.ipynb"
WORKBOOK = "exercises/listening/workbook"
LAUNCH = """
launch_buttons: {notebook_interface: jupyterlab, binderhub_url: "https://mybinder.org/", jupyterhub_url: "https://hub.example.org"}
repository: {url: "https://github.com/someone/course", branch: main, path_to_book: books/recovery}
"""
HUB = "https://hub.example.org/hub/user-redirect/git-pull?repo=https%3A//github.com/someone/course"
HUB += f"&urlpath=lab/tree/course/books/recovery/{WORKBOOK}.ipynb&branch=main"
BINDER = "https://mybinder.org/v2/gh/someone/course/main?urlpath=lab/tree/books/recovery/"
BINDER += f"{WORKBOOK}.ipynb"


def build(book: Path, *, settings: str = "") -> subprocess.CompletedProcess[str]:
    """Build as `make book` does, with settings added to the course's own."""
    shutil.copy(ROOT / "_config.yml", book / "_config.yml")
    with (book / "_config.yml").open("a", encoding="utf-8") as file:
        file.write(settings)
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", ".", "-W", "--keep-going"]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(command, cwd=book, capture_output=True, text=True, check=False, env=env)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built book with a workbook that tests only look at, or change and build again."""
    root = make_course(tmp_path_factory.mktemp("book"))
    (root / "book/index.md").write_text("# Listening\n", encoding="utf-8")
    shutil.copy(GOOD, root / f"{WORKBOOK}.ipynb")
    done = build(root)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return root


@pytest.fixture
def restored(book: Path) -> Iterator[Path]:
    """Return the book, and put its workbook back afterwards."""
    yield book
    shutil.copy(GOOD, book / f"{WORKBOOK}.ipynb")


def page(book: Path, name: str = WORKBOOK) -> BeautifulSoup:
    """Return a built page."""
    return BeautifulSoup((book / f"_build/html/{name}.html").read_text(encoding="utf-8"), "html.parser")


def links(book: Path) -> dict[str, str]:
    """Return the words and addresses of the line below the title."""
    (line,) = page(book).select(".rc-notebook-line")
    return {link.text: str(link["href"]) for link in line.select("a")}


def test_each_call_is_drawn_as_its_activity(book: Path) -> None:
    """A learner gets the same activities, in the same order, as in the notebook."""
    drawn = [(one["data-widget"], one["data-widget-id"]) for one in page(book).select("[data-widget]")]
    assert drawn == [("quiz", "listening-not-tonight"), ("scenario", "listening-half-past-nine")]


def test_what_only_jupyter_needs_is_left_out(book: Path) -> None:
    """No code, no import and no word about cells reaches a page."""
    text = page(book).select("article")[0].text
    assert "import" not in text
    assert "Run All Cells" not in text
    assert not page(book).select(".cell, .highlight, .cell_output")


def test_no_kernel_runs_and_no_widget_manager_is_loaded(book: Path) -> None:
    """A workbook page costs what a lesson costs: one script, and nothing from elsewhere."""
    sources = [str(one["src"]) for one in page(book).select("script[src]")]
    assert len(sources) == 1
    assert sources[0].startswith("../../_static/")
    assert not page(book).select("link[href^=http], img[src^=http], iframe")
    assert not list((book / "_build").rglob("*.err.log"))


def test_a_link_in_a_notebook_leads_to_its_page(book: Path) -> None:
    """Authors link files, as Jupyter does; on the site the link leads to the page made of it."""
    hrefs = [str(link["href"]) for link in page(book).select("article section a")]
    assert "../../book/listening/first-words.html" in hrefs


def test_a_workbook_is_a_page_of_its_module(book: Path) -> None:
    """It carries the module's accent, its line and its place in the sidebar and the list of lessons."""
    built = page(book)
    assert built.select("article")[0]["data-module"] == "listening"
    assert re.search(r"Listening · 20 min$", built.select(".rc-lesson-line")[0].text)
    assert built.select(f'.rc-open a[data-page="{WORKBOOK}"][aria-current=page]')
    assert built.select("[data-lesson-end]")


def test_the_learners_copy_lies_beside_the_page(book: Path) -> None:
    """The download works at any address and from a folder: it is a file of the site, without outputs."""
    (link,) = page(book).select("a[download]")
    assert (link["href"], link["download"]) == ("workbook.ipynb", "listening-workbook.ipynb")
    assert (book / f"_build/html/{WORKBOOK}.ipynb").read_bytes() == GOOD.read_bytes()


def test_no_launch_button_where_no_address_is_named(book: Path) -> None:
    """The book sends nobody anywhere of its own accord."""
    assert list(links(book)) == ["Download this notebook"]


def test_launch_buttons_lead_where_the_settings_say(restored: Path) -> None:
    """A hub and a Binder named with Jupyter Book's own keys get a link each, on workbook pages alone."""
    done = build(restored, settings=LAUNCH)
    assert done.returncode == 0, done.stderr
    assert links(restored) == {
        "Download this notebook": "workbook.ipynb",
        "Open in JupyterHub": HUB,
        "Open in Binder": BINDER,
    }
    assert "mybinder" not in str(page(restored, "book/listening/first-words"))
    assert build(restored).returncode == 0
    assert list(links(restored)) == ["Download this notebook"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('launch_buttons: {jupyterhub_url: "https://hub.example.org"}', "repository: url:"),
        (LAUNCH.replace("https://hub.example.org", "javascript:alert(1)"), "jupyterhub_url:` is no address"),
        (LAUNCH.replace("jupyterlab,", "retrolab,"), "notebook_interface:` is 'retrolab'"),
    ],
)
def test_a_slip_in_the_launch_settings_is_said(settings: str, said: str, restored: Path) -> None:
    """An address that cannot work is no link but a warning that names its key."""
    done = build(restored, settings=f"\n{settings}\n")
    assert done.returncode != 0
    assert said in done.stderr
    assert "javascript:" not in (restored / f"_build/html/{WORKBOOK}.html").read_text(encoding="utf-8")


def test_an_edit_of_a_workbook_or_its_bank_shows_on_the_page(restored: Path) -> None:
    """An author who builds again sees what was just saved, in the notebook or in the bank."""
    change(restored, "Take your time.", "Take all the time you need.", f"{WORKBOOK}.ipynb")
    change(restored, "and turns to the wall", "and looks at the wall", ITEMS)
    assert build(restored).returncode == 0
    text = page(restored).select("article")[0].text
    assert "Take all the time you need." in text
    assert "and looks at the wall" in text
    assert "all the time you need" in (restored / f"_build/html/{WORKBOOK}.ipynb").read_text(encoding="utf-8")


def test_a_cell_that_no_page_can_show_ends_the_build(restored: Path) -> None:
    """The author learns the file, the line, the cell and the fix, and sees no traceback."""
    change(restored, 'quiz(\\"listening-not-tonight\\")', "print(1)", f"{WORKBOOK}.ipynb")
    done = build(restored)
    assert done.returncode != 0
    assert re.search(rf'{WORKBOOK}\.ipynb:\d+: N105 cell "listening-not-tonight" .*\n    fix: ', done.stderr)
    assert "Traceback" not in done.stdout + done.stderr


def test_another_notebook_of_a_book_is_left_as_it_is(restored: Path) -> None:
    """An instructor's notebook with code and outputs, outside the modules, is shown as Jupyter Book shows it."""
    shown = {"output_type": "stream", "name": "stdout", "text": ["forty-two\n"]}
    cell = {
        "cell_type": "code",
        "id": "c",
        "execution_count": 1,
        "metadata": {},
        "outputs": [shown],
        "source": ["print()"],
    }
    title = {"cell_type": "markdown", "id": "t", "metadata": {}, "source": ["# Figures"]}
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}, "language_info": {"name": "python"}}
    data = {"cells": [title, cell], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (restored / "book/reference/figures.ipynb").write_text(json.dumps(data), encoding="utf-8")
    contents = (restored / "_toc.yml").read_text(encoding="utf-8")
    (restored / "_toc.yml").write_text(f"{contents.rstrip()}\n      - file: book/reference/figures\n", encoding="utf-8")
    done = build(restored)
    assert done.returncode == 0, done.stderr
    assert "forty-two" in page(restored, "book/reference/figures").text
    assert not page(restored, "book/reference/figures").select("a[download]")
