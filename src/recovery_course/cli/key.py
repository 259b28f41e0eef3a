"""
`course key`: the answer key of a module, a quiz or an item.
"""

from __future__ import annotations

from pathlib import Path

import click

from recovery_course.cli.base import course_root


@click.command(epilog="Example: course key definitions --format html --output key.html")
@click.argument("name", required=False, metavar="[MODULE|QUIZ|ITEM]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html"]),
    default="text",
    show_default=True,
    help="text to read here, html to print or to open in a word processor.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write it to this file.")
@click.option("--language", default="en", show_default=True, help="The language of the headings: en or fr.")
def command(name: str | None, form: str, output: Path | None, language: str) -> None:
    """
    Print what is right and why, item by item; without a name, for the whole course.

    A module's name stands for all its quizzes and for the items in its lessons. Not for learners.
    """
    from recovery_course.answer_key import FORMATS, answer_key
    from recovery_course.bank import load_course
    from recovery_course.labels import load_labels
    from recovery_course.lookup import UnknownActivity

    try:
        labels = load_labels(language)
    except LookupError as error:
        raise click.BadParameter(str(error), param_hint="--language") from None
    course = load_course(course_root(), notebooks=False)
    try:
        told = FORMATS[form](answer_key(course, name, labels), labels)
    except UnknownActivity as error:
        raise click.BadParameter(str(error), param_hint="NAME") from None
    if output is None:
        click.echo(told)
        return
    try:
        output.write_text(f"{told}\n", encoding="utf-8")
    except OSError as error:
        raise click.FileError(str(output), error.strerror or str(error)) from None
    click.echo(f"The key is in {output}. It is not for learners.")
