"""
The two editions: nothing that learners read leads to what only facilitators have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.problems import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material


def check(material: Material) -> Iterator[Problem]:
    """
    Yield links from learners' pages to pages for facilitators; a facilitator's note may have them.
    """
    withheld = material.reading.course.outline.withheld
    for page in material.read_pages:
        if page.docname in withheld:
            continue
        for block in page.parts.blocks:
            ways = [] if block.note else [(link.href, link.line) for link in block.links]
            ways += [] if block.note else [(role.text, role.line) for role in block.roles if role.name == "doc"]
            for href, line in ways:
                if material.target(page, href) in withheld:
                    what = f"leads to {href}, a page for facilitators that learners do not have"
                    fix = "say it here in a sentence, or put the link into a {facilitator-note} block"
                    yield Problem(page.path, line, Code.LINK_WITHHELD, what, fix)
