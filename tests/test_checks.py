"""
`course check` beyond what keeps a course from being built: each code, exemptions, and any bytes as any file.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_course.checks import check
from recovery_course.checks.addresses import address_fault
from recovery_course.checks.blocks import take_apart
from recovery_course.checks.formats import as_text
from recovery_course.checks.texts import grade, sentences, syllables

from .check_cases import CASES, CHECKS, good_course, spoil
from .small_course import assert_golden, change

if TYPE_CHECKING:
    from pathlib import Path

    from recovery_course.problems import Problem

FIRST = "book/listening/first-words.md"
ITEMS = "exercises/listening/items.yml"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return the folder of a course in which nothing is found."""
    return good_course(tmp_path)


def found(root: Path) -> list[Problem]:
    """Return all that is found, hints too."""
    report = check(root)
    return [*report.problems, *report.hints]


def codes(root: Path) -> list[str]:
    """Return the codes of all that is found."""
    return [str(problem.code) for problem in found(root)]


def test_nothing_is_found_in_a_good_course(good: Path) -> None:
    """The course that all faulty ones are made from is itself in order."""
    assert found(good) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_fault_yields_exactly_its_report(case: Path, good: Path) -> None:
    """A fault is told once: its place, its code, what was found and what to do."""
    spoil(good, case)
    told = found(good)
    assert_golden(CHECKS / f"{case.stem}.txt", "".join(f"{problem}\n" for problem in told))
    assert [str(problem.code) for problem in told] == [case.name[:4]]


def test_no_report_is_left_over() -> None:
    """A golden report goes when its case goes."""
    assert {path.stem for path in CHECKS.glob("*.txt")} == {case.stem for case in CASES}


def test_progress_names_what_is_looked_at(good: Path) -> None:
    """Whoever waits is told what for."""
    told: list[str] = []
    check(good, told.append)
    assert told[0] == "items and pages"
    assert "links" in told


def test_hints_are_no_problems(good: Path) -> None:
    """A hint is shown and is no fault."""
    change(good, "testimony, contact, skills", "skills", FIRST)
    report = check(good)
    assert report.problems == ()
    assert [str(hint.code) for hint in report.hints] == ["C206"]


def exempt(root: Path, *entries: str) -> None:
    """Write exemptions."""
    text = "".join(f"  - {entry}\n" for entry in entries)
    (root / "checks.yml").write_text(f"exemptions:\n{text}", encoding="utf-8")


def test_an_exemption_hides_what_it_names(good: Path) -> None:
    """A finding that is meant is switched off in one place, with its reason."""
    change(good, "You have four", "She refused once. You have four", FIRST)
    exempt(good, "{code: P101, where: book/listening/*.md, text: refused, reason: The sheet says so.}")
    assert found(good) == []


def test_an_exemption_hides_only_its_words(good: Path) -> None:
    """Another word on the same page is still found, and the exemption that missed is told."""
    change(good, "You have four", "She refused once. You have four", FIRST)
    exempt(good, "{code: P101, where: book/listening/*.md, text: refuses, reason: The sheet says so.}")
    assert codes(good) == ["P101", "E101"]


def test_an_exemption_gives_its_reason(good: Path) -> None:
    """Nothing is switched off without a reason."""
    change(good, "You have four", "She refused once. You have four", FIRST)
    exempt(good, "{code: P101, where: book/listening/*.md}")
    assert codes(good) == ["P101", "B202"]


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_line_ends_make_no_difference(good: Path, ends: str) -> None:
    """Pages and banks saved on Windows are read alike, and lines are counted alike."""
    change(good, "You have four", "She refused once. You have four", FIRST)
    before = [(problem.path, problem.line) for problem in found(good)]
    for name in (FIRST, "book/reference/glossary.md"):
        text = (good / name).read_text(encoding="utf-8")
        (good / name).write_bytes(text.replace("\n", ends).encode())
    assert [(problem.path, problem.line) for problem in found(good)] == before


def test_a_page_in_latin_1_is_one_clear_sentence(good: Path) -> None:
    """The line of the character, and how to save the file."""
    (good / FIRST).write_bytes((good / FIRST).read_bytes().replace(b"Nadia", "Zoë".encode("latin-1")))
    told = [problem for problem in found(good) if problem.path == FIRST]
    assert [(problem.line, str(problem.code)) for problem in told] == [(9, "L102")]
    assert "UTF-8" in told[0].fix


def test_tabs_in_the_contents_are_one_clear_sentence(good: Path) -> None:
    """YAML takes no tabs; no page is also called left out."""
    change(good, "  - file: book/reference/glossary", "\t- file: book/reference/glossary", "_toc.yml")
    assert [problem.path for problem in found(good) if "tab" in problem.what] == ["_toc.yml"]
    assert "C104" not in codes(good)


def test_five_megabytes_are_one_clear_sentence(good: Path) -> None:
    """A page that was pasted many times over is not taken apart."""
    (good / FIRST).write_text("Not tonight. " * 400_000, encoding="utf-8")
    assert [problem.what for problem in found(good) if problem.path == FIRST] == [
        "is 5.2 MB; a file of this kind stays under 1 MB"
    ]


def test_a_link_out_of_the_folder_is_told(good: Path) -> None:
    """Whoever gets the course does not get what such a link leads to."""
    outside = good.parent / "secret.md"
    outside.write_text("# Mine\n", encoding="utf-8")
    (good / "book/listening/notes.md").symlink_to(outside)
    assert codes(good) == ["C104", "C105"]


@pytest.mark.parametrize("name", [FIRST, ITEMS, "_toc.yml", "checks.yml"])
def test_a_link_to_itself_is_no_traceback(good: Path, name: str) -> None:
    """A symbolic link in a circle cannot be opened, which is said."""
    (good / name).unlink(missing_ok=True)
    (good / name).symlink_to(good / name)
    assert any("cannot be opened" in problem.what or "does not exist" in problem.what for problem in found(good))


def test_a_pipe_is_not_waited_for(good: Path) -> None:
    """What is no plain file is not read."""
    (good / FIRST).unlink()
    os.mkfifo(good / FIRST)
    assert "L101" in codes(good) or "L102" in codes(good)


def test_an_id_in_two_modules_is_told(good: Path) -> None:
    """The message names both places."""
    (good / "exercises/speaking").mkdir()
    (good / "exercises/speaking/items.yml").write_text((good / ITEMS).read_text(encoding="utf-8"), encoding="utf-8")
    taken = [problem for problem in found(good) if problem.code == "B401"]
    assert f"the first is at {ITEMS}:2" in taken[0].what


FILES = (
    *(FIRST, ITEMS, "_toc.yml", "_config.yml", "checks.yml", "book/references.bib", "book/reference/glossary.md"),
    *("book/reference/language-guide.yml", "book/figures/two-voices.svg", "exercises/listening/workbook.ipynb"),
    *("exercises/listening/scenarios.yml", "book/listening/notes.ipynb"),
)
SIGNS = st.text(alphabet="`{}[]()<>:#!*-_|\\\"'\n \tab1.&%$=~", max_size=200)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(FILES), content=st.one_of(st.binary(max_size=300), SIGNS.map(str.encode)))
def test_any_bytes_as_any_file_are_no_traceback(
    tmp_path_factory: pytest.TempPathFactory, name: str, content: bytes
) -> None:
    """Whatever is saved where, the course is checked to its end."""
    root = good_course(tmp_path_factory.mktemp("any"))
    (root / name).write_bytes(content)
    for problem in found(root):
        assert problem.line >= 1
        assert str(problem)


@settings(max_examples=200, deadline=None)
@given(text=SIGNS)
def test_any_signs_are_taken_apart(text: str) -> None:
    """No Markdown is so broken that it cannot be read, and every part has a line of the text."""
    parts = take_apart(text)
    lines = len(text.splitlines()) + 1
    assert all(1 <= block.line <= lines for block in parts.blocks)
    assert all(1 <= link.line <= lines for block in parts.blocks for link in block.links)
    assert all(len(block.words) == len(block.text) for block in parts.blocks)


SYLLABLES = {
    1: "the be while role called makes times nurse wards asked heard hope hopes don't she's they're walked planned",
    2: "people table little settled started needed houses nurses changes question million create being seeing saying "
    "trying social special trial marriage stigma meaning someone something decide client science illness",
    3: "services violence period behaviour opinion usual actual quality created media hospital evidence area",
    4: "psychiatric material diagnosis recovery medication experience identity empowerment connectedness society",
    5: "individual schizophrenia implementation discrimination organisation",
    6: "responsibility accountability participatory",
}


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in SYLLABLES.items() for word in words.split()]
)
def test_syllables_are_counted_as_they_are_spoken(count: int, word: str) -> None:
    """The rule agrees with a dictionary on the words that the course uses."""
    assert syllables(word) == count


def test_the_grade_tells_hard_prose_from_plain() -> None:
    """The reading level is a measure and no formality: bureaucratic prose fails it."""
    hard = "Multidisciplinary implementation necessitates organisational accountability in participatory governance."
    assert grade(sentences(hard)) > 10
    assert grade(sentences("He looks at the cup. He puts it down. She waits.")) < 3


def test_short_forms_end_no_sentence() -> None:
    """A doctor's name is one sentence with what follows."""
    assert len(list(sentences("Dr. Osei said no, e.g. on Monday. Nadia waits."))) == 2


GOOD_ADDRESSES = """
https://example.org/a_(b)?c=%20d#e http://localhost:8000/x mailto:a@b.org tel:+15551234 page.md#there #here
https://bücher.example/ä https://192.0.2.1/ ../other/page.md doi:10.1000/182
"""
BAD_ADDRESSES = """
https:/example.org https//example.org http:// https://exam%20ple.org htps://example.org www.example.org //x.org
https://example mailto:nobody file:///home/me/page.md C:/page.md javascript:alert(1) https://[::1 https://x.org:port/
"""


@pytest.mark.parametrize("href", GOOD_ADDRESSES.split())
def test_good_addresses_are_left_alone(href: str) -> None:
    """What can be an address is one; nothing is fetched."""
    assert address_fault(href) is None


@pytest.mark.parametrize("href", BAD_ADDRESSES.split())
def test_malformed_addresses_are_told(href: str) -> None:
    """What cannot be an address is found before a reader finds it."""
    assert address_fault(href) is not None


UNREAD = {
    "book/references.bib": "@article{broken",
    ITEMS: "items: [",
    "exercises/listening/scenarios.yml": "caf\udce9: 1",
    "_toc.yml": "root: [",
    FIRST: "---\ntitle: [\n---\n",
    "checks.yml": "exemptions: [",
    "organisation.yml": "name: [",
}


@pytest.mark.parametrize("path", UNREAD)
def test_a_file_that_cannot_be_read_is_told_alone(path: str, good: Path) -> None:
    """What only seems to be missing because of it would bury the one sentence that helps."""
    (good / path).parent.mkdir(parents=True, exist_ok=True)
    (good / path).write_text(UNREAD[path], encoding="utf-8", errors="surrogateescape")
    told = check(good)
    assert [problem.path for problem in told.problems] == [path]
    assert told.unread == (path,)
    assert f"What needs `{path}` was not looked at" in as_text(told, str, strict=False)


def test_other_faults_are_told_beside_an_unreadable_file(good: Path) -> None:
    """A file's own faults are no follow-ups, whatever else cannot be read."""
    (good / "book" / "references.bib").write_text("@article{broken", encoding="utf-8")
    change(good, "minutes: 5", "minutes: many", FIRST)
    assert {"R101", "L202"} <= set(codes(good))
