"""
`course export`: the course in forms that can be handed on.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from recovery_course.cli.base import course_root, per_cent
from recovery_course.editions import FACILITATOR, LEARNER


@click.group(epilog="Example: course export zip")
def command() -> None:
    """
    Write the course in a form that can be handed on.
    """


@command.command(name="zip", epilog="Example: course export zip --output recovery.zip")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")
@click.option("--facilitator", is_flag=True, help="The facilitator's edition, which is not for learners.")
def zip_(output: Path | None, facilitator: bool) -> None:
    """
    Write the whole course as one file that opens from a folder or a USB stick: unpack it, open START-HERE.html.

    The pages are drawn anew for it, so that it is never older than the course. The same course makes the same file.
    """
    from recovery_course.export.zip_site import zip_site
    from recovery_course.labels import load_labels
    from recovery_course.sphinx_ext.drawing import draw, settings

    root = course_root()
    edition = FACILITATOR if facilitator else LEARNER
    name = "recovery-course-facilitator.zip" if facilitator else "recovery-course.zip"
    target = output or root / "_build" / name
    title, language = settings(root)
    labels = load_labels(language)
    with tempfile.TemporaryDirectory() as folder:
        with per_cent("Drawing the pages") as progress:
            drawn = draw(root, Path(folder) / "html", edition=edition, progress=progress)
        if drawn.error or drawn.warnings:
            told = "\n".join(filter(None, [drawn.error, *drawn.warnings]))
            raise click.ClickException(f"nothing was written, because the pages have problems:\n{told}")
        note = labels.text("facilitator_edition") if facilitator else ""
        try:
            count = zip_site(Path(folder) / "html", target, title=title, labels=labels, note=note)
        except OSError as error:
            raise click.FileError(str(target), error.strerror or str(error)) from None
    size = target.stat().st_size / 1e6
    click.echo(f"{target}: {count} files, {size:.1f} MB. Unpack it, then open START-HERE.html.")
