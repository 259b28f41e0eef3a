"""
The command `course`: help at once, codes that scripts can rely on, and a sentence for every slip.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from recovery_course import __version__
from recovery_course.cli import COMMANDS, course

from .small_course import make_course

ROOT = Path(__file__).parent.parent
# What takes time to load; help and slips need none of it.
HEAVY = {"IPython", "anywidget", "jupyter_client", "nbclient", "nbformat", "pydantic", "ruamel", "sphinx", "traitlets"}


def run(*words: str) -> Result:
    """Run `course`; whatever escapes it fails the test."""
    return CliRunner().invoke(course, words, prog_name="course", catch_exceptions=False)


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["notebooks", "--help"], ["nothing"]])
def test_help_comes_at_once(words: list[str]) -> None:
    """Nothing is loaded that the command does not use."""
    code = (
        "import sys\nfrom recovery_course.cli import main\ntry:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"print('LOADED', sorted({HEAVY!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "LOADED []"


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_a_file_and_a_line(name: str) -> None:
    """A name in the list leads to a click command with help of its own; the list says what it does."""
    command = import_module(f"recovery_course.cli.{name.replace('-', '_')}").command
    assert isinstance(command, click.Command)
    assert COMMANDS[name] in run("--help").stdout.replace("\n", " ").replace("  ", " ")
    done = run(name, "--help")
    assert (done.exit_code, done.stdout.startswith(f"Usage: course {name}")) == (0, True)


def test_the_version_is_the_packages() -> None:
    """One version, told by the command as well."""
    assert run("--version").stdout == f"course {__version__}\n"


def test_the_command_is_installed_with_the_package() -> None:
    """`course` is on the path of the environment the course is installed in."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"course": "recovery_course.cli:main"}


def test_a_misspelt_command_is_answered_with_the_nearest() -> None:
    """A slip of one letter costs one try."""
    done = run("notebook")
    assert (done.exit_code, 'There is no command "notebook". Did you mean notebooks?' in done.stderr) == (2, True)


@pytest.mark.parametrize("folder", ["empty", "missing"])
def test_a_folder_without_a_course_is_said(folder: str, tmp_path: Path) -> None:
    """Whoever is in the wrong folder learns what a course is known by, and how to name another."""
    (tmp_path / "empty").mkdir()
    done = run("--course", str(tmp_path / folder), "notebooks", "check")
    assert done.exit_code == 2
    assert f"There is no {'course in' if folder == 'empty' else 'folder'}" in done.stderr


def test_a_course_is_found_from_any_folder_inside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One need not go up to the top first."""
    monkeypatch.chdir(make_course(tmp_path) / "exercises" / "listening")
    assert run("notebooks", "check").exit_code == 0
