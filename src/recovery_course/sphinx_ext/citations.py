"""
The bibliography's entries without the roles that docutils gives them, which ARIA has withdrawn.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform


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
