"""
What instructors are told to type: every command on their pages, in README and in CONTRIBUTING is run in a copy.

A fenced block `bash` is run whole. In a block `console` the lines after `$` are run, and the others are what must
appear; a line `…` stands for any lines, and `…` at a line's end for its rest. A block that cannot be run has a comment
`not run:` with the reason in the line above it, and these are counted.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from ruamel.yaml import YAML

from recovery_course.models import QuizEntry, ReflectionBank

from .command_help import page_of_commands

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    *(f"book/adapting/{path.name}" for path in sorted(ROOT.glob("book/adapting/*.md"))),
)
COURSE = (
    "_config.yml",
    "_toc.yml",
    "book",
    "exercises",
    "checks.yml",
    "organisation.yml",
    "Makefile",
    "pyproject.toml",
)
# How many blocks are shown and not run; each says why.
LEFT_OUT = 16

_REASON = re.compile(r" *(?:%|<!--) not run: (?P<reason>.+?)(?: -->)?")
_MARKDOWN = MarkdownIt("commonmark")


@dataclass(frozen=True)
class Block:
    """One block of commands: where it stands, what is typed, what must appear, and why it is not run if it is not."""

    page: str
    line: int
    language: str
    body: str
    reason: str

    @property
    def name(self) -> str:
        """Return where the block stands."""
        return f"{self.page}:{self.line}"


def blocks(page: str) -> list[Block]:
    """Return the blocks of a page in order."""
    text = (ROOT / page).read_text(encoding="utf-8")
    lines = text.splitlines()
    found = []
    for fence in (token for token in _MARKDOWN.parse(text) if token.type == "fence" and token.map):
        above = _REASON.fullmatch(lines[fence.map[0] - 1])
        found.append(Block(page, fence.map[0] + 1, fence.info.strip(), fence.content, above["reason"] if above else ""))
    return found


BLOCKS = [block for page in PAGES for block in blocks(page)]
COMMANDS = [block for block in BLOCKS if block.language in {"bash", "console", "bat"}]
RUN = [block for block in COMMANDS if block.language != "bat" and not block.reason]


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the course that commands may change, with what is installed in its place."""
    folder = tmp_path_factory.mktemp("scratch")
    fresh(folder)
    (folder / ".venv").mkdir()
    for entry in BIN.parent.iterdir():
        if not entry.name.startswith(".installed"):
            (folder / ".venv" / entry.name).symlink_to(entry)
    # What make would install is there, whichever of the two was written last.
    for name in (".installed", ".installed-dev", ".installed-lab"):
        (folder / ".venv" / name).touch()
    return folder


def fresh(folder: Path) -> None:
    """Put the course's files back as they are in the repository, times too, so that nothing is built needlessly."""
    for name in (*COURSE, *(path.name for path in ROOT.glob("requirements*.txt"))):
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target)
        elif source.is_file():
            shutil.copy2(source, target)


def replace(path: Path, old: str, new: str) -> None:
    """Replace one passage of a file, which must be there exactly once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def misspell(folder: Path) -> None:
    """Break the lesson as the page about the first change asks its reader to."""
    replace(
        folder / "book/definitions/two-people.md",
        "{quiz} definitions-first-hearing",
        "{quiz} definitions-first-heering",
    )


def begin_french(folder: Path) -> None:
    """Say in the copy that it is French, and translate a heading, as the page about translating asks its reader to."""
    replace(folder / "_config.yml", "    language: en\n", "    language: fr\n    locale_dirs: [locale]\n")
    catalog = folder / "locale/fr/LC_MESSAGES/book.po"
    replace(
        catalog,
        'msgid "If something stays with you"\nmsgstr ""',
        'msgid "If something stays with you"\nmsgstr "Si quelque chose vous reste"',
    )


def french_is_there(folder: Path) -> None:
    """Look for the heading on the built page, in a book that says which language it is in."""
    html = (folder / "_build/html/book/start/before-you-begin.html").read_text(encoding="utf-8")
    assert "Si quelque chose vous reste" in html
    assert 'lang="fr"' in html


def zip_is_there(folder: Path) -> None:
    """Look for the file that the page promises."""
    assert (folder / "_build/recovery-course.zip").stat().st_size > 100_000


# What a page asks its reader to do before a command, and what must be so after it.
BEFORE = {
    ("book/adapting/index.md", "course check"): misspell,
    ("book/adapting/translating.md", "jupyter-book build ."): begin_french,
}
AFTER = {
    ("book/adapting/translating.md", "jupyter-book build ."): french_is_there,
    ("book/adapting/publishing.md", "course export zip"): zip_is_there,
}


def run(folder: Path, commands: str) -> subprocess.CompletedProcess[str]:
    """Run commands as somebody does whose terminal is in the folder."""
    path = f"{folder / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "120"}
    # Settings of a build around this one are not the reader's.
    for name in ("COURSE_EDITION", "COURSE_LITE", "MAKEFLAGS", "MAKELEVEL"):
        environment.pop(name, None)
    command = ["bash", "-euo", "pipefail", "-c", commands]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300
    )


def typed(block: Block) -> list[tuple[str, str]]:
    """Return the commands of a block, each with what must appear after it."""
    if block.language == "bash":
        return [(block.body.strip(), "…")]
    parts = re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]


def appears(expected: str, shown: str) -> bool:
    """Tell whether an output is what a page shows."""
    pattern = "".join(
        r"(?:.*\n)*" if line == "…\n" else re.escape(line).replace("…", ".*")
        for line in expected.splitlines(keepends=True)
    )
    return re.fullmatch(pattern, shown) is not None


@pytest.mark.parametrize("page", [page for page in PAGES if any(block.page == page for block in RUN)])
def test_the_commands_of_a_page_do_what_it_says(page: str, scratch: Path) -> None:
    """Whoever types what the page shows, in its order, sees what the page shows."""
    fresh(scratch)
    for block in (block for block in RUN if block.page == page):
        for command, expected in typed(block):
            BEFORE.get((page, command), lambda _: None)(scratch)
            done = run(scratch, command)
            told = f"{block.name}: {command}\n{done.stdout[-3000:]}{done.stderr[-3000:]}"
            if block.language == "bash":
                assert done.returncode == 0, told
            else:
                assert done.returncode in {0, 1}, told
                assert appears(expected, done.stdout), told
            AFTER.get((page, command), lambda _: None)(scratch)


def test_what_is_not_run_is_counted() -> None:
    """Nothing slips out of the tests unnoticed: a command that is only shown says why, and the number is known."""
    shown = [block for block in COMMANDS if block.reason or block.language == "bat"]
    assert len(shown) == LEFT_OUT, [f"{block.name} {block.reason or block.language}" for block in shown]


@pytest.mark.parametrize("page", PAGES)
def test_no_command_stands_in_a_block_that_is_not_looked_at(page: str) -> None:
    """A block without a language is for what appears on the screen or stands in files."""
    lines = [line for block in BLOCKS if block.page == page and not block.language for line in block.body.splitlines()]
    assert [
        line for line in lines if re.match(r"(\$ )?(course|make|python3?|py|pip|jupyter-book|pybabel|git|npm) ", line)
    ] == []


def test_the_page_of_commands_says_what_the_commands_say() -> None:
    """The page is written from --help, so that the two cannot differ; UPDATE_GOLDEN=1 writes it."""
    path = ROOT / "book/adapting/commands.md"
    text = path.read_text(encoding="utf-8")
    before, rest = text.split("% help: begin\n")
    written = f"{before}% help: begin\n\n{page_of_commands()}\n\n% help: end{rest.partition('% help: end')[2]}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(written, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == written


@pytest.mark.parametrize("block", [one for one in BLOCKS if one.language == "yaml"], ids=lambda one: one.name)
def test_yaml_that_is_shown_can_be_copied(block: Block) -> None:
    """What somebody copies from a page is YAML, and what is a whole list of entries has their shape."""
    data = YAML(typ="safe", pure=True).load(block.body)
    if isinstance(data, dict) and "reflections" in data:
        ReflectionBank.model_validate(data)
    for entry in data.get("quizzes", ()) if isinstance(data, dict) else ():
        QuizEntry.model_validate(entry)


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("book/")])
def test_a_page_for_instructors_is_of_one_sitting(page: str) -> None:
    """A page has at most 160 lines."""
    assert len((ROOT / page).read_text(encoding="utf-8").splitlines()) <= 160
