"""
The Sphinx extension that puts the course on a page: the only package here that imports Sphinx.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    """
    Register the course's directives, assets and page parts with Sphinx.
    """
    from .extension import setup_extension

    return setup_extension(app)
