"""
The pages about the learner's own work, and the directives of every activity in a built book.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from recovery_course import __version__
from recovery_course.bank import Course, load_course
from recovery_course.fallback.course_pages import (
    STEM_LENGTH,
    Links,
    completion_data,
    opening,
    record_data,
    review_data,
)

from .small_course import change, make_course

ROOT = Path(__file__).parent.parent
LINKS = Links(page=lambda name: f"{name}.html", activity=lambda name: f"x.html#rc-{name}")
LESSON = "book/listening/first-words.md"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Return the good course."""
    return load_course(make_course(tmp_path))


def test_a_long_stem_is_cut_between_words() -> None:
    """The learning record loads every stem of the course, so each is short."""
    cut = opening("*Nadia* says no. " * 20)
    assert len(cut) <= STEM_LENGTH
    assert cut.startswith("Nadia says no.")
    assert cut.endswith("…")


def test_a_short_stem_is_whole() -> None:
    """Nothing is cut that fits."""
    assert opening("What do *you* say?") == "What do you say?"


def test_the_record_names_items_without_their_answers(course: Course) -> None:
    """The page about progress carries no options, keys or feedback."""
    items = record_data(course, LINKS)["items"]
    assert set(items[0]) == {"id", "hash", "stem", "module", "objective"}
    assert (items[0]["module"], items[0]["objective"]) == ("listening", "L1")
    assert {item["hash"] for item in items} == {item.hash for item in course.items.values()}


def test_the_record_knows_the_outline_and_the_quizzes(course: Course) -> None:
    """Progress is shown in the order of the book."""
    (module,) = record_data(course, LINKS)["modules"]
    pages = ["book/listening/first-words", "book/listening/summary", "exercises/listening/workbook"]
    assert [lesson["page"] for lesson in module["lessons"]] == pages
    assert module["lessons"][0]["href"] == "book/listening/first-words.html"
    assert [quiz["id"] for quiz in module["quizzes"]] == list(course.quizzes)
    assert module["quizzes"][0]["title"] == "What did she mean?"


def test_the_record_names_every_activity_and_where_it_is(course: Course) -> None:
    """What was written or played can be found again."""
    data = record_data(course, LINKS)
    assert data["scenarios"][0]["endings"]["end-call"] == "The call happened"
    assert data["scenarios"][0]["href"] == "x.html#rc-listening-half-past-nine"
    assert data["reflections"][0]["title"].startswith("Think of the last time")
    assert [one["id"] for one in data["selfChecks"] + data["checklists"]] == ["listening-now", "listening-this-week"]


def test_the_review_has_every_item_in_full(course: Course) -> None:
    """Whatever comes back can be answered on the spot."""
    data = review_data(course, source=lambda key: f"#cite-{key}")
    assert [item["id"] for item in data["items"]] == list(course.items)
    assert data["items"][0]["sources"][0]["href"].startswith("#cite-")


def test_the_record_of_completion_says_which_course_it_is(course: Course) -> None:
    """A printed sheet names title and version."""
    data = completion_data(course, LINKS, title="Listening", version="1.2.3")
    assert (data["title"], data["version"], len(data["modules"])) == ("Listening", "1.2.3", 1)


BLOCKS = """
```{scenario} listening-half-past-nine
```

```{reflection} listening-last-no
```

```{self-check} listening-now
```

```{checklist} listening-this-week
```
"""

WORKBOOK_BLOCKS = """
```{worksheet} listening-plan
```

```{simulation} listening-who-you-meet
```

```{audit} listening-round
```

```{language-check} listening-handover
```
"""


def _build(course: Path) -> subprocess.CompletedProcess[str]:
    """Build as `make book` does."""
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", ".", "-W", "--keep-going"]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False, env=env)


def _make_book(folder: Path) -> Path:
    """Return the small course as a book whose pages hold every activity."""
    root = make_course(folder)
    shutil.copy(ROOT / "_config.yml", root / "_config.yml")
    (root / "book/index.md").write_text("# Listening\n", encoding="utf-8")
    (root / LESSON).write_text((root / LESSON).read_text(encoding="utf-8") + BLOCKS, encoding="utf-8")
    summary = root / "book/listening/summary.md"
    summary.write_text(summary.read_text(encoding="utf-8") + WORKBOOK_BLOCKS, encoding="utf-8")
    (root / "book/finish").mkdir()
    for kind in ("review", "learning-record", "completion"):
        (root / f"book/finish/{kind}.md").write_text(f"# {kind}\n\n```{{{kind}}}\n```\n", encoding="utf-8")
    contents = (root / "_toc.yml").read_text(encoding="utf-8")
    # Pages are read by name: these come before the lesson, and still know what it holds.
    pages = "".join(f"      - file: book/finish/{kind}\n" for kind in ("review", "learning-record", "completion"))
    (root / "_toc.yml").write_text(f"{contents.rstrip()}\n{pages}", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built book that tests only look at, or change and build again."""
    root = _make_book(tmp_path_factory.mktemp("book"))
    done = _build(root)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return root


def _page(book: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((book / f"_build/html/book/{name}.html").read_text(encoding="utf-8"), "html.parser")


def _data(book: Path, name: str) -> Any:
    return json.loads(_page(book, name).select("script.rc-data")[0].text)


def test_every_activity_stands_where_its_directive_stands(book: Path) -> None:
    """A lesson names an activity by its id and gets it."""
    drawn = [root["data-widget"] for root in _page(book, "listening/first-words").select("[data-widget]")]
    assert drawn == ["scenario", "reflection", "self-check", "checklist"]


def test_every_part_of_a_workbook_stands_where_its_directive_stands(book: Path) -> None:
    """A lesson, too, may hold a worksheet, a simulation, an audit or a language check."""
    drawn = [root["data-widget"] for root in _page(book, "listening/summary").select("[data-widget]")]
    assert drawn == ["worksheet", "simulation", "audit", "language-check"]


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("listening/first-words", "course.js"),
        ("listening/summary", "workbook.js"),
        ("finish/learning-record", "own-work.js"),
    ],
)
def test_a_page_loads_one_script_of_ours(name: str, script: str, book: Path) -> None:
    """What only some pages need is not sent to the others."""
    page = _page(book, name)
    assert [Path(tag["src"].split("?")[0]).name for tag in page.select("script[src]")] == [script]
    styles = {Path(tag["href"].split("?")[0]).name for tag in page.select("link[rel=stylesheet]")}
    assert ("workbook.css" in styles) == (script == "workbook.js")


@pytest.mark.parametrize("kind", ["review", "learning-record", "completion"])
def test_a_page_about_own_work_says_something_without_javascript(kind: str, book: Path) -> None:
    """Nobody is left before an empty page."""
    (root,) = _page(book, f"finish/{kind}").select(f"section[data-widget={kind}]")
    assert len(root.select(".rc-body > p")[0].text) > 40
    assert root.select(".rc-body li")


def test_the_record_links_each_activity_to_its_page(book: Path) -> None:
    """What was written can be taken up where it was written."""
    data = _data(book, "finish/learning-record")
    hrefs = [data[key][0]["href"] for key in ("scenarios", "reflections", "selfChecks", "checklists")]
    assert hrefs[1] == "../listening/first-words.html#rc-listening-last-no"
    lesson = _page(book, "listening/first-words")
    assert all(lesson.select(f"#{href.split('#')[1]}") for href in hrefs)


def test_the_record_of_completion_has_the_title_and_version_of_the_book(book: Path) -> None:
    """The sheet says what was completed."""
    data = _data(book, "finish/completion")
    assert data["version"] == __version__
    assert data["title"] in (ROOT / "_config.yml").read_text(encoding="utf-8")


def test_an_edit_of_an_activity_shows_on_its_page_and_in_the_record(book: Path) -> None:
    """A page that shows a file is read again when the file changes."""
    change(book, "title: The call at half past nine", "title: The call at ten", "exercises/listening/scenarios.yml")
    assert _build(book).returncode == 0
    assert "The call at ten" in _page(book, "listening/first-words").select(".rc-scenario .rc-title")[0].text
    assert _data(book, "finish/learning-record")["scenarios"][0]["title"] == "The call at ten"


def test_an_activity_that_left_its_page_is_not_linked_any_more(book: Path) -> None:
    """A link in the record never leads to a page that does not hold the thing."""
    change(book, "```{checklist} listening-this-week\n```\n", "", LESSON)
    assert _build(book).returncode == 0
    assert _data(book, "finish/learning-record")["checklists"][0]["href"] == ""


def test_a_misspelt_id_names_the_page_the_line_and_near_ids(book: Path) -> None:
    """A typo in a block is answered with what was probably meant."""
    change(book, "{reflection} listening-last-no", "{reflection} listening-last-know", LESSON)
    done = _build(book)
    assert done.returncode != 0
    assert re.search(r"first-words\.md:\d+.*there is no reflection.*`listening-last-no`", done.stderr)
