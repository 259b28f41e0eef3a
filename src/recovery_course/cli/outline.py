"""
`course outline`: minutes, objectives, ingredients and gaps of a course.
"""

from __future__ import annotations

import click

from recovery_course.cli.base import course_root


@click.command(epilog="Example: course outline")
def command() -> None:
    """
    Print the modules: minutes of every page, items for each objective, the six ingredients, and what is missing.
    """
    from recovery_course.bank import load_course
    from recovery_course.report import outline_report

    click.echo(outline_report(load_course(course_root())))
