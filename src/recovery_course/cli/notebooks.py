"""
`course notebooks`: check, mend and copy the notebooks of a course.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recovery_course.cli.base import course_root, tell
from recovery_course.problems import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recovery_course.notebooks.reading import Notebook
    from recovery_course.problems import Problem

PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
LEFT_OUT = {".ipynb_checkpoints", "_build", "node_modules"}


@click.group(epilog="Example: course notebooks check")
def command() -> None:
    """
    Check, mend and copy the course's notebooks.

    PATHS are notebooks or folders; without any, all notebooks in the course's folder exercises are meant.
    """


@command.command(short_help="Say what is wrong with notebooks.", epilog="Example: course notebooks check --execute")
@PATHS
@click.option("--execute", is_flag=True, help="Run each notebook from top to bottom in a real kernel as well.")
@click.option("--timeout", default=120, show_default=True, metavar="SECONDS", help="How long one cell may run.")
def check(paths: tuple[Path, ...], execute: bool, timeout: int) -> None:
    """
    Say what is wrong with notebooks, each with its line and its fix.

    Looks at the format, ids, metadata, outputs left behind, traces of one computer, and at every call: does the
    activity exist, and can a page show it? The notebooks are not changed.
    """
    root = course_root()
    found = _notebooks(root, paths)
    problems = _problems(root, found)
    if execute and not problems:
        problems = _run(found, timeout)
    tell(problems, f"{counted(len(found), 'notebook')} checked: no problems.")


@command.command(
    short_help="Write the learner's copy of notebooks.", epilog="Example: course notebooks learner -o copies"
)
@PATHS
@click.option(
    "-o",
    "--output",
    default=Path("_build/notebooks"),
    show_default=True,
    type=click.Path(path_type=Path),
    help="The folder to write to.",
)
def learner(paths: tuple[Path, ...], output: Path) -> None:
    """
    Write the learner's copy of notebooks into a folder.

    A copy has no outputs, ids that stay, and metadata of the course alone: the same bytes every time.
    """
    root = course_root()
    for path, notebook in _readable(_notebooks(root, paths)):
        target = output / notebook.place.path
        if target.resolve() == path.resolve():
            raise click.UsageError(
                f"{notebook.place.path} would be overwritten. Name another folder, or mend it in place: "
                "course notebooks normalise --write"
            )
        _write(target, notebook)
        click.echo(f"wrote {target}")


@command.command(
    short_help="Clear outputs and tidy ids and metadata.", epilog="Example: course notebooks normalise --write"
)
@PATHS
@click.option("--write", is_flag=True, help="Mend the notebooks; without this, only say which would change.")
def normalise(paths: tuple[Path, ...], write: bool) -> None:
    """
    Clear outputs, give cells ids that stay, and keep the metadata of the course alone.
    """
    from recovery_course.notebooks.tidy import tidy_text

    found = _readable(_notebooks(course_root(), paths))
    untidy = [(path, notebook) for path, notebook in found if path.read_bytes() != tidy_text(notebook).encode("utf-8")]
    for path, notebook in untidy:
        if write:
            _write(path, notebook)
        click.echo(f"{'mended' if write else 'would change'} {notebook.place.path}")
    if not untidy:
        click.echo(f"{counted(len(found), 'notebook')}: nothing to mend.")
    elif not write:
        click.echo("Nothing was changed yet. To mend: course notebooks normalise --write")
        click.get_current_context().exit(1)


def _notebooks(root: Path, paths: Iterable[Path]) -> list[tuple[Path, str]]:
    """
    Return the notebooks that are meant, each with the name that messages give it.
    """
    meant = list(paths) or [root / "exercises"]
    found = sorted({path.resolve() for one in meant for path in _below(one)})
    if not found:
        raise click.UsageError("There are no notebooks: their names end in .ipynb.")
    return [(path, _shown(root, path)) for path in found]


def _below(path: Path) -> Iterable[Path]:
    if path.is_dir():
        inside = (one for one in path.rglob("*.ipynb") if one.is_file())
        return [one for one in inside if not LEFT_OUT & set(one.relative_to(path).parts)]
    if not path.is_file():
        raise click.UsageError(f"There is no file or folder {path}.")
    return [path]


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _problems(root: Path, found: Iterable[tuple[Path, str]]) -> list[Problem]:
    """
    Return every problem of notebooks in the order of their lines; a running kernel is not needed.
    """
    from recovery_course.bank import read_course
    from recovery_course.notebooks.check import known_names
    from recovery_course.notebooks.hygiene import check_whole
    from recovery_course.notebooks.reading import read_notebook

    reading = read_course(root)
    known = known_names(reading.banks)
    problems: list[Problem] = []
    for path, shown in found:
        told = [problem for problem in reading.course.outline.problems if problem.path == shown]
        problems += check_whole(read_notebook(path, shown), known, told)
    return problems


def _readable(found: Iterable[tuple[Path, str]]) -> list[tuple[Path, Notebook]]:
    """
    Return notebooks, or end with what keeps some from being read.
    """
    from recovery_course.notebooks.reading import read_notebook
    from recovery_course.problems import BankError

    read = [(path, read_notebook(path, shown)) for path, shown in found]
    problems = [problem for _, notebook in read for problem in notebook.problems]
    if problems:
        raise BankError(problems)
    return read


def _write(path: Path, notebook: Notebook) -> None:
    from recovery_course.notebooks.tidy import tidy_text

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tidy_text(notebook), encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror or error}") from None


def _run(found: Iterable[tuple[Path, str]], timeout: int) -> list[Problem]:
    from recovery_course.notebooks.running import run_notebook

    problems: list[Problem] = []
    for path, shown in found:
        click.echo(f"running {shown} …", err=True)
        problems += run_notebook(path, shown, timeout)
    return problems
