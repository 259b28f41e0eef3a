"""
The little Markdown that an item's texts may hold, as safe HTML and as plain text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import nh3
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

TAGS = {"a", "code", "em", "strong", "sub", "sup"}
SCHEMES = {"http", "https", "mailto"}

# Straight quotation marks are shown as curly ones, as Sphinx does in the text around an item.
_SHOWN = MarkdownIt("commonmark", {"html": False, "typographer": True}).disable("image").enable("smartquotes")
# The judging parser sees what the showing parser leaves as text, so that an author is told about it.
_JUDGED = MarkdownIt("commonmark", {"html": True})
_JUDGED.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - the name is theirs

_BLOCKS = {
    "heading_open": "a heading",
    "bullet_list_open": "a list",
    "ordered_list_open": "a list (a text that begins with a number and a full stop is read as one)",
    "blockquote_open": "a block quotation",
    "fence": "a code block",
    "code_block": "a code block",
    "hr": "a rule",
    "html_block": "HTML",
}


# The same text stands in a lesson, in its reasons, in a review and in the data of each.
@lru_cache(maxsize=20_000)
def inline_html(markdown: str) -> str:
    """
    Return inline Markdown as HTML that can stand inside a page without a further look.
    """
    html = str(_SHOWN.renderInline(_one_line(markdown)))
    return nh3.clean(html, tags=TAGS, attributes={"a": {"href"}, "*": set()}, url_schemes=SCHEMES, link_rel=None)


def paragraphs(markdown: str) -> list[str]:
    """
    Return the paragraphs of a text; a blank line stands between two.
    """
    return [part for part in re.split(r"\n[ \t\r]*\n\s*", markdown.strip()) if part]


def paragraphs_html(markdown: str) -> str:
    """
    Return the paragraphs of a text as HTML that can stand inside a page without a further look.
    """
    return "".join(f"<p>{inline_html(part)}</p>" for part in paragraphs(markdown))


def plain_text(markdown: str) -> str:
    """
    Return the words of inline Markdown without their markup.
    """
    tokens = _SHOWN.parseInline(_one_line(markdown))[0].children or []
    return "".join(token.content for token in tokens)


def misplaced_markup(markdown: str) -> list[str]:
    """
    Return what a text holds besides inline Markdown, in an author's words; [] when all is well.
    """
    tokens = _JUDGED.parse(markdown.strip())
    found = [_BLOCKS[token.type] for token in tokens if token.type in _BLOCKS and token.level == 0]
    if sum(token.type == "paragraph_open" and token.level == 0 for token in tokens) > 1:
        found.append("more than one paragraph")
    for token in tokens:
        found.extend(_misplaced_inline(token.children or []))
    return list(dict.fromkeys(found))


def _misplaced_inline(tokens: list[Token]) -> Iterator[str]:
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "html_inline" and not token.content.startswith("</"):
            yield f"HTML (`{token.content}`)"
        elif token.type == "image":
            yield "an image"
        elif token.type == "link_open":
            yield from _misplaced_link(str(token.attrGet("href") or ""))
        elif token.type == "code_inline" and before is not None:
            yield from _role(before.content)


def _misplaced_link(href: str) -> Iterator[str]:
    scheme = href.partition(":")[0].lower()
    if ":" not in href or scheme not in SCHEMES:
        yield f"a link to `{href}` (an item is shown on several pages, so links are whole web addresses)"


def _role(text: str) -> Iterator[str]:
    role = re.search(r"\{[a-z:-]+\}$", text)
    if role:
        yield f"the role `{role.group()}` (roles work in lessons only)"


def _one_line(markdown: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", markdown).strip()
