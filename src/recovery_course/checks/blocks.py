"""
A page of the book taken apart: its blocks of text, each with its line, and what stands in them.

Markdown is parsed once, with the syntax that MyST adds to it, and without Sphinx.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from recovery_course.checks.texts import blanked
from recovery_course.editions import NOTE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark").enable("table").use(myst_role_plugin).use(myst_block_plugin)
_MARKDOWN.use(colon_fence_plugin).use(deflist_plugin).use(attrs_plugin).use(attrs_block_plugin)
# Addresses are judged here; the parser would pass over those it does not like.
_MARKDOWN.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - the name is theirs

# Blocks whose body is no text of the course's.
_NOT_PROSE = {
    "bibliography",
    "code",
    "code-block",
    "code-cell",
    "csv-table",
    "eval-rst",
    "item-example",
    "literalinclude",
}
_NOT_PROSE |= {"math", "mermaid", "raw", "toctree"}
# A block inside a block inside a block: nobody writes more.
_DEEPEST = 12

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_DIRECTIVE = re.compile(r"\{([^{}\s]+)\}\s*(.*)", re.DOTALL)
_OPTION = re.compile(r":([A-Za-z][\w-]*):[ \t]*(.*)")


@dataclass(frozen=True)
class Link:
    """
    A link or picture: where it leads, the words that stand for it, and its line.
    """

    href: str
    words: str
    line: int
    picture: bool = False


@dataclass(frozen=True)
class Role:
    """
    Something such as {term}`hope`: its name, what stands between the backticks, and its line.
    """

    name: str
    text: str
    line: int


@dataclass(frozen=True)
class Directive:
    """
    A block such as {quiz}: its name, what follows it on its line, its options, and its line.
    """

    name: str
    argument: str
    options: Mapping[str, str]
    line: int


@dataclass(frozen=True)
class Block:
    """
    A piece of running text as it is written: a paragraph, a heading, a cell of a table or a term.
    """

    kind: str
    text: str
    line: int
    level: int = 0
    section: str = ""
    quoted: bool = False
    links: tuple[Link, ...] = ()
    roles: tuple[Role, ...] = ()
    # Whether it stands in a note for facilitators, which learners do not have.
    note: bool = False

    def line_at(self, start: int) -> int:
        """
        Return the line of a character of the text.
        """
        return self.line + self.text.count("\n", 0, start)

    @property
    def words(self) -> str:
        """
        Return the text with code, roles and the ways of links blanked out; every character keeps its place.
        """
        return blanked(self.text)


@dataclass
class Parts:
    """
    What a page holds, in the order of its lines.
    """

    blocks: list[Block] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)
    html: list[tuple[str, int]] = field(default_factory=list)
    terms: list[tuple[str, int]] = field(default_factory=list)


def take_apart(text: str, parts: Parts | None = None, *, first_line: int = 1) -> Parts:
    """
    Return the parts of a page; those of a text that goes on after others are added to theirs.
    """
    parts = Parts() if parts is None else parts
    matter = _FRONT_MATTER.match(text)
    start = matter.end() if matter else 0
    _Walk(parts).body(text[start:], text.count("\n", 0, start) + first_line, 0)
    return parts


class _Walk:
    """
    Go through a page's tokens once and note what they are.
    """

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.section = ""
        self.note = False

    def body(self, text: str, first_line: int, depth: int) -> None:
        within: list[str] = []
        opened: Token | None = None
        for token in _MARKDOWN.parse(text):
            line = first_line + (token.map[0] if token.map else 0)
            if isinstance(name := token.attrs.get("id"), str):
                self.parts.targets.add(name)
            if token.type in {"fence", "colon_fence"}:
                self.fence(token, line, depth)
            elif token.type == "myst_target":
                self.parts.targets.add(token.content)
            elif token.type == "html_block":
                self.parts.html.append((token.content, line))
            elif token.type == "inline":
                self.inline(token, line, opened, within)
            elif token.nesting > 0:
                within.append(token.type)
                opened = token
            elif token.nesting < 0:
                within.pop()

    def inline(self, token: Token, line: int, opened: Token | None, within: list[str]) -> None:
        kind = _kind(within)
        level = int(opened.tag[1]) if opened and kind == "heading" else 0
        links, roles = _found_in(token, line)
        quoted = "blockquote_open" in within
        block = Block(kind, token.content, line, level, self.section, quoted, tuple(links), tuple(roles), self.note)
        self.parts.blocks.append(block)
        self.parts.html += [(child.content, line) for child in token.children or () if child.type == "html_inline"]
        if kind == "heading":
            self.section = token.content

    def fence(self, token: Token, line: int, depth: int) -> None:
        named = _DIRECTIVE.fullmatch(token.info.strip())
        if named is None:
            return
        options, body, offset = _options(token.content)
        directive = Directive(named[1], named[2].strip(), options, line)
        self.parts.directives.append(directive)
        if isinstance(label := options.get("name") or options.get("label"), str):
            self.parts.targets.add(label)
        if directive.name == "glossary":
            self.glossary(body, line + 1 + offset, depth)
        elif directive.name not in _NOT_PROSE and depth < _DEEPEST:
            outside, self.note = self.note, self.note or directive.name == NOTE
            self.body(body, line + 1 + offset, depth + 1)
            self.note = outside

    def glossary(self, body: str, first_line: int, depth: int) -> None:
        """
        Note the terms, which begin their lines, and read what is indented below them as text.
        """
        lines = body.splitlines()
        for number, line in enumerate(lines):
            if line.strip() and not line.startswith((" ", "\t", ".. ")):
                self.parts.terms.append((line.split(" : ")[0].strip(), first_line + number))
                lines[number] = ""
        if depth < _DEEPEST:
            self.body("\n".join(line.strip() for line in lines), first_line, depth + 1)


def _kind(within: list[str]) -> str:
    holder = within[-1] if within else ""
    return {"heading_open": "heading", "td_open": "cell", "th_open": "cell", "dt_open": "term"}.get(holder, "paragraph")


def _options(body: str) -> tuple[dict[str, str], str, int]:
    """
    Return a block's options, its body without them, and how many lines they take.
    """
    lines = body.split("\n")
    options: dict[str, str] = {}
    while len(options) < len(lines) and (found := _OPTION.fullmatch(lines[len(options)].strip())):
        # A repeated option would end the loop early and be read as text, which does no harm.
        if found[1] in options:
            break
        options[found[1]] = found[2].strip()
    return options, "\n".join(lines[len(options) :]), len(options)


def _found_in(token: Token, line: int) -> tuple[list[Link], list[Role]]:
    links: list[Link] = []
    roles: list[Role] = []
    at = _Finder(token.content, line)
    opened: list[tuple[str, int, int]] = []
    children = token.children or []
    for index, child in enumerate(children):
        if child.type == "link_open":
            href = str(child.attrs.get("href", ""))
            opened.append((href, at.line_of("<" if child.markup == "autolink" else "["), index))
        elif child.type == "link_close" and opened:
            href, start, first = opened.pop()
            links.append(Link(href, _words(children[first + 1 : index]), start))
        elif child.type == "image":
            links.append(Link(str(child.attrs.get("src", "")), child.content, at.line_of("!["), picture=True))
        elif child.type == "myst_role":
            roles.append(Role(str(child.meta.get("name", "")), child.content, at.line_of(f"{{{child.meta['name']}}}`")))
    return links, roles


def _words(tokens: list[Token]) -> str:
    return "".join(" " if token.type == "softbreak" else token.content for token in tokens)


class _Finder:
    """
    Find one sign after the other in a text, and the line of each.
    """

    def __init__(self, text: str, line: int) -> None:
        self.text = text
        self.first = line
        self.start = 0

    def line_of(self, sign: str) -> int:
        found = self.text.find(sign, self.start)
        if found >= 0:
            self.start = found + len(sign)
        return self.first + self.text.count("\n", 0, max(found, 0) if found >= 0 else self.start)
