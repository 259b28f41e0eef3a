"""
`course facts`: which claim cites what.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recovery_course.cli.base import course_root
from recovery_course.problems import report, suggestion

if TYPE_CHECKING:
    from recovery_course.checks.material import Material, Page

# With these, something that was asked for could not be read.
UNREAD = ("B1", "L1", "R1", "N101")


@click.command(epilog="Example: course facts definitions/remission --format csv > to-check.csv")
@click.argument("page", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="text for people, json for programs, csv for a spreadsheet.",
)
@click.option("--items", is_flag=True, help="Also what items and conversations rest on.")
def command(page: str | None, form: str, items: bool) -> None:
    """
    List the claims that cite something: file and line, the sentence, and the works it rests on.

    PAGE is a page's file or its name, such as definitions/remission; without it, all pages are listed. Use it to look
    facts up again, or to see what else says so when a work is withdrawn.
    """
    from recovery_course.checks.material import read_material
    from recovery_course.facts import FORMATS, item_facts, page_facts

    root = course_root()
    material = read_material(root)
    pages = [_page(material, page)] if page else material.read_pages
    found = [fact for one in pages for fact in page_facts(material, one)]
    found += item_facts(material) if items else ()
    told = FORMATS[form](found)
    if told:
        click.echo(told)
    elif page:
        click.echo(f"{pages[0].path} cites nothing.", err=True)
    problems = [one for one in (*material.reading.problems, *material.problems) if one.code.startswith(UNREAD)]
    if problems:
        click.echo(report(dict.fromkeys(problems)), err=True)
        click.get_current_context().exit(1)


def _page(material: Material, name: str) -> Page:
    """
    Return the page that is meant by a file, or by a name with or without the book's folder and the ending.
    """
    path = Path(name)
    inside = path.resolve()
    shown = inside.relative_to(material.root).as_posix() if inside.is_relative_to(material.root) else name
    plain = name.replace("\\", "/").removesuffix(".md").removesuffix(".ipynb").strip("/")
    wanted = (shown.removesuffix(".md").removesuffix(".ipynb"), plain, f"book/{plain}")
    page = next((material.pages[one] for one in wanted if one in material.pages), None)
    if page is None:
        known = [one.removeprefix("book/") for one in material.pages]
        offer = suggestion(plain.removeprefix("book/"), known, "`course outline` lists the pages")
        raise click.BadParameter(f'there is no page "{name}" in the course; {offer}', param_hint="PAGE")
    return page
