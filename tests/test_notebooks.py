"""
Notebooks: what is wrong with one is told with its line, and what is handed out is the same everywhere.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_course.cli import course
from recovery_course.notebooks.lines import json_lines
from recovery_course.notebooks.reading import parse_notebook
from recovery_course.notebooks.tidy import is_good_id, tidy_text
from recovery_course.problems import Code

from .small_course import assert_golden, make_course

ROOT = Path(__file__).parent.parent
FOLDER = Path(__file__).parent / "notebooks"
GOOD = FOLDER / "good.ipynb"
WORKBOOK = "exercises/listening/workbook.ipynb"
CASES = sorted(path for path in FOLDER.glob("*.ipynb") if path != GOOD)
CODES = [code for code in Code if code.startswith("N")]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return the folder of a course with a good workbook."""
    return put(make_course(tmp_path), GOOD)


def put(root: Path, notebook: Path) -> Path:
    """Lay a notebook over the course's workbook."""
    shutil.copy(notebook, root / WORKBOOK)
    return root


def run(root: Path, *words: str) -> Result:
    """Run `course notebooks` in a course; whatever escapes it fails the test."""
    return CliRunner().invoke(course, ["--course", str(root), "notebooks", *words], catch_exceptions=False)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_bad_notebook_yields_exactly_its_report(case: Path, small: Path) -> None:
    """A fault is told once: its line, its code, what was found and what to do."""
    done = run(put(small, case), "check", *(["--execute"] if case.stem.startswith(Code.CELL_FAILED) else []))
    assert done.exit_code == 1
    assert_golden(FOLDER / f"{case.stem}.txt", done.stdout)
    assert done.stdout.count("    fix: ") == done.stdout.count(f" {case.stem[:4]} ") == 1


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_bad_notebook(code: Code) -> None:
    """No problem is claimed to be found without a notebook in which it is found."""
    assert any(case.name.startswith(f"{code}-") for case in CASES)


def test_no_report_is_left_over() -> None:
    """A golden report goes when its bad notebook goes."""
    assert {path.stem for path in FOLDER.glob("*.txt")} == {case.stem for case in CASES}


def test_a_good_notebook_has_no_problems(small: Path) -> None:
    """The notebook that all bad ones are made from is itself in order, and says so."""
    done = run(small, "check")
    assert (done.exit_code, done.stdout) == (0, "1 notebook checked: no problems.\n")


def test_a_notebook_runs_from_top_to_bottom_and_touches_no_answers(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real kernel runs every cell; the learner's own data folder is neither read nor written."""
    own = tmp_path / "own"
    monkeypatch.setenv("RECOVERY_COURSE_DATA", str(own))
    done = run(small, "check", "--execute")
    assert (done.exit_code, done.stdout) == (0, "1 notebook checked: no problems.\n")
    assert not own.exists()


def test_a_cell_that_takes_too_long_is_named(small: Path) -> None:
    """A check ends, whatever a notebook does."""
    slow = FOLDER / "N111-fails.ipynb"
    (small / WORKBOOK).write_text(slow.read_text("utf-8").replace("print(1 / 0)", "while True: pass"), "utf-8")
    done = run(small, "check", "--execute", "--timeout", "2")
    assert done.exit_code == 1
    assert 'cell "answers" fails when the notebook is run: it ran for more than 2 seconds' in done.stdout


def test_the_courses_own_notebooks_are_right_and_tidy() -> None:
    """What learners get has passed every check, and holds nothing of the computer it was written on."""
    done = run(ROOT, "check")
    assert done.exit_code == 0, done.stdout


def soiled() -> str:
    """Return the good notebook as JupyterLab leaves it: run, saved, with cells of its own making."""
    data = json.loads(GOOD.read_text("utf-8"))
    data["metadata"] |= {
        "widgets": {},
        "language_info": {"name": "python", "version": "3.13.1", "nbconvert_exporter": ""},
    }
    for number, cell in enumerate(data["cells"]):
        cell["metadata"] |= {"collapsed": True, "ExecuteTime": {"end_time": "2026-11-23"}}
        if cell["cell_type"] == "code":
            cell["metadata"].pop("jupyter")
            cell |= {"execution_count": number, "outputs": [{"output_type": "stream", "name": "stdout", "text": "x"}]}
    data["cells"][3]["id"] = "5f0c2a9e"
    data["cells"][5].pop("id")
    return json.dumps(data, indent=4)


def test_mending_gives_what_the_check_asks_for(small: Path) -> None:
    """`normalise --write` clears what `check` complains of, and nothing that an author wrote."""
    (small / WORKBOOK).write_text(soiled(), encoding="utf-8")
    assert run(small, "check").exit_code == 1
    assert run(small, "normalise").exit_code == 1
    assert (small / WORKBOOK).read_text("utf-8") == soiled()
    assert run(small, "normalise", "--write").exit_code == 0
    assert run(small, "check").exit_code == 0
    mended, good = (json.loads(path.read_text("utf-8")) for path in (small / WORKBOOK, GOOD))
    assert [cell["source"] for cell in mended["cells"]] == [cell["source"] for cell in good["cells"]]
    assert [cell["id"] for cell in mended["cells"][:3]] == ["title", "how-to-start", "setup"]
    assert [cell["id"] for cell in mended["cells"][3:]] == [
        "before-you-answer",
        "listening-not-tonight",
        "listening-half-past-nine",
    ]


def test_the_learners_copy_is_the_same_every_time(small: Path, tmp_path: Path) -> None:
    """Two copies of one notebook, one of them run in between, are the same bytes, in nbformat's own form."""
    first, second = tmp_path / "first", tmp_path / "second"
    assert run(small, "learner", "-o", str(first)).exit_code == 0
    data = json.loads((small / WORKBOOK).read_text("utf-8"))
    data["cells"][4]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x"}]
    (small / WORKBOOK).write_text(json.dumps(data), encoding="utf-8", newline="\r\n")
    assert run(small, "learner", "-o", str(second)).exit_code == 0
    copy = (first / WORKBOOK).read_bytes()
    assert copy == (second / WORKBOOK).read_bytes() == GOOD.read_bytes()
    read = nbformat.reads(copy.decode(), as_version=4)
    nbformat.validate(read)
    assert f"{nbformat.writes(read)}\n".encode() == copy


def test_a_copy_never_takes_the_place_of_its_notebook(small: Path) -> None:
    """Writing copies into the course's own folder is refused before anything is written."""
    done = run(small, "learner", "-o", str(small))
    assert done.exit_code == 2
    assert "would be overwritten" in done.stderr
    assert (small / WORKBOOK).read_bytes() == GOOD.read_bytes()


@pytest.mark.parametrize("words", [("check", "nowhere.ipynb"), ("check", "book"), ("--colour",), ("chek",)])
def test_a_slip_in_the_command_is_said_in_a_sentence(
    words: tuple[str, ...], small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path that is not there, a folder without notebooks, an option that does not exist: code 2."""
    monkeypatch.chdir(small)
    done = run(small, *words)
    assert done.exit_code == 2
    assert "Error: " in done.stderr


def test_a_folder_that_the_system_refuses_is_named(small: Path, tmp_path: Path) -> None:
    """A refusal of the system, here of a name that no disk takes, is a sentence."""
    done = run(small, "learner", "-o", str(tmp_path / ("copies" * 100)))
    assert (done.exit_code, "cannot be written" in done.stderr) == (1, True)


def test_a_file_in_the_place_of_the_folder_is_named(small: Path, tmp_path: Path) -> None:
    """Copies cannot go into a file, and that is a sentence too."""
    (tmp_path / "taken").write_text("x")
    done = run(small, "learner", "-o", str(tmp_path / "taken"))
    assert (done.exit_code, "cannot be written" in done.stderr) == (1, True)


SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
CELLS = st.fixed_dictionaries(
    {
        "cell_type": st.sampled_from(["code", "markdown", "raw", "sql"]),
        "metadata": st.dictionaries(st.sampled_from(["tags", "jupyter", "x"]), SCALARS | st.lists(SCALARS, max_size=2)),
        "source": st.lists(st.text(max_size=20), max_size=3) | st.text(max_size=30) | st.integers(),
    },
    optional={"id": SCALARS, "outputs": SCALARS, "attachments": SCALARS, "execution_count": SCALARS},
)
NOTEBOOKS = st.fixed_dictionaries(
    {
        "cells": st.lists(CELLS, max_size=4) | SCALARS,
        "metadata": st.dictionaries(
            st.sampled_from(["recovery_course", "kernelspec", "x"]),
            SCALARS | st.dictionaries(st.just("minutes"), SCALARS),
        ),
        "nbformat": st.just(4) | SCALARS,
        "nbformat_minor": st.just(5) | SCALARS,
    }
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=NOTEBOOKS | st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3), max_leaves=5))
def test_odd_notebooks_are_told_never_raised(data: Any, small: Path) -> None:
    """Whatever a file called .ipynb holds, its author gets a report."""
    (small / WORKBOOK).write_text(json.dumps(data), encoding="utf-8")
    assert run(small, "check").exit_code == 1
    assert run(small, "normalise").exit_code in {0, 1}


@settings(max_examples=60, deadline=None)
@given(data=st.lists(CELLS, max_size=5))
def test_tidying_twice_changes_nothing_more(data: list[Any]) -> None:
    """What was tidied is tidy, and every cell of it has an id of its own that says something."""
    notebook = parse_notebook(json.dumps({"cells": data, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), "x")
    if not notebook.problems:
        tidied = parse_notebook(tidy_text(notebook), "x")
        assert tidy_text(tidied) == tidy_text(notebook)
        names = [cell.id for cell in tidied.cells]
        assert len(set(names)) == len(names)
        assert all(map(is_good_id, names))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


@given(data=JSON)
def test_a_line_is_known_for_every_part_of_a_json_text(data: Any) -> None:
    """On its line, each part begins as it is written: a key with its quotes, an entry with its first sign."""
    text = json.dumps(data, indent=1)
    rows, lines = text.split("\n"), json_lines(text)
    for loc, part in _parts(data, ()):
        row = rows[lines[loc] - 1].strip()
        assert row.startswith(json.dumps(loc[-1]) if isinstance(loc[-1], str) else json.dumps(part)[:1])


def _parts(data: Any, loc: tuple[str | int, ...]) -> list[tuple[tuple[str | int, ...], Any]]:
    pairs = enumerate(data) if isinstance(data, list) else data.items() if isinstance(data, dict) else ()
    found = [((*loc, name), part) for name, part in pairs]
    return found + [one for where, part in found for one in _parts(part, where)]
