"""
The command `course`: what instructors and developers do with a course, from a terminal.

Each command is a file of this folder that holds a click command called `command`, and one line in COMMANDS.
"""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from recovery_course import __version__
from recovery_course.problems import AuthorError

if TYPE_CHECKING:
    from collections.abc import Sequence

# The file of each command, and what it does: only the one that is used is loaded, so that help comes at once.
COMMANDS = {
    "check": "Say what is wrong with a course, and what to do about it.",
    "export": "Write the course as one file to hand on.",
    "facts": "List which claim cites what.",
    "key": "Print what is right and why: the answer key.",
    "new": "Add a module, lesson, quiz, conversation or reflection.",
    "notebooks": "Check, mend and copy the course's notebooks.",
    "outline": "Print minutes, objectives, ingredients and gaps.",
    "preview": "Show the course in a browser that follows each save.",
    "run-sheet": "Print a plan for a session with a group.",
}

# What a command ends with: all is well, something in the course is to be mended, the command was not understood.
WELL, FOUND, MISUSED = 0, 1, 2


class ToldError(click.ClickException):
    """
    End the command with what there is to say, as it is.
    """

    exit_code = FOUND

    def show(self, file: IO[Any] | None = None) -> None:
        """
        Print it.
        """
        click.echo(self.format_message(), file=file, err=file is None)


class Commands(click.Group):
    """
    A group whose commands are files of this folder, loaded when they are used.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the form is click's
        """
        Return the names of the commands.
        """
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """
        Load a command by its name.
        """
        if cmd_name not in COMMANDS:
            near = get_close_matches(cmd_name, COMMANDS, n=1)
            ctx.fail(f'There is no command "{cmd_name}".' + "".join(f" Did you mean {name}?" for name in near))
        loaded: click.Command = import_module(f"{__name__}.{cmd_name.replace('-', '_')}").command
        return loaded

    def invoke(self, ctx: click.Context) -> object:
        """
        Run the command; what an author can mend is said without a traceback.
        """
        try:
            return super().invoke(ctx)
        except AuthorError as error:
            raise ToldError(str(error)) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """
        Write the list of commands without loading them.
        """
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Ends with 0 if all is well, 1 if something is to be mended, 2 if the command was not understood.",
)
@click.option(
    "-C",
    "--course",
    "folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="The course's folder, or one inside it; by default the folder you are in.",
)
@click.version_option(__version__, package_name="recovery-course", message="%(prog)s %(version)s")
@click.pass_context
def course(ctx: click.Context, folder: Path | None) -> None:
    """
    Work on a course: check it and prepare what learners get.

    Add --help to a command to see what it can do, as in: course notebooks --help
    """
    ctx.obj = folder


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Run the command and end with its code.
    """
    course.main(args=arguments, prog_name="course")
