"""
The Markdown of lessons as HTML for slides: roles become words, links become their words, long text ends early.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from recovery_course.checks.texts import sentences
from recovery_course.organisation import key_named, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from markdown_it.renderer import RendererProtocol
    from markdown_it.token import Token

    from recovery_course.labels import Labels
    from recovery_course.models import Reference
    from recovery_course.models.organisation import Organisation

MORE = "…"

_TAGS = {"blockquote", "br", "code", "em", "h3", "li", "ol", "p", "pre", "span", "strong", "sub", "sup"}
_TAGS |= {"table", "tbody", "td", "th", "thead", "tr", "ul"}
_CITED = re.compile(r"(?P<who>.+) \((?P<year>[^()]+)\)")
_PAIRED = ("**", "`", '"')


class Words:
    """
    Turn Markdown into what stands on slides, and remember which sources it named.
    """

    def __init__(self, references: Mapping[str, Reference], organisation: Organisation, labels: Labels) -> None:
        self.references = references
        self.organisation = organisation
        self.labels = labels
        self.cited: dict[str, None] = {}

    def block(self, source: str) -> Markup:
        """
        Return paragraphs, lists, quotations and tables as safe HTML.
        """
        return self._clean(MARKDOWN.render(source, {"words": self}))

    def inline(self, source: str) -> Markup:
        """
        Return one line of Markdown as safe HTML.
        """
        return self._clean(MARKDOWN.renderInline(" ".join(source.split()), {"words": self}))

    def cite(self, keys: Iterable[str]) -> None:
        """
        Remember sources whose names are written elsewhere than in Markdown.
        """
        self.cited |= dict.fromkeys(keys)

    def role(self, name: str, text: str) -> str:
        """
        Return what a role such as {term}`hope` says, as text.
        """
        if name.startswith("cite"):
            keys = [key.strip() for key in text.split(",")]
            self.cite(keys)
            return _in_brackets([self._label(key) for key in keys])
        if name == "org" and (key := key_named(text)):
            entries = ["".join(piece.text for piece in entry) for entry in told(self.organisation, key)]
            return "; ".join(entries) or self.labels.text(f"organisation_{key}")
        return re.sub(r"\s*<[^<>]*>$", "", text)

    def _label(self, key: str) -> str:
        return self.references[key].label if key in self.references else key

    def _clean(self, html: str) -> Markup:
        return Markup(nh3.clean(html, tags=_TAGS, attributes={"span": {"class"}}).strip())  # noqa: S704 - cleaned


def _in_brackets(labels: Sequence[str]) -> str:
    named = "; ".join(_CITED.sub(r"\g<who> \g<year>", label) for label in labels)
    return f"({named})"


def shortened(source: str, most: int) -> str:
    """
    Return a paragraph of Markdown that is no longer than so many characters: whole sentences, then an ellipsis.
    """
    if len(source) <= most:
        return source
    ends = [sentence.start for sentence in sentences(source)][1:]
    heads = [source[:end].rstrip() for end in ends if end <= most]
    whole = [head for head in heads if head.rstrip('"”’)*_')[-1:] in {".", "!", "?"} and _balanced(head)]
    if whole:
        return f"{whole[-1]} {MORE}"
    # One endless sentence: its first words, without marks that might be left open.
    words = re.sub(r"\{[\w:-]+\}`[^`]*`|[*_`]", "", source)[:most]
    return f"{words.rpartition(' ')[0] or words} {MORE}"


def _balanced(text: str) -> bool:
    """
    Return whether every mark, quotation and bracket that was opened is closed.
    """
    single = text.replace("**", "").count("*") + text.replace("**", "").count("_")
    pairs = all(text.count(mark) % 2 == 0 for mark in _PAIRED)
    return pairs and single % 2 == 0 and all(text.count(one) == text.count(other) for one, other in ("[]", "()", "“”"))


def _role(self: RendererProtocol, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    token = tokens[index]
    name = str(token.meta.get("name", ""))
    said = escape(env["words"].role(name, token.content))
    return f'<span class="rc-cited">{said}</span>' if name.startswith("cite") else str(said)


def _nothing(self: RendererProtocol, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return ""


def _fence(self: RendererProtocol, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    token = tokens[index]
    return "" if token.info.strip().startswith("{") else f"<pre>{escape(token.content)}</pre>"


def _picture(self: RendererProtocol, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return str(escape(tokens[index].content))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "typographer": True}).enable(["table", "smartquotes"])
    parser.use(myst_role_plugin).use(myst_block_plugin).use(colon_fence_plugin)
    parser.use(attrs_plugin).use(attrs_block_plugin)
    parser.add_render_rule("myst_role", _role)
    parser.add_render_rule("fence", _fence)
    parser.add_render_rule("image", _picture)
    hidden = ("colon_fence", "html_block", "html_inline", "myst_block_break", "myst_line_comment", "myst_target")
    for name in hidden:
        parser.add_render_rule(name, _nothing)
    return parser


MARKDOWN = _parser()
