"""
`course check` as it is used: what it prints, what it ends with, and a sentence for every bad input.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from recovery_course.checks import Report
from recovery_course.checks.formats import as_github
from recovery_course.cli import check as command
from recovery_course.cli import course
from recovery_course.problems import Code, Problem

from .check_cases import good_course
from .small_course import change

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "book/listening/first-words.md"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return the folder of a course in which nothing is found."""
    return good_course(tmp_path)


def run(*words: object) -> Result:
    """Run `course check`; whatever escapes it fails the test."""
    return CliRunner().invoke(course, ["check", *map(str, words)], prog_name="course", catch_exceptions=False)


def with_problem(root: Path) -> Path:
    """Put a word of the guide into a page."""
    change(root, "You have four", "She refused once. You have four", FIRST)
    return root


def with_hint(root: Path) -> Path:
    """Let the module lack an ingredient."""
    change(root, "testimony, contact, skills", "testimony, skills", FIRST)
    return root


def test_a_good_course_ends_with_0(good: Path) -> None:
    """Silence would leave people wondering."""
    done = run(good)
    assert (done.exit_code, done.stdout) == (0, "No problems.\n")


def test_a_problem_ends_with_1_and_says_what_to_do(good: Path) -> None:
    """The place opens in a terminal, wherever one is; the last line counts."""
    done = run(with_problem(good))
    first, fix, last = done.stdout.splitlines()
    assert (done.exit_code, first) == (1, f'{good / FIRST}:9: P101 says "refused"')
    assert fix.startswith("    fix: ")
    assert last == "1 problem and 0 hints in 1 file. Every code is explained in exercises/README.md."


def test_places_are_counted_from_where_one_is(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From above the course, a place begins with the course's folder."""
    monkeypatch.chdir(good.parent)
    assert run(with_problem(good)).stdout.startswith(f"course/{FIRST}:9: P101")


def test_a_hint_is_shown_and_ends_with_0(good: Path) -> None:
    """A hint is no fault, unless one asks for it."""
    done = run(with_hint(good))
    assert (done.exit_code, "C206 hint: has no lesson" in done.stdout) == (0, True)
    assert run(good, "--strict").exit_code == 1


def test_json_is_for_programs(good: Path) -> None:
    """Each finding has its place, code, level, what and fix."""
    done = run(with_hint(with_problem(good)), "--format", "json")
    entries = json.loads(done.stdout)["found"]
    assert [(entry["code"], entry["level"], entry["line"]) for entry in entries] == [
        ("P101", "problem", 9),
        ("C206", "hint", 2),
    ]
    assert set(entries[0]) == {"path", "line", "code", "level", "what", "fix"}


def test_json_of_a_good_course_is_json(good: Path) -> None:
    """A program reads an empty list, not a sentence."""
    assert json.loads(run(good, "--format", "json").stdout) == {"found": []}


def test_github_shows_notes_beside_the_lines(good: Path) -> None:
    """A problem is an error of the pull request, a hint a notice."""
    done = run(with_hint(with_problem(good)), "--format", "github")
    error, notice, _ = done.stdout.splitlines()
    assert error.startswith(f'::error file={good / FIRST},line=9,title=P101::says "refused"%0Afix: ')
    assert notice.startswith("::notice file=")


def test_what_github_reads_as_a_sign_is_escaped() -> None:
    """Names and sentences of an author end no command and begin none."""
    problem = Problem("a,b:c%.md", 1, Code.LABEL, "100%\r\n::error::x", "y")
    told = as_github(Report((problem,), ()), lambda path: path, False)
    assert told.splitlines()[0] == "::error file=a%2Cb%3Ac%25.md,line=1,title=P101::100%25%0D%0A::error::x%0Afix: y"


def test_a_course_is_found_from_inside(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to go up to the top first."""
    monkeypatch.chdir(good / "book/listening")
    assert run().exit_code == 0


def test_a_missing_folder_is_answered_with_the_nearest(good: Path) -> None:
    """A slip in the folder's name costs one try."""
    done = run(good.parent / "cuorse")
    assert (done.exit_code, f"There is no folder {good.parent / 'cuorse'}. Did you mean course?" in done.stderr) == (
        2,
        True,
    )


def test_a_file_is_no_folder(good: Path) -> None:
    """The whole course is checked, never one file."""
    done = run(good / "_toc.yml")
    assert (done.exit_code, "is a file, not a folder" in done.stderr) == (2, True)


def test_a_folder_above_a_course_says_where_it_is(good: Path) -> None:
    """Whoever is one folder too high is told so."""
    done = run(good.parent)
    assert done.exit_code == 2
    assert f"There is one in {good.resolve()}." in done.stderr.replace("\n", " ")


@pytest.mark.parametrize(
    ("file", "content", "sentence"),
    [
        ("exercises/listening/items.yml", "items: Zoë".encode("latin-1"), "B102 holds a character that is not UTF-8"),
        ("exercises/listening/items.yml", b"items:\n\t- id: x\n", "B105 has a tab where YAML wants spaces"),
        ("exercises/listening/items.yml", b"items: " + b"x" * 5_000_000, "B103 is 5.0 MB"),
        ("_toc.yml", b"format: jb-book\nroot: book/index\nchapters:\n\t- file: x\n", "L102 has a tab"),
        ("_toc.yml", b"", "L102 is empty"),
        ("book/references.bib", b"\xff\xfe@", "R101 holds a character that is not UTF-8"),
        ("checks.yml", b"exemptions: all", "B203 "),
        ("book/listening/notes.md", b"\xe9", "L102 holds a character that is not UTF-8"),
    ],
)
def test_a_bad_file_is_one_clear_sentence(good: Path, file: str, content: bytes, sentence: str) -> None:
    """What was saved wrong is named, with its code; there is no traceback."""
    (good / file).write_bytes(content)
    done = run(good)
    assert done.exit_code == 1
    assert f"{good / file}:" in done.stdout
    assert sentence in done.stdout


def test_progress_is_told_only_when_it_takes_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A quick check prints nothing on the way; a slow one says what it is at, and clears it in the end."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    quick = command._Progress()
    quick.looking_at("links")
    quick.done()
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(command, "PATIENCE", -1)
    slow = command._Progress()
    slow.looking_at("links")
    slow.done()
    assert capsys.readouterr().err == "\r\x1b[KLooking at links …\r\x1b[K"


def test_no_builder_is_loaded(good: Path) -> None:
    """Checking needs neither Sphinx nor Jupyter, which would take longer than the check."""
    heavy = {
        "IPython",
        "anywidget",
        "docutils",
        "ipywidgets",
        "jsonschema",
        "myst_parser",
        "nltk",
        "sphinx",
        "traitlets",
    }
    code = (
        "import sys\nfrom recovery_course.cli import main\ntry:\n    main(['check', sys.argv[1]])\nexcept SystemExit:\n"
        f"    pass\nprint(sorted({heavy!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(good)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
