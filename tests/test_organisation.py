"""
`organisation.yml`: a form that may be empty, half filled in or full, and what pages say with it or in its place.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from recovery_course.labels import load_labels
from recovery_course.organisation import FILE, KEYS, Piece, key_named, read_organisation, told
from recovery_course.problems import Code

from .books import build_book
from .small_course import make_course

ROOT = Path(__file__).parent.parent
FULL = """
name: The Harbour Clinic
emergency_number: 0112
crisis_contacts:
  - who:
    how:
  - {who: Night line, how: 0800 555 0100, when: day and night}
  - {who: Chat, how: https://chat.example.org}
staff_support:
  - {who: Occupational health, how: care@example.org}
local_policies:
  - {name: Restraint, where: the red binder}
  - {name: Visits, where: https://example.org/visits}
facilitator: {name: Rukmini Das, email: rukmini@example.org}
privacy_contact: {name: The data protection officer}
"""


def written(folder: Path, text: str) -> Path:
    """Write a course's file and return the course's folder."""
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("text", ["", "# only a comment\n", "name:\ncrisis_contacts:\n  - who:\n    how:\n"])
def test_what_is_empty_says_nothing_and_is_no_fault(text: str, tmp_path: Path) -> None:
    """A form that nobody has filled in is fine."""
    read = read_organisation(written(tmp_path, text))
    assert read.problems == ()
    assert [told(read.organisation, key) for key in KEYS] == [()] * len(KEYS)


def test_a_course_may_have_no_such_file(tmp_path: Path) -> None:
    """It is optional."""
    assert read_organisation(tmp_path).problems == ()


def test_the_form_that_comes_with_the_course_is_empty_and_names_every_key() -> None:
    """An educator finds a place for everything that a page may ask for."""
    text = (ROOT / FILE).read_text(encoding="utf-8")
    assert read_organisation(ROOT).problems == ()
    assert [key for key in KEYS if f"\n{key}:" not in text] == []


def test_what_is_written_is_told_and_leads_somewhere(tmp_path: Path) -> None:
    """Numbers can be tapped with all their zeros, addresses opened, and an empty entry is passed over."""
    read = read_organisation(written(tmp_path, FULL))
    assert read.problems == ()
    tell = {key: told(read.organisation, key) for key in KEYS}
    assert tell["emergency_number"] == ((Piece("0112", "tel:0112"),),)
    night = (Piece("Night line: "), Piece("0800 555 0100", "tel:08005550100"), Piece(" (day and night)"))
    chat = (Piece("Chat: "), Piece("https://chat.example.org", "https://chat.example.org"))
    assert tell["crisis_contacts"] == (night, chat)
    assert tell["staff_support"] == (
        (Piece("Occupational health: "), Piece("care@example.org", "mailto:care@example.org")),
    )
    assert tell["local_policies"] == (
        (Piece("Restraint: the red binder"),),
        (Piece("Visits", "https://example.org/visits"),),
    )
    assert tell["facilitator"] == ((Piece("Rukmini Das", "mailto:rukmini@example.org"),),)
    assert tell["reporting"] == ()


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("name:\n\ncrisis_contact:\n", 3, Code.UNKNOWN_KEY),
        ("crisis_contacts:\n  - who:\n    how:\n  - who: Night line\n    how:\n", 5, Code.MISSING_KEY),
        ("name:\n  - a list\n", 1, Code.WRONG_KIND),
        ("name: Ward: four\n", 1, Code.NOT_YAML),
        ("reporting:\n  - who: The officer\n    how: '???'\n", 3, Code.LEFT_OPEN),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, code: Code, tmp_path: Path) -> None:
    """Empty entries do not shift the line, and a slip in a key is told even with nothing behind it."""
    problems = read_organisation(written(tmp_path, text)).problems
    assert [(problem.line, problem.code) for problem in problems] == [(line, code)]


def test_pages_may_write_hyphens_or_underscores() -> None:
    """Both are understood, and nothing else."""
    assert key_named("crisis-contacts") == key_named(" crisis_contacts ") == "crisis_contacts"
    assert key_named("crisis") is None


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("key", KEYS)
def test_there_are_words_for_every_key_that_is_empty(key: str, language: str) -> None:
    """A page reads well for any reader, and these words cost no page a byte of its script."""
    labels = load_labels(language)
    assert labels.text(f"organisation_{key}")
    assert labels.words[f"organisation_{key}"] not in labels.to_json()


PAGE = """---
title: Numbers
---
# Numbers

Call {org}`crisis-contacts`, or {org}`emergency_number`.

```{organisation} local-policies
Ask in the staff room.
```

```{organisation} reporting
```
"""


@pytest.fixture(scope="module")
def numbers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BeautifulSoup]:
    """Build a page empty, for learners and for facilitators, and filled in; one after the other in one place."""
    root = make_course(tmp_path_factory.mktemp("small"))
    shutil.copy(ROOT / "_config.yml", root / "_config.yml")
    toc = (root / "_toc.yml").read_text(encoding="utf-8")
    (root / "_toc.yml").write_text(f"{toc}      - file: book/numbers\n", encoding="utf-8")
    (root / "book/index.md").write_text("# A book\n", encoding="utf-8")
    (root / "book/numbers.md").write_text(PAGE, encoding="utf-8")
    built = {}
    for name, edition, text in (("empty", "learner", ""), ("guide", "facilitator", ""), ("full", "learner", FULL)):
        site = build_book(written(root, text), root, strict=False, edition=edition)
        built[name] = BeautifulSoup((site / "book/numbers.html").read_text(encoding="utf-8"), "html.parser").article
    return built


def words(page: BeautifulSoup) -> str:
    """Return what a page says, with single spaces."""
    return " ".join(page.get_text().split())


def test_an_empty_form_leaves_a_page_that_reads_well(numbers: dict[str, BeautifulSoup]) -> None:
    """Learners read general words, or the block's own; there is no gap and no mark."""
    said = words(numbers["empty"])
    assert "Call your local crisis line, or your local emergency number. Ask in the staff room. " in said
    assert "your local safety or complaints procedure" in said
    assert FILE not in said


def test_facilitators_see_what_is_missing(numbers: dict[str, BeautifulSoup]) -> None:
    """Whoever can mend it is told where, on the page itself."""
    said = words(numbers["guide"])
    for key in ("crisis_contacts", "emergency_number", "local_policies", "reporting"):
        assert f"[not filled in yet: {key} in {FILE}]" in said


def test_a_page_follows_the_form(numbers: dict[str, BeautifulSoup]) -> None:
    """After the form was filled in, the next build says it everywhere, and lists what are several."""
    page = numbers["full"]
    assert "Call Night line: 0800 555 0100 (day and night); Chat: https://chat.example.org, or 0112." in words(page)
    assert [" ".join(item.get_text().split()) for item in page.select("li")] == ["Restraint: the red binder", "Visits"]
    assert {link["href"] for link in page.select("a.external")} >= {
        "tel:08005550100",
        "tel:0112",
        "https://example.org/visits",
    }
