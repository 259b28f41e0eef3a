"""
What pages leave to the organisation: a key that does not exist, and what `organisation.yml` does not say yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.organisation import FILE, key_named, told, unknown_key
from recovery_course.problems import Code, Problem, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material, Page


def check(material: Material) -> Iterator[Problem]:
    """
    Yield pages that ask for what the file cannot say, and, as a hint, those that ask for what it does not say yet.
    """
    organisation = material.reading.course.organisation
    for page in material.read_pages:
        open_keys: dict[str, int] = {}
        for name, line in _asked(page):
            key = key_named(name)
            if key is None:
                yield Problem(page.path, line, Code.ORGANISATION_KEY, *unknown_key(name))
            elif not told(organisation, key):
                open_keys.setdefault(key, line)
        if open_keys:
            what = f"speaks in general words where {FILE} could give yours: {listed(open_keys)}"
            fix = "fill them in, or leave it so: the page reads well for any reader"
            yield Problem(page.path, min(open_keys.values()), Code.NOT_FILLED_IN, what, fix)


def _asked(page: Page) -> Iterator[tuple[str, int]]:
    """
    Yield what a page asks the organisation's file for, with the line.
    """
    for block in page.parts.blocks:
        yield from ((role.text, role.line) for role in block.roles if role.name == "org")
    yield from ((one.argument, one.line) for one in page.parts.directives if one.name == "organisation")
