"""
`course new`: what it writes teaches, passes `course check`, stands in its place, and never costs anybody a line.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from recovery_course.bank import load_course
from recovery_course.checks import check
from recovery_course.cli import course
from recovery_course.scaffold.names import slug

from .small_course import change

ROOT = Path(__file__).parent.parent
KINDS = ["lesson", "quiz", "scenario", "reflection"]
CONTENTS = "_toc.yml"


def run(root: Path, *words: str) -> Result:
    """Run `course` on a course; whatever escapes it fails the test."""
    return CliRunner().invoke(course, ["-C", str(root), *words], prog_name="course", catch_exceptions=False)


def texts(root: Path) -> dict[str, bytes]:
    """Return every file of a course."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real course, in which one of each kind is made, and what was wrong with it before."""
    copy = tmp_path_factory.mktemp("new")
    for name in ("_config.yml", CONTENTS, "checks.yml", "organisation.yml"):
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, copy / name)
    for name in ("book", "exercises"):
        shutil.copytree(ROOT / name, copy / name)
    return copy


def test_all_kinds_pass_the_check_in_the_real_course(whole: Path) -> None:
    """A new module and one of each kind in it and in an old one add no problem, and not even a hint but contact."""
    before = {*check(whole).problems, *check(whole).hints}
    commands = [
        ["module", "families"],
        *([kind, home, f"new-{kind}"] for home in ("families", "stigma") for kind in KINDS),
    ]
    for words in commands:
        assert run(whole, "new", *words).exit_code == 0
    report = check(whole)
    # A line of the contents has moved; what is said of it has not.
    old = {(problem.path, problem.code, problem.what) for problem in before}
    found = [
        problem
        for problem in (*report.problems, *report.hints)
        if (problem.path, problem.code, problem.what) not in old
    ]
    assert [str(problem) for problem in found if problem.code != "C206"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_new_is_part_of_the_course(kind: str, small: Path) -> None:
    """It is read without a problem, and stands behind the module's lessons, before what looks back."""
    done = run(small, "new", kind, "listening", "second-words", "--title", 'The "second" word: yes')
    assert done.exit_code == 0
    module = load_course(small).outline.modules[0]
    assert [lesson.docname.rpartition("/")[2] for lesson in module.lessons] == [
        "first-words",
        "second-words",
        "summary",
        "workbook",
    ]
    assert module.lessons[1].title == 'The "second" word: yes'


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_to_do_next(kind: str, small: Path) -> None:
    """The files are named, and so are the next steps."""
    done = run(small, "new", kind, "listening", "second-words")
    assert "wrote      book/listening/second-words.md" in done.stdout
    assert f"added to   {CONTENTS}" in done.stdout
    assert "Next:\n  1. " in done.stdout
    assert done.stdout.endswith("course preview\n")


@pytest.mark.parametrize("kind", KINDS)
def test_only_lines_are_added(kind: str, small: Path) -> None:
    """Every line that was there is there, in its order: comments, blank lines and all."""
    before = texts(small)
    run(small, "new", kind, "listening", "second-words")
    after = texts(small)
    for name, text in before.items():
        rest = iter(after[name].splitlines())
        assert all(line in rest for line in text.splitlines()), name


def test_comments_and_order_of_the_contents_stay(small: Path) -> None:
    """The new line stands where it belongs, and a comment about the next part stays with that part."""
    path = small / CONTENTS
    text = path.read_text(encoding="utf-8").replace(
        "  - caption: Reference", "  # What to look up.\n  - caption: Reference"
    )
    path.write_text(text.replace("format: jb-book", "format: jb-book   # as ever"), encoding="utf-8")
    run(small, "new", "module", "asking")
    expected = (
        "          - file: exercises/listening/workbook\n      - file: book/asking/index\n        sections:\n"
        "          - file: book/asking/first-steps\n          - file: book/asking/quiz\n  # What to look up.\n"
    )
    after = path.read_text(encoding="utf-8")
    assert expected in after
    assert after.startswith("format: jb-book   # as ever\n")


@pytest.mark.parametrize("kind", KINDS)
def test_line_ends_of_windows_stay(kind: str, small: Path) -> None:
    """A file keeps the one kind of line end that it has."""
    for path in [*small.rglob("*.yml")]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run(small, "new", kind, "listening", "second-words").exit_code == 0
    for path in [path for path in small.rglob("*.yml") if "\r\n" in path.read_bytes().decode()]:
        assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n"), path.name
    load_course(small)


def test_a_file_without_a_last_line_end_is_no_trouble(small: Path) -> None:
    """Many editors leave it out."""
    for name in (CONTENTS, "exercises/listening/reflections.yml"):
        (small / name).write_text((small / name).read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    assert run(small, "new", "reflection", "listening", "second-words").exit_code == 0
    load_course(small)


def test_the_templates_teach_the_syntax(small: Path) -> None:
    """Comments explain each part, and learners never see them."""
    run(small, "new", "scenario", "listening", "second-words")
    run(small, "new", "lesson", "listening", "third-words")
    bank = (small / "exercises/listening/scenarios.yml").read_text(encoding="utf-8")
    assert bank.count("#") >= 8
    page = (small / "book/listening/third-words.md").read_text(encoding="utf-8")
    assert page.count("\n% ") >= 8


def test_a_dry_run_writes_nothing(small: Path) -> None:
    """What would be written is told, and the course stays as it is."""
    before = texts(small)
    done = run(small, "new", "quiz", "listening", "second-words", "--dry-run")
    assert (done.exit_code, texts(small)) == (0, before)
    assert "would: writes book/listening/second-words.md" in done.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_overwritten(kind: str, small: Path) -> None:
    """A second time, and over a page of somebody else's, nothing changes."""
    run(small, "new", kind, "listening", "second-words")
    before = texts(small)
    for name in ("second-words", "first-words", "summary"):
        done = run(small, "new", kind, "listening", name)
        assert (done.exit_code, "is there already and stays as it is" in done.stderr) == (1, True)
    assert run(small, "new", "module", "listening").exit_code == 1
    assert texts(small) == before


def test_an_id_is_never_given_away(small: Path) -> None:
    """What a learner did is kept under an id, whatever it belongs to."""
    done = run(small, "new", "reflection", "listening", "not-tonight")
    assert (done.exit_code, "has the id listening-not-tonight already" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    ("name", "offer"),
    [
        ("Night Shift", "night-shift"),
        ("Équipe_de_nuit", "equipe-de-nuit"),
        ("../escape", "escape"),
        ("a/b", "a-b"),
        ("…", "night-shift"),
        ("index", "index-page"),
        ("con", "con-page"),
        ("x" * 60, "two or three words"),
    ],
)
@pytest.mark.parametrize("kind", ["module", "lesson"])
def test_a_name_that_cannot_be_is_mended(kind: str, name: str, offer: str, small: Path) -> None:
    """One that can be is offered, and nothing is written."""
    before = texts(small)
    done = run(small, "new", kind, *(["listening"] if kind == "lesson" else []), name)
    assert (done.exit_code, texts(small)) == (1, before)
    assert offer in done.stderr.split("fix: ")[1]


def test_an_unknown_module_is_answered_with_the_nearest(small: Path) -> None:
    """A slip costs one try."""
    done = run(small, "new", "lesson", "listenin", "x")
    assert (done.exit_code, "did you mean `listening`" in done.stderr) == (1, True)


def test_a_long_title_is_refused(small: Path) -> None:
    """A heading fits on a line."""
    assert run(small, "new", "lesson", "listening", "x", "--title", "word " * 20).exit_code == 1


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        (CONTENTS, b"format: jb-book\nroot: [\n", "L102"),
        (CONTENTS, "root: book/index\n# caf\xe9\n".encode("latin-1"), "L102"),
        ("book/listening/index.md", b"---\ntitle: Listening\n", "L201"),
        ("book/references.bib", b"@article{slade2009,\n", "R101"),
    ],
)
def test_a_course_that_cannot_be_read_is_left_alone(file: str, content: bytes, code: str, small: Path) -> None:
    """Nothing is added by guesswork; what has to be mended first is told."""
    (small / file).write_bytes(content)
    before = texts(small)
    done = run(small, "new", "lesson", "listening", "second-words")
    assert done.exit_code == 1
    assert code in done.stderr or "There is no module" in done.stderr
    assert texts(small) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [("  - id: listening-not-tonight", "\t- id: listening-not-tonight"), ("quizzes:", "quizzes: [")],
)
def test_a_bank_that_cannot_be_read_is_left_alone(old: str, new: str, small: Path) -> None:
    """Neither is an entry put into a file that is broken."""
    change(small, old, new)
    before = texts(small)
    done = run(small, "new", "quiz", "listening", "second-words")
    assert (done.exit_code, texts(small)) == (1, before)
    assert "mend them first" in done.stderr


def test_contents_in_brackets_are_left_alone(small: Path) -> None:
    """Where no line can be added safely, it is said how the file should be written."""
    (small / CONTENTS).write_text(
        "format: jb-book\nroot: book/index\n"
        "chapters: [{file: book/listening/index, sections: [{file: book/listening/summary}]}]\n",
        encoding="utf-8",
    )
    done = run(small, "new", "lesson", "listening", "second-words")
    assert (done.exit_code, "nothing can be added safely" in done.stderr) == (1, True)
    assert not (small / "book/listening/second-words.md").exists()


def test_a_link_in_the_place_of_a_file_is_not_followed(small: Path, tmp_path: Path) -> None:
    """A symbolic link that leads nowhere counts as a file that is there."""
    (small / "book/listening/second-words.md").symlink_to(tmp_path / "elsewhere.md")
    assert run(small, "new", "lesson", "listening", "second-words").exit_code == 1
    assert not (tmp_path / "elsewhere.md").exists()


@pytest.mark.parametrize(("words", "name"), [("A b", "a-b"), ("Née d'ici", "nee-dici"), ("--", ""), ("日本", "")])
def test_words_become_a_name(words: str, name: str) -> None:
    """Small letters without accents, joined by hyphens."""
    assert slug(words) == name
