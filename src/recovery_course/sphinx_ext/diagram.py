"""
The `{diagram}` directive: one of our own SVG drawings, inlined so that it follows the page's colours.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

SVG = "{http://www.w3.org/2000/svg}"


class DiagramDirective(SphinxDirective):
    """
    Show `book/figures/<name>.svg` with the block's body as its caption.
    """

    required_arguments = 1
    has_content = True
    figures: ClassVar[str] = "book/figures"

    def run(self) -> list[nodes.Node]:
        """
        Return the drawing and its caption as a figure.
        """
        path = Path(self.env.srcdir, self.figures, f"{self.arguments[0]}.svg")
        self.env.note_dependency(str(path))
        svg = self._checked(path)
        caption = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, caption)
        return [
            nodes.raw("", f'<figure class="rc-diagram">{svg}<figcaption>', format="html"),
            *caption.children,
            nodes.raw("", "</figcaption></figure>", format="html"),
        ]

    def _checked(self, path: Path) -> str:
        """Return the SVG's text once it has a name and a description for those who cannot see it."""
        if not path.is_file():
            known = ", ".join(sorted(file.stem for file in path.parent.glob("*.svg"))) or "none yet"
            raise self.error(f"there is no drawing {path.name} in {self.figures}; there are: {known}")
        text = path.read_text(encoding="utf-8")
        root = ET.fromstring(text)  # noqa: S314 - the course's own drawing
        if not (root.findtext(f"{SVG}title") and root.findtext(f"{SVG}desc")):
            raise self.error(f"{path.name} needs a <title> and a <desc>: they are read to people who cannot see it")
        return re.sub(r">\s+<", "><", text[text.index("<svg") :]).strip()
