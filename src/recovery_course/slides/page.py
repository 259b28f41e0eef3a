"""
A lesson taken apart for slides: its opening, drawings, checks, conversations, notes, and the two sections at its end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from textwrap import dedent
from typing import TYPE_CHECKING

from recovery_course.editions import NOTE
from recovery_course.slides.text import MARKDOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_DIRECTIVE = re.compile(r"\{([^{}\s]+)\}[ \t]*(.*)")
_OPTION = re.compile(r"(?:[ \t]*:[A-Za-z][\w-]*:.*\n)+")
_MARKER = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+")
_KINDS = {
    "paragraph_open": "paragraph",
    "blockquote_open": "quote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "table_open": "table",
    "heading_open": "heading",
    "fence": "directive",
    "colon_fence": "directive",
}
PROSE = {"paragraph", "quote", "list", "table"}


@dataclass(frozen=True)
class Block:
    """
    A piece of a page as it is written; a directive has its name and what follows it on its line.
    """

    kind: str
    source: str
    line: int
    level: int = 0
    name: str = ""
    argument: str = ""
    entries: tuple[str, ...] = ()


@dataclass
class Section:
    """
    A heading and the blocks below it.
    """

    title: str = ""
    line: int = 0
    blocks: list[Block] = field(default_factory=list)


@dataclass
class LessonPage:
    """
    What slides are made from: blocks of the opening, directives by name, and the sections by their headings.
    """

    opening: list[Block] = field(default_factory=list)
    directives: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def named(self, *names: str) -> Iterator[Block]:
        """
        Yield the directives with one of these names, in the order of the page.
        """
        yield from (block for block in self.directives if block.name in names)

    @property
    def notes(self) -> tuple[Block, ...]:
        """
        Return the notes for facilitators.
        """
        return tuple(self.named(NOTE))

    def section(self, titles: Collection[str]) -> Section | None:
        """
        Return the section whose heading is one of these, in capitals or not.
        """
        wanted = {title.casefold() for title in titles}
        return next((one for one in self.sections if one.title.casefold() in wanted), None)


def read_page(text: str) -> LessonPage:
    """
    Take a lesson's Markdown apart.
    """
    matter = _FRONT_MATTER.match(text)
    start = matter.end() if matter else 0
    page = LessonPage()
    section: Section | None = None
    opening = True
    for block in _blocks(text[start:], text.count("\n", 0, start) + 1):
        if block.kind == "directive":
            page.directives.append(block)
            # The opening is what is told before anything is asked, shown or explained. A note interrupts nothing.
            opening = opening and block.name == NOTE
        elif block.kind == "heading" and block.level > 1:
            opening = False
            section = Section(block.source, block.line)
            page.sections.append(section)
        elif block.kind in PROSE:
            kept = section.blocks if section else page.opening
            kept.extend([block] if section or opening else [])
    return page


def _blocks(text: str, first_line: int) -> Iterator[Block]:
    lines = text.splitlines(keepends=True)
    tokens = MARKDOWN.parse(text)
    for index, token in enumerate(tokens):
        kind = _KINDS.get(token.type)
        if token.level or kind is None or token.map is None:
            continue
        source = "".join(lines[slice(*token.map)]).rstrip("\n")
        line = first_line + token.map[0]
        if kind == "directive":
            named = _DIRECTIVE.fullmatch(token.info.strip())
            body = _OPTION.sub("", token.content, count=1) if _OPTION.match(token.content) else token.content
            if named:
                yield Block(kind, body.strip("\n"), line, name=named[1], argument=named[2].strip())
        elif kind == "heading":
            yield Block(kind, tokens[index + 1].content, line, level=int(token.tag[1]))
        else:
            entries = tuple(_entries(tokens, index, lines)) if kind == "list" else ()
            yield Block(kind, source, line, entries=entries)


def _entries(tokens: list[Token], index: int, lines: list[str]) -> Iterator[str]:
    """
    Yield the entries of a list as Markdown of their own.
    """
    for token in tokens[index + 1 :]:
        if token.level == 0:
            return
        if token.type == "list_item_open" and token.level == 1 and token.map:
            first, *others = lines[slice(*token.map)]
            yield (_MARKER.sub("", first, count=1) + dedent("".join(others))).strip()
