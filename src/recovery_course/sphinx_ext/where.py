"""
The line about where responses are kept, before the first thing on a page that a learner can respond to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from recovery_course.fallback.where import where_to_html

from .course import labels_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def add_where_line(app: Sphinx, doctree: nodes.document) -> None:
    """
    Put the line before the first activity of a page that was just read.

    It is written here and not by the page script so that nothing moves when the script comes.
    """
    first = next((node for node in doctree.findall(nodes.raw) if "data-widget=" in node.astext()), None)
    if first is not None:
        line = nodes.raw("", where_to_html(labels_of(app)), format="html")
        first.parent.insert(first.parent.index(first), line)
