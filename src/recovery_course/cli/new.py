"""
`course new`: a module, lesson, quiz, scenario or reflection from a template that teaches how it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from recovery_course.cli.base import course_root

if TYPE_CHECKING:
    from collections.abc import Callable

    from recovery_course.scaffold.parts import Ground
    from recovery_course.scaffold.plan import Plan

TITLE = click.option("--title", help="What learners read; made from the name where you give none.")
DRY_RUN = click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")


@click.group(epilog='Example: course new lesson stigma night-shift --title "The night shift"')
def command() -> None:
    """
    Add something to the course, from a template whose comments teach how it is written.

    What is new has its place in the contents, passes `course check`, and nothing is ever overwritten.
    """


@command.command(epilog='Example: course new module families --title "Families and friends"')
@click.argument("name")
@TITLE
@DRY_RUN
def module(name: str, title: str | None, dry_run: bool) -> None:
    """
    Add a module: its own page, a first lesson, a quiz and two items.

    NAME is that of its folder and of its address: small letters, digits and hyphens.
    """
    from recovery_course.scaffold.parts import plan_module

    _make(lambda ground: plan_module(ground, name, title), dry_run)


def _in_a_module(kind: str, does: str, example: str) -> None:
    """
    Add the command for something that belongs to a module.
    """

    @command.command(name=kind, short_help=does, epilog=f"Example: course new {kind} stigma {example}")
    @click.argument("module")
    @click.argument("name")
    @TITLE
    @DRY_RUN
    def make(module: str, name: str, title: str | None, dry_run: bool) -> None:
        from recovery_course.scaffold.parts import IN_A_MODULE, Wanted

        _make(lambda ground: IN_A_MODULE[kind](ground, Wanted(module, name, title)), dry_run)

    make.help = (
        f"{does}\n\nMODULE is the module's folder, NAME that of the new page: small letters, digits and hyphens."
    )


_in_a_module("lesson", "Add a lesson behind the module's last one.", 'night-shift --title "The night shift"')
_in_a_module("quiz", "Add a quiz with two items, and a page for it.", "after-lunch")
_in_a_module("scenario", "Add a conversation to practise, and a page for it.", "not-on-thursdays")
_in_a_module("reflection", "Add a reflection, and a page for it.", "a-wish-turned-down")


def _make(planned: Callable[[Ground], Plan], dry_run: bool) -> None:
    """
    Write what is planned, and say what to do next.
    """
    from recovery_course.scaffold.parts import read_ground
    from recovery_course.scaffold.plan import carry_out

    root = course_root()
    plan = planned(read_ground(root))
    if not dry_run:
        carry_out(root, plan)
    for change in plan.changes:
        done = ("adds to" if change.known else "writes") if dry_run else ("added to" if change.known else "wrote")
        click.echo(f"{f'would: {done}' if dry_run else done:<10} {change.path}")
    if not dry_run:
        steps = [*plan.next_steps, "course check", "course preview"]
        click.echo("\nNext:\n" + "\n".join(f"  {number}. {step}" for number, step in enumerate(steps, start=1)))
