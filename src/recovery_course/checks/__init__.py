"""
What can be checked of a course beyond what keeps it from being built: `course check`.

Each family of checks is one file with one function, from the material to problems.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recovery_course.checks import (
    citations,
    contents,
    editions,
    headings,
    language,
    links,
    minutes,
    notebooks,
    options,
    organisation,
    outline,
    pictures,
    reading_level,
    shown,
)
from recovery_course.checks.exemptions import apply, read_exemptions
from recovery_course.checks.material import Material, read_material
from recovery_course.follow_ups import unread, without_follow_ups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from recovery_course.problems import Problem

# What is told while a family is at work, and its function; one line registers a family.
FAMILIES: tuple[tuple[str, Callable[[Material], Iterator[Problem]]], ...] = (
    ("the contents", contents.check),
    ("the outline", outline.check),
    ("minutes", minutes.check),
    ("activities", shown.check),
    ("sources", citations.check),
    ("words", language.check),
    ("options", options.check),
    ("reading levels", reading_level.check),
    ("headings", headings.check),
    ("pictures", pictures.check),
    ("links", links.check),
    ("editions", editions.check),
    ("notebooks", notebooks.check),
    ("the organisation", organisation.check),
)


@dataclass(frozen=True)
class Report:
    """
    What was found, file by file and line by line: problems, and hints that are no fault.

    Until the files of `unread` can be read, they are not held against the others.
    """

    problems: tuple[Problem, ...]
    hints: tuple[Problem, ...]
    unread: tuple[str, ...] = ()


def check(root: Path, progress: Callable[[str], None] = lambda _: None) -> Report:
    """
    Return all that is found in a course, without what its `checks.yml` switches off.

    `progress` is told what is being looked at.
    """
    progress("items and pages")
    material = read_material(root)
    found = {*material.reading.problems, *material.problems}
    for name, family in FAMILIES:
        progress(name)
        found |= set(family(material))
    exemptions = read_exemptions(root)
    told = without_follow_ups(apply(exemptions, found))
    left = sorted(told, key=lambda one: (one.path, one.line, one.code, one.what))
    problems, hints = (tuple(one for one in left if one.code.hint is hint) for hint in (False, True))
    return Report(problems, hints, unread(left))
