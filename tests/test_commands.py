"""
`course outline`, `key`, `facts` and `export zip`: what they say of a course, and of one that is broken.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from recovery_course.bank import load_course
from recovery_course.cli import course
from recovery_course.export.zip_site import start_page, zip_site
from recovery_course.labels import load_labels
from recovery_course.markup import plain_text
from recovery_course.preview.publish import publish

from .small_course import ITEMS, make_course

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)
PAGE = "book/listening/first-words.md"


def run(root: Path, *words: str) -> Result:
    """Run `course` on a course; whatever escapes it fails the test."""
    return CliRunner().invoke(course, ["-C", str(root), *words], prog_name="course", catch_exceptions=False)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small course, with a page that makes claims."""
    root = make_course(tmp_path)
    text = (root / PAGE).read_text(encoding="utf-8")
    claims = (
        "\nNobody knows why. It has been asked for long {cite}`slade2009`. Here is what was found:\nit\n"
        "depends on whom you ask {cite:t}`anthony1993,davidson2007`. It is written ``{cite}`its-key` ``.\n"
        "\n| Who | What |\n|---|---|\n"
        "| Some | *yes* {cite}`slade2009` |\n\n% A note {cite}`slade2009`\n"
    )
    (root / PAGE).write_text(text + claims, encoding="utf-8")
    return root


def test_each_claim_has_its_line_and_its_works(small: Path) -> None:
    """The sentence that cites, the line where it begins, and all it cites; comments claim nothing."""
    lines = run(small, "facts", "listening/first-words").stdout.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        f"{PAGE}:9: It has been asked for long.",
        f"{PAGE}:9: Here is what was found: it depends on whom you ask.",
        f"{PAGE}:15: Some | yes",
    ]
    assert [line.split(":")[0].strip() for line in lines if line.startswith(" ")] == [
        "slade2009",
        "anthony1993",
        "davidson2007",
        "slade2009",
    ]


@pytest.mark.parametrize(
    "page", ["listening/first-words", PAGE, "book/listening/first-words", "listening/first-words.md"]
)
def test_a_page_may_be_named_in_several_ways(page: str, small: Path) -> None:
    """By its name in the book or by its file."""
    assert run(small, "facts", page).stdout.startswith(f"{PAGE}:9:")


def test_claims_as_data_say_the_same(small: Path) -> None:
    """JSON and CSV hold what the text holds."""
    told = json.loads(run(small, "facts", "--format", "json").stdout)
    assert [len(fact["sources"]) for fact in told if fact["path"] == PAGE] == [1, 2, 1]
    rows = list(csv.DictReader(io.StringIO(run(small, "facts", "--format", "csv").stdout)))
    assert [row["key"] for row in rows] == [work["key"] for fact in told for work in fact["sources"]]
    assert all(row["reference"] for row in rows)


def test_items_rest_on_sources_too(small: Path) -> None:
    """With --items, each item's rationale is listed with what it rests on."""
    assert (
        f"{ITEMS}:3: listening-not-tonight: Ask for the reason before you answer it."
        in run(small, "facts", "--items").stdout
    )


def test_every_citation_of_the_course_is_found() -> None:
    """As many works are listed as pages cite."""
    keys = {line.strip().split(":")[0] for line in run(ROOT, "facts").stdout.splitlines() if line.startswith("    ")}
    assert keys <= set(COURSE.bibliography.references)
    assert len(keys) > 100


def test_an_unknown_page_is_answered_with_the_nearest(small: Path) -> None:
    """A slip costs one try."""
    done = run(small, "facts", "listening/first-word")
    assert (done.exit_code, "did you mean `listening/first-words`" in done.stderr) == (2, True)


def test_what_cannot_be_read_is_said_besides(small: Path) -> None:
    """Claims of readable pages are listed, and the code says that some are missing."""
    (small / "book/listening/summary.md").write_bytes("# Résumé\n".encode("latin-1"))
    done = run(small, "facts")
    assert (done.exit_code, f"{PAGE}:9:" in done.stdout, "book/listening/summary.md:1: L102" in done.stderr) == (
        1,
        True,
        True,
    )


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("slug", [module.slug for module in COURSE.outline.modules])
def test_the_key_of_a_module_has_every_item_of_it(slug: str, form: str) -> None:
    """Each stem, each rationale, and as many right options as the items have."""
    words = _words(run(ROOT, "key", slug, "--format", form).stdout)
    for item in COURSE.items.values():
        if COURSE.banks[item.id].parent.name == slug:
            assert _words(plain_text(item.stem)) in words, item.id
            assert _words(plain_text(item.rationale)) in words, item.id


def test_the_lines_of_the_key_fit_a_message() -> None:
    """No line is longer than a hundred characters."""
    assert max(map(len, run(ROOT, "key").stdout.splitlines())) <= 100


def test_the_key_of_one_quiz_or_item(small: Path) -> None:
    """A name may be narrower than a module; the right option stands out."""
    told = run(small, "key", "listening-not-tonight").stdout
    assert "  - Right: What would make tonight easier?" in told
    assert "listening-what-counts" not in told
    done = run(small, "key", "listening-not-tonigth")
    assert (done.exit_code, "did you mean `listening-not-tonight`" in done.stderr) == (2, True)


def test_the_key_is_written_to_a_file(small: Path, tmp_path: Path) -> None:
    """As a page that stands alone and asks nobody for anything."""
    done = run(small, "key", "listening", "--format", "html", "--output", str(tmp_path / "key.html"))
    page = (tmp_path / "key.html").read_text(encoding="utf-8")
    assert (done.exit_code, page.startswith("<!doctype html>"), "<script" in page, "src=" in page) == (
        0,
        True,
        False,
        False,
    )
    assert run(small, "key", "--output", str(tmp_path / "none" / "key.html")).exit_code == 1


def test_headings_may_be_french(small: Path) -> None:
    """The words round the items follow the language that is asked for."""
    assert run(small, "key", "--language", "fr").stdout.startswith("Corrigé")
    assert run(small, "key", "--language", "xx").exit_code == 2


def test_the_outline_is_the_report() -> None:
    """Minutes, items for each objective, ingredients and gaps."""
    told = run(ROOT, "outline").stdout
    assert "items per objective: D1 " in told
    assert told.rstrip().splitlines()[-1] == "No gaps."


BROKEN = {
    "missing folder": (None, None, 2, "There is no folder"),
    "circle": ("_toc.yml", lambda text: text.replace("listening/summary", "listening/index"), 1, "_toc.yml:9: C102"),
    "unreadable": ("_toc.yml", lambda _: "", 1, "_toc.yml:1: L102"),
    "latin-1": (ITEMS, lambda text: text.replace("Nadia", "Nadí").encode("latin-1"), 1, f"{ITEMS}:7: B102"),
    "half": (ITEMS, lambda text: text[:700], 1, ITEMS),
}


@pytest.mark.parametrize("case", BROKEN)
@pytest.mark.parametrize(
    "words", [["outline"], ["key"], ["export", "zip"], ["new", "lesson", "listening", "x"]], ids=" ".join
)
def test_a_broken_course_is_told_in_a_sentence(words: list[str], case: str, small: Path) -> None:
    """No command gives a traceback for what an instructor can mend, and none goes on as if nothing were."""
    file, spoilt, code, told = BROKEN[case]
    if file:
        text = spoilt((small / file).read_text(encoding="utf-8"))
        (small / file).write_bytes(text if isinstance(text, bytes) else text.encode())
    done = run(small if file else small / "nowhere", *words)
    # A lesson can be added while a bank is being mended.
    if words[0] == "new" and file == ITEMS:
        assert done.exit_code == 0
        return
    assert (done.exit_code, told in done.stderr, "Traceback" in done.output) == (code, True, False), done.output


def site(folder: Path) -> Path:
    """A small built site."""
    for name, text in {
        "index.html": "<p>I</p>",
        "book/a.html": "<p>A</p>",
        "_static/b.css": "p{}",
        ".buildinfo": "x",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_same_pages_make_the_same_file(tmp_path: Path) -> None:
    """On another day and from another folder, byte for byte."""
    one, other = site(tmp_path / "one"), site(tmp_path / "other")
    labels = load_labels("en")
    for folder, name in ((one, "a.zip"), (other, "b.zip")):
        assert zip_site(folder, tmp_path / "out" / name, title="T", labels=labels) == 4
    assert (tmp_path / "out/a.zip").read_bytes() == (tmp_path / "out/b.zip").read_bytes()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.zip", "b.zip"]


def test_the_file_opens_at_its_top(tmp_path: Path) -> None:
    """One page to start with, everything else in one folder, nothing of the builder's."""
    zip_site(site(tmp_path / "one"), tmp_path / "a.zip", title="T", labels=load_labels("en"))
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == [
            "START-HERE.html",
            "course/_static/b.css",
            "course/book/a.html",
            "course/index.html",
        ]
        assert 'href="course/index.html"' in archive.read("START-HERE.html").decode()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_first_page_asks_nobody_for_anything(language: str) -> None:
    """It is one file, in the language of the course, and its title is text."""
    page = start_page("A <b> & c", load_labels(language), "For facilitators.")
    assert f'<html lang="{language}' in page
    assert "A &lt;b&gt; &amp; c" in page
    assert "http" not in page
    assert "For facilitators." in page


def test_what_is_shown_becomes_like_what_was_drawn(tmp_path: Path) -> None:
    """New and changed files are copied, files that are gone are removed, all others are left alone."""
    drawn, shown = site(tmp_path / "drawn"), tmp_path / "shown"
    assert publish(drawn, shown) == 4
    assert publish(drawn, shown) == 0
    (drawn / "index.html").write_text("<p>J</p>", encoding="utf-8")
    (drawn / "book/a.html").unlink()
    assert publish(drawn, shown) == 2
    assert {path.name for path in shown.rglob("*") if path.is_file()} == {"index.html", "b.css", ".buildinfo"}
    assert (shown / "index.html").read_text(encoding="utf-8") == "<p>J</p>"


@pytest.mark.parametrize("port", ["0", "70000", "x"])
def test_a_port_that_cannot_be_is_said(port: str, small: Path) -> None:
    """Before anything is drawn."""
    assert run(small, "preview", "--port", port).exit_code == 2


class _Text(HTMLParser):
    """Collects the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        """Take in text."""
        self.words.append(data)


def _words(text: str) -> str:
    """Return the words of a text or page, however its lines are broken."""
    reader = _Text()
    reader.feed(text)
    return "".join("".join(reader.words).replace("-\n", "-").split())
