"""
The book's drawings on slides: the same SVG, which takes its colours from the page.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

if TYPE_CHECKING:
    from pathlib import Path

FIGURES = "book/figures"
_SVG = "{http://www.w3.org/2000/svg}"


class Drawing(NamedTuple):
    """
    A drawing and its title.
    """

    title: str
    svg: Markup


def drawing(root: Path, name: str) -> Drawing | None:
    """
    Return a drawing by its name, or None: the lesson's own block says what is wrong with it.
    """
    path = root / FIGURES / f"{name}.svg"
    if not path.is_file():
        return None
    text = path.read_text(encoding="utf-8")
    title = ET.fromstring(text).findtext(f"{_SVG}title") or name  # noqa: S314 - the course's own drawing
    svg = re.sub(r">\s+<", "><", text[text.index("<svg") :]).strip()
    return Drawing(title, Markup(svg))  # noqa: S704 - the course's own drawing
