"""
What links of a course can lead to.
"""

from __future__ import annotations

import posixpath
import re
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from recovery_course.notebooks.calls import FUNCTIONS
from recovery_course.positions import read_yaml

if TYPE_CHECKING:
    from recovery_course.checks.material import Material, Page

# Blocks that name a file, and those that exist besides the activities; others are left to the build.
FILES = ("image", "figure", "include", "literalinclude")
BLOCKS = (
    *FILES,
    *("objectives", "lesson-list", "module-cards", "continue", "language-guide", "diagram", "glossary"),
    *("item-example", "organisation"),
    *(
        "facilitator-note",
        "review",
        "learning-record",
        "completion",
        "bibliography",
        "note",
        "tip",
        "warning",
        "important",
        "caution",
    ),
    *("attention", "danger", "error", "hint", "admonition", "seealso", "code", "code-block", "code-cell", "math"),
    *("table", "list-table", "csv-table", "raw", "toctree", "tableofcontents", "epigraph", "pull-quote", "sidebar"),
    *("contents", "dropdown", "margin", "figure-md", "mermaid", "only", "rubric", "topic", "container", "eval-rst"),
    *("versionadded", "versionchanged", "deprecated", "hlist", "parsed-literal", "highlights", "compound", "class"),
)
_OUT = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class Targets:
    """
    Look up what a link, a reference or a block names.
    """

    def __init__(self, material: Material) -> None:
        self.material = material
        self.known = frozenset(material.files)

    @cached_property
    def terms(self) -> frozenset[str]:
        """
        Return the terms of every glossary.
        """
        return frozenset(term for page in self.material.pages.values() for term, _ in page.parts.terms)

    @cached_property
    def labels(self) -> frozenset[str]:
        """
        Return the names that pages give to places, which are known in the whole book.
        """
        return frozenset(name for page in self.material.pages.values() for name in page.parts.targets)

    @cached_property
    def drawings(self) -> frozenset[str]:
        """
        Return the names of the drawings that the block {diagram} knows.
        """
        folder = "book/figures/"
        return frozenset(
            name[len(folder) : -4] for name in self.known if name.startswith(folder) and name[-4:] == ".svg"
        )

    @cached_property
    def activities(self) -> dict[str, frozenset[str]]:
        """
        Return the ids of each block that shows an activity.
        """
        ids = [(place.at[0], name) for bank in self.material.reading.banks for name, place in bank.ids]
        return {
            shows.directive: frozenset(name for kept, name in ids if kept in shows.lists)
            for shows in FUNCTIONS.values()
        }

    @cached_property
    def heading_levels(self) -> int:
        """
        Return down to which level headings can be linked to by their words; the course's settings say so.
        """
        data = read_yaml(self.material.root / "_config.yml", "_config.yml").data
        for key in ("sphinx", "config", "myst_heading_anchors"):
            data = data.get(key) if isinstance(data, dict) else None
        return data if isinstance(data, int) else 0

    def anchors(self, path: str) -> frozenset[str]:
        """
        Return the places of a page that can be linked to.
        """
        page = self.material.pages.get(path.removesuffix(".md"))
        if page is None:
            return frozenset()
        headings = [block for block in page.parts.blocks if block.kind == "heading"]
        words = (slug(block.words) for block in headings if block.level <= self.heading_levels)
        return frozenset(page.parts.targets) | frozenset(words)

    def leads_out(self, href: str) -> bool:
        """
        Tell whether an address leads out of the course.
        """
        return bool(_OUT.match(href))

    def file(self, page: Page, way: str, *, ending: bool = True) -> str | None:
        """
        Return the file that a way from a page leads to, or None; pages may be named without their ending.
        """
        way = unquote(way)
        name = posixpath.normpath(way.lstrip("/") if way.startswith("/") else posixpath.join(page.folder, way))
        endings = ("", ".md", ".ipynb") if ending else ("",)
        inside = (name + one for one in endings if name + one in self.known)
        found = next(inside, None)
        if found or name.startswith(".."):
            return found
        return name if self._is_file(name) else None

    def _is_file(self, name: str) -> bool:
        try:
            return (self.material.root / name).is_file()
        except (OSError, ValueError):
            return False

    def near(self, page: Page, way: str) -> list[str]:
        """
        Return the ways from a page to files that are called nearly as the one that a way does not lead to.
        """
        meant = posixpath.basename(way).partition(".")[0]
        names = {name: posixpath.basename(name).partition(".")[0] for name in self.known}
        close = set(get_close_matches(meant, set(names.values()), n=3, cutoff=0.7))
        return [posixpath.relpath(name, page.folder) for name, called in names.items() if called in close]

    def misspelt(self, name: str) -> str | None:
        """
        Return the block that was meant, where a name is nearly one; unknown ones that are like none may be anything.
        """
        known = [*BLOCKS, *self.activities]
        if name in known or ":" in name:
            return None
        return next(iter(get_close_matches(name, known, n=1, cutoff=0.8)), None)


def slug(heading: str) -> str:
    """
    Return a heading as an address has it, by the rule of GitHub and MyST.
    """
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
