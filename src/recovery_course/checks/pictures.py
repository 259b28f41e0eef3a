"""
Pictures and drawings, for those who cannot see them.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from recovery_course.positions import read_text
from recovery_course.problems import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material, Page

_SVG = "{http://www.w3.org/2000/svg}"
_NOTHING = {"image", "picture", "figure", "photo", "graphic", "diagram", "drawing", "chart", "graph", "alt", "logo"}
_IMG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_NEEDS = "say in a sentence what it shows and why it is there"


def check(material: Material) -> Iterator[Problem]:
    """
    Yield pictures without a text in their place, and drawings without a title or description.
    """
    for page in material.pages.values():
        for source, alt, line in _pictures(page):
            yield from _judged(page, source, alt, line)
    for name in material.files:
        if name.startswith("book/") and name.endswith(".svg"):
            yield from _drawing(material, name)


def _pictures(page: Page) -> Iterator[tuple[str, str | None, int]]:
    for block in page.parts.blocks:
        yield from ((link.href, link.words, link.line) for link in block.links if link.picture)
    for directive in page.parts.directives:
        if directive.name in {"image", "figure"}:
            yield directive.argument, directive.options.get("alt"), directive.line
    for html, line in page.parts.html:
        for tag in _IMG.finditer(html):
            found = {name.lower(): first or second for name, first, second in _ATTRIBUTE.findall(tag[0])}
            yield found.get("src", ""), found.get("alt"), line + html.count("\n", 0, tag.start())


def _judged(page: Page, source: str, alt: str | None, line: int) -> Iterator[Problem]:
    name = PurePosixPath(unquote(source)).name
    if not (alt or "").strip():
        what, fix = f"shows {name or 'a picture'} with no text in its place", f"{_NEEDS}: ![the sentence]({source})"
        yield Problem(page.path, line, Code.NO_ALT, what, fix)
    elif _says_nothing(alt or "", name):
        what = f'shows {name} with the text "{alt}", which says nothing about it'
        yield Problem(page.path, line, Code.EMPTY_ALT, what, _NEEDS)


def _says_nothing(alt: str, name: str) -> bool:
    words = re.findall(r"[a-z]+", alt.casefold())
    stem = re.findall(r"[a-z]+", PurePosixPath(name).stem.casefold())
    is_file = re.fullmatch(r"\S+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)", alt.strip(), re.IGNORECASE)
    return bool(is_file) or set(words) <= _NOTHING or (words == stem and len(words) > 1)


def _drawing(material: Material, name: str) -> Iterator[Problem]:
    text = read_text(material.root / name, name)
    if isinstance(text, Problem):
        yield text
        return
    try:
        drawing = ET.fromstring(text)  # noqa: S314 - the course's own drawing; large files are not read
    except (ET.ParseError, ValueError) as error:
        line = getattr(error, "position", (1, 0))[0]
        what, fix = f"is a drawing that cannot be read: {error}", "save it again as plain SVG"
        yield Problem(name, line, Code.DRAWING_UNNAMED, what, fix)
        return
    lacks = [part for part in ("title", "desc") if not (drawing.findtext(f"{_SVG}{part}") or "").strip()]
    if lacks:
        what = f"is a drawing without {' and '.join(f'<{part}>' for part in lacks)}"
        fix = "name it in <title> and say in <desc> what it shows, both right after <svg ...>"
        yield Problem(name, 1, Code.DRAWING_UNNAMED, what, fix)
