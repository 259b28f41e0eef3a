"""The page of the command `course`, from what the commands say of themselves: UPDATE_GOLDEN=1 writes it anew."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import click

from recovery_course.cli import COMMANDS, course

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 120
# Examples that the page only shows.
NOT_RUN = {
    "preview": "it keeps running until you stop it, and opens a browser",
    "export": "the same command is run on the page about publishing",
    "new": "the same command is run on other pages",
}


def page_of_commands() -> str:
    """Return the part of the page that lists every command."""
    parts = [part for name in sorted(COMMANDS) for part in _parts(name)]
    return "\n\n".join(parts)


def _parts(name: str) -> Iterator[str]:
    context = click.Context(course, info_name="course")
    command = course.get_command(context, name)
    assert command is not None
    yield f"## `course {name}`"
    yield _told(command)
    example = re.search(r"Example: (course .+)", command.epilog or "")
    assert example, f"course {name} --help has no example"
    reason = f"% not run: {NOT_RUN[name]}\n" if name in NOT_RUN else ""
    yield f"{reason}```bash\n{example[1]}\n```"
    rows = []
    options = [command]
    if isinstance(command, click.Group):
        inner = click.Context(command, info_name=name, parent=context)
        options = [one for key in command.list_commands(inner) if (one := command.get_command(inner, key))]
        rows = [(f"`{one.name}`", _first(one)) for one in options]
    rows += {_shown(one): one.help for part in options for one in part.params if isinstance(one, click.Option)}.items()
    if rows:
        lines = ["| Add | What it does |", "| --- | --- |", *(f"| {shown} | {told} |" for shown, told in rows)]
        yield "\n".join(lines)


def _told(command: click.Command) -> str:
    paragraphs = [" ".join(part.split()) for part in (command.help or "").split("\n\n")]
    return "\n\n".join(textwrap.fill(part, WIDTH, break_on_hyphens=False) for part in paragraphs)


def _first(command: click.Command) -> str:
    return " ".join((command.help or "").split("\n\n")[0].split())


def _shown(option: click.Option) -> str:
    return ", ".join(f"`{name}`" for name in option.opts)
