"""
Two editions of the real course, built one after the other into one folder: what is in each, file by file.
"""

from __future__ import annotations

import html
import re
import shutil
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from recovery_course.bank import load_course
from recovery_course.editions import read_editions, without_notes
from recovery_course.labels import load_labels
from tests.books import build_book, copy_course

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)
WITHHELD = read_editions(ROOT).withheld
# No word of any language: it stands in every note and on every page for facilitators of the copy that is built.
SENTINEL = "zyzzyvafacil"
# Shorter ones may stand anywhere by chance: "Sixty in all."
LEAST_WORDS = 5
# A note may quote the lesson that it stands in.
MOST_SHARED = 0.03

_NOTE = re.compile(r"^(```+|:::+)\{facilitator-note\}(.*?)^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_INVENTORY_HEAD = 4


def marked_copy(target: Path) -> Path:
    """Copy the course, with a word in every note and on every withheld page that is nowhere else."""
    copy_course(ROOT, target)
    for path in (target / "book").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        if path.relative_to(target).with_suffix("").as_posix() in WITHHELD:
            text = re.sub(r"^(# .+)$", rf"\1 {SENTINEL}\n\nAnd {SENTINEL}.", text, count=1, flags=re.MULTILINE)
        else:
            text = _NOTE.sub(rf"\1{{facilitator-note}}\2And {SENTINEL}.\n\1", text)
        path.write_text(text, encoding="utf-8")
    return target


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the facilitator's edition, then the learner's into the same folder."""
    course = marked_copy(tmp_path_factory.mktemp("marked"))
    output = tmp_path_factory.mktemp("sites")
    site = build_book(course, output, edition="facilitator")
    shutil.copytree(site, output / "facilitator")
    return {"facilitator": output / "facilitator", "learner": build_book(course, output, edition="learner")}


def plain(text: str) -> str:
    """Return a text's words alone, in small letters: marks, tags and roles make no difference."""
    text = re.sub(r"\{cite\}`[^`]*`", " ", text)
    text = re.sub(r"\{term\}`([^<`]*?)(?: <[^>]*>)?`", r"\1", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
    text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def sentences(source: str) -> Iterator[str]:
    """Yield the sentences of a page's source that are long enough to be told apart."""
    body = re.sub(r"\A---\n.*?\n---\n|^(```|:::)[^\n]*$", "", source, flags=re.DOTALL | re.MULTILINE)
    for part in re.split(r"(?<=[.!?])[\"”*)]*\s+|\n\n|\s\|\s|^\s*(?:[-#>]+|\d+\.)\s", body, flags=re.MULTILINE):
        words = plain(part)
        if words.count(" ") + 1 >= LEAST_WORDS:
            yield words


def facilitators_sentences() -> set[str]:
    """Return what only facilitators are told: the withheld pages, every note, and the run sheets."""
    found = {one for name in WITHHELD for one in sentences((ROOT / f"{name}.md").read_text(encoding="utf-8"))}
    for path in (ROOT / "book").rglob("*.md"):
        for note in _NOTE.finditer(path.read_text(encoding="utf-8")):
            found |= set(sentences(note[2].partition("\n")[2])) | set(sentences(note[2].partition("\n")[0]))
    return found | {
        words
        for sheet in COURSE.run_sheets.sheets
        for session in sheet.sessions
        for text in (sheet.note, session.bring, *(block.what for block in sheet.blocks_of(session)))
        if text and (words := plain(text)).count(" ") + 1 >= LEAST_WORDS
    }


def learners_sources() -> str:
    """Return all that is written for learners, notes and withheld pages left out."""
    files = [path for folder in ("book", "exercises") for path in (ROOT / folder).rglob("*.*")]
    files = [path for path in files if path.suffix in {".md", ".yml", ".ipynb"} and path.name != "run-sheets.yml"]
    names = [path for path in files if path.relative_to(ROOT).with_suffix("").as_posix() not in WITHHELD]
    return plain("\n".join(without_notes(path.read_text(encoding="utf-8")) for path in names))


def contents_of(file: Path) -> str:
    """Return a file of a site as text; the inventory of names is packed."""
    raw = file.read_bytes()
    if file.suffix == ".inv":
        lines = raw.split(b"\n", _INVENTORY_HEAD)
        raw = b"\n".join(lines[:_INVENTORY_HEAD]) + zlib.decompress(lines[_INVENTORY_HEAD])
    return raw.decode("utf-8", errors="replace")


def files_of(site: Path) -> list[Path]:
    """Return every file of a site."""
    return [path for path in site.rglob("*") if path.is_file()]


def pages_of(site: Path) -> list[Path]:
    """Return every page that Sphinx wrote; the page at the root only leads on."""
    return [path for path in site.rglob("*.html") if path != site / "index.html"]


def test_no_file_of_the_learners_site_holds_a_word_for_facilitators(sites: dict[str, Path]) -> None:
    """Pages, scripts, styles, the search index, the inventory: a word of notes and guides is in none of them."""
    assert [path for path in files_of(sites["learner"]) if SENTINEL in contents_of(path).lower()] == []


def test_the_scan_would_find_such_a_word(sites: dict[str, Path]) -> None:
    """In the facilitator's edition the word is on pages, in the search index and in the inventory."""
    found = {path.name for path in files_of(sites["facilitator"]) if SENTINEL in contents_of(path).lower()}
    assert {"searchindex.js", "objects.inv", "facilitator-guide.html", "pessimism.html"} <= found


def test_no_file_of_the_learners_site_holds_a_sentence_for_facilitators(sites: dict[str, Path]) -> None:
    """Each sentence of guides, notes and run sheets is looked for in every file."""
    ours, theirs = facilitators_sentences(), learners_sources()
    only = {one for one in ours if one not in theirs}
    assert len(only) > 500
    assert len(ours - only) <= MOST_SHARED * len(ours), ours - only
    texts = {path: plain(contents_of(path)) for path in files_of(sites["learner"])}
    assert [(path.name, one) for path, text in texts.items() for one in only if one in text] == []


def test_no_file_of_the_learners_site_is_for_facilitators(sites: dict[str, Path]) -> None:
    """No page, style or slide of theirs, and no way to one."""
    learner = sites["learner"]
    names = {path.relative_to(learner).as_posix() for path in files_of(learner)}
    assert [name for name in names if re.search(r"instructors|facilitator|_sources|reveal|slides", name)] == []
    words = "|".join(map(re.escape, (*WITHHELD, "facilitator.css", "facilitator-guide")))
    # Instructors are told on a page where such files lie; a link would lead nowhere.
    ways = {".html": re.compile(f'(?:href|src|data-page)="[^"]*(?:{words})')}
    found = [path for path in files_of(learner) if ways.get(path.suffix, re.compile(words)).search(contents_of(path))]
    assert found == []


def test_the_learners_site_says_nothing_of_the_edition(sites: dict[str, Path]) -> None:
    """Not even the interface's own words for facilitators are sent to learners."""
    labels = load_labels().words
    told = [labels[key] for key in ("facilitator_edition", "facilitator_note", "facilitator_key")]
    pages = {path: contents_of(path) for path in pages_of(sites["learner"])}
    assert [(path.name, words) for path, text in pages.items() for words in told if words in text] == []
    assert not any("For facilitators" in text for text in pages.values())


def test_the_facilitators_site_has_every_page_and_note(sites: dict[str, Path]) -> None:
    """Nothing that was written for facilitators is lost."""
    site = sites["facilitator"]
    assert [name for name in WITHHELD if not (site / f"{name}.html").is_file()] == []
    for path in (ROOT / "book").rglob("*.md"):
        written = len(_NOTE.findall(path.read_text(encoding="utf-8")))
        page = site / path.relative_to(ROOT).with_suffix(".html")
        soup = BeautifulSoup(contents_of(page), "html.parser") if written else None
        assert soup is None or len(soup.select(".rc-facilitator-note:not(.rc-facilitator-key)")) == written


def test_every_lesson_has_notes() -> None:
    """Whoever leads a group finds something beside each lesson's text."""
    lessons = [lesson for module in COURSE.outline.modules for lesson in module.numbered]
    texts = {lesson.docname: (ROOT / f"{lesson.docname}.md").read_text(encoding="utf-8") for lesson in lessons}
    notes = {name: len(_NOTE.findall(text)) for name, text in texts.items()}
    assert [name for name, count in notes.items() if not 2 <= count <= 4] == []


def test_the_key_stands_beside_every_quiz(sites: dict[str, Path]) -> None:
    """In the facilitator's edition reasons are open after the quiz, and no second time at the foot of the page."""
    seen = 0
    for path in pages_of(sites["facilitator"]):
        soup = BeautifulSoup(contents_of(path), "html.parser")
        # An example on the pages for instructors stands beside its source, key and all.
        for quiz in soup.select(":not(.rc-example-drawn) > section[data-widget=quiz]"):
            key = quiz.find_next_sibling()
            assert key is not None
            assert "rc-facilitator-key" in key["class"]
            assert key.select_one(f"[data-reasons-for={quiz['data-widget-id']}] .rc-rationale")
            seen += 1
        assert path.parent.name == "adapting" or soup.select("details.rc-reasons") == []
    assert seen >= len(COURSE.quizzes)


def test_the_debrief_stands_below_every_conversation(sites: dict[str, Path]) -> None:
    """Its questions, and what each reply shows."""
    seen = set()
    for path in pages_of(sites["facilitator"]):
        for talk in BeautifulSoup(contents_of(path), "html.parser").select("section[data-widget=scenario]"):
            key = talk.find_next_sibling()
            assert key is not None
            replies = sum(len(step.options) for step in COURSE.scenarios[str(talk["data-widget-id"])].steps)
            assert len(key.select("ol strong")) == replies
            seen.add(talk["data-widget-id"])
    assert seen == set(COURSE.scenarios)


def test_every_page_of_the_facilitators_site_says_what_it_is(sites: dict[str, Path]) -> None:
    """A page that is printed or passed on by mistake can be told from a learner's."""
    for path in pages_of(sites["facilitator"]):
        soup = BeautifulSoup(contents_of(path), "html.parser")
        assert soup.select_one(".rc-edition"), path
        assert soup.select_one('link[href*="facilitator.css"]'), path
        assert soup.select_one("meta[name=robots][content=noindex]"), path


def test_a_page_that_changes_sides_leaves_nothing_behind(sites: dict[str, Path], tmp_path: Path) -> None:
    """Once a page is for facilitators, the next build takes what was there for learners away again."""
    course = copy_course(ROOT, tmp_path)
    page = course / "book" / "reference" / "misconceptions.md"
    text = page.read_text(encoding="utf-8").replace("title:", "edition: facilitator\ntitle:", 1)
    page.write_text(text, encoding="utf-8")
    shutil.copytree(sites["learner"].parent, tmp_path / "_build")
    # Other pages still lead there, which is a warning.
    site = build_book(course, tmp_path, strict=False)
    assert not (site / "book" / "reference" / "misconceptions.html").exists()
    assert "reference/misconceptions" not in contents_of(site / "searchindex.js")
    assert "reference/misconceptions" not in contents_of(site / "objects.inv")


def test_an_unknown_edition_is_one_sentence(tmp_path: Path) -> None:
    """A slip in the environment ends the build and names what there is."""
    with pytest.raises(AssertionError, match="did you mean `facilitator`") as caught:
        build_book(ROOT, tmp_path, edition="facilitators")
    assert "Traceback" not in str(caught.value)
