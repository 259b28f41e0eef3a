"""
Headings and links, which are read by themselves: in a list, by a screen reader, in search results.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.problems import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material, Page

LONGEST = 70
VAGUE = {"click", "click here", "details", "here", "learn more", "link", "more", "read more", "this", "this link"}
VAGUE |= {"this page", "page"}


def check(material: Material) -> Iterator[Problem]:
    """
    Yield headings that are too long or repeat, and links whose words say nothing.
    """
    for page in material.read_pages:
        yield from _headings(page)
        for block in page.parts.blocks:
            for link in block.links:
                if not link.picture and link.words.strip(" .!,").casefold() in VAGUE:
                    what = f'has a link with the words "{link.words}", which say nothing when they are read alone'
                    fix = "make the words say where it leads: what the page is called, or what is found there"
                    yield Problem(page.path, link.line, Code.LINK_VAGUE, what, fix)


def _headings(page: Page) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for block in page.parts.blocks:
        if block.kind != "heading":
            continue
        heading = " ".join(block.text.split())
        if len(heading) > LONGEST:
            what = f"has a heading of {len(heading)} characters; {LONGEST} fit on a line"
            yield Problem(page.path, block.line, Code.HEADING_LONG, what, "say one idea in fewer words")
        elif heading.endswith(".") and not heading.endswith("..."):
            what = f'has a heading with a full stop: "{heading}"'
            yield Problem(page.path, block.line, Code.HEADING_LONG, what, "leave the full stop out")
        if heading in seen:
            what = f'has the heading "{heading}" a second time; the first is on line {seen[heading]}'
            fix = "let each say its own idea: lists of headings and links to them are read without the text"
            yield Problem(page.path, block.line, Code.HEADING_TWICE, what, fix)
        seen.setdefault(heading, block.line)
