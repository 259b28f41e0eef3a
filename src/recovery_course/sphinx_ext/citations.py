"""
The bibliography's entries without the roles that docutils gives them, which ARIA has withdrawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from pybtex.plugin import find_plugin, register_plugin
from pybtex.style.formatting.plain import Style
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from pybtex.database import Entry
    from pybtex.style import FormattedEntry

# What is asked for again and again while citations are drawn.
_PLUGINS = (
    ("pybtex.backends", "plaintext"),
    ("pybtex.backends", "docutils"),
    ("pybtex.database.input", "bibtex"),
    ("pybtex.style.labels", "number"),
    ("pybtex.style.names", "last"),
    ("pybtex.style.names", "plain"),
    ("pybtex.style.sorting", "author_year_title"),
)


class RememberingStyle(Style):  # type: ignore[misc]
    """
    The plain style of a bibliography, which formats an entry once: it is asked for twice in each build.
    """

    formatted: ClassVar[dict[tuple[str, str], FormattedEntry]] = {}

    def format_entry(self, label: str, entry: Entry, bib_data: object = None) -> FormattedEntry:
        """
        Return an entry as it stands in the bibliography.
        """
        written = (label, repr(entry))
        if written not in self.formatted:
            self.formatted[written] = super().format_entry(label, entry, bib_data)
        return self.formatted[written]


def look_up_once() -> None:
    """
    Spare pybtex from looking through every installed package for each citation: that took half the time of a build.
    """
    for group, name in _PLUGINS:
        register_plugin(group, name, find_plugin(group, name), force=True)
    register_plugin("pybtex.style.formatting", "plain", RememberingStyle, force=True)


class PlainCitations(SphinxPostTransform):
    """
    Turn every entry into a block that keeps its anchor and its text.
    """

    # After the entries are made, which happens at 5.
    default_priority = 900
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:  # noqa: ARG002 - the form is Sphinx's
        """
        Replace the entries of this page.
        """
        for entry in list(self.document.findall(nodes.citation)):
            text = [child for child in entry.children if not isinstance(child, nodes.label)]
            entry.replace_self(nodes.container("", *text, ids=entry["ids"], classes=["rc-source"]))
