"""How the course reads: level, headings, figures with their sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONTENTS = (ROOT / "_toc.yml").read_text(encoding="utf-8")
PAGES = [ROOT / f"{name}.md" for name in re.findall(r"(?:root|file): (\S+)", CONTENTS)]
# The house style asks for grade 8 to 10 at most.
HARDEST = 10
LONGEST_HEADING = 70
# Key points and handouts repeat figures whose sources stand in the lesson; invented figures are called that.
FIGURE = re.compile(r"\d\s?%|\b\d+ (?:studies|trials|participants)\b")
REPEATS = {"accessibility.md", "evaluating.md", "facilitator-guide.md", "handouts.md"}


def source_of(path: Path) -> str:
    """Return a page without its front matter."""
    return re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)


def prose_of(path: Path) -> str:
    """Return what is read as sentences: no blocks, tables, citations or marks."""
    text = re.sub(r"```.*?```", "", source_of(path), flags=re.DOTALL)
    text = re.sub(r"\{cite\}`[^`]*`|^\|.*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\{term\}`([^<`]*?)(?: <[^>]*>)?`", r"\1", text)
    return re.sub(r"[*_>#]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text))


def syllables_in(word: str) -> int:
    """Return about how many syllables a word has: its groups of vowels, without a silent e at its end."""
    groups = re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e(s|d)?$", "", word.lower()))
    return max(1, len(groups))


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade (Kincaid et al., 1975): years of school needed to read a text."""
    sentences = [part for part in re.split(r'(?<=[.!?:])["”]?\s+|\n\n', text) if re.search("[a-z]", part)]
    words = re.findall(r"[A-Za-z']+", text)
    per_word = sum(map(syllables_in, words)) / len(words)
    return 0.39 * len(words) / len(sentences) + 11.8 * per_word - 15.59


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_page_can_be_read_tired(path: Path) -> None:
    """No page needs more than ten years of school."""
    assert grade(prose_of(path)) <= HARDEST


def test_the_measure_tells_hard_prose_from_plain() -> None:
    """The reading level is a measure and no formality: bureaucratic prose fails it."""
    hard = "Multidisciplinary implementation necessitates organisational accountability in participatory governance."
    assert grade(hard) > HARDEST
    assert grade("He looks at the cup. He puts it down. She waits.") < HARDEST


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_headings_are_short_and_differ(path: Path) -> None:
    """A heading says one idea: it fits on a line, has no full stop, and is not used twice on its page."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", source_of(path), flags=re.DOTALL), re.MULTILINE)
    assert [heading for heading in headings if len(heading) > LONGEST_HEADING or heading.endswith(".")] == []
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_figure_stands_without_its_source(path: Path) -> None:
    """A paragraph with a percentage or a count of studies cites, or says that its figures are invented."""
    if path.name in REPEATS:
        return
    text = re.sub(r"^## Key points\n.*", "", source_of(path), flags=re.DOTALL | re.MULTILINE)
    bare = [
        paragraph
        for paragraph in text.split("\n\n")
        if FIGURE.search(paragraph)
        and "{cite}" not in paragraph
        and not re.search(r"invented|made up|our arithmetic", paragraph)
        and not paragraph.startswith((">", "```"))
    ]
    assert bare == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_say_where_they_lead(path: Path) -> None:
    """A link can be understood when it is read alone."""
    words = re.findall(r"(?<!!)\[([^\]]+)\]\(", source_of(path))
    assert [word for word in words if word.strip().lower() in {"here", "click here", "link", "this", "read more"}] == []
