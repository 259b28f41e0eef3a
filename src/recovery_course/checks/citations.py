"""
Sources: every work that is cited is known, every work that is known is cited, and figures name theirs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import groupby, islice
from typing import TYPE_CHECKING

from recovery_course.bank import BIBLIOGRAPHY
from recovery_course.positions import read_text
from recovery_course.problems import Code, Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.blocks import Block, Role
    from recovery_course.checks.material import Material, Page

_CITES = re.compile(r"(?:foot)?(?:full)?cite(?:$|:|alt|author|text|year|p$|t$)")
# A percentage, a share, or a count of studies: what a reader would like to look up.
_FIGURE = re.compile(
    r"\d[\d.,]*\s?(?:%|per cent\b|percent\b)|\b\d+ (?:in|out of) (?:100|1,000)\b"
    r"|\b\d[\d,]* (?:studies|trials|participants)\b"
)
_INVENTED = re.compile(r"\b(?:invented|made[- ]up|imagin\w+|our (?:own )?arithmetic|for example, if)\b", re.IGNORECASE)
# What somebody says, or might say, is not what the course says.
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»")
# What repeats a page at its end.
_REPEATS = {"key points"}


def check(material: Material) -> Iterator[Problem]:
    """
    Yield citations that lead nowhere, works that nothing cites, and figures without a source.
    """
    known = material.reading.course.bibliography.references
    # Without a bibliography every citation would be blamed; one problem says that it cannot be read.
    if not known and material.reading.course.bibliography.problems:
        return
    cited: set[str] = set()
    for page in material.pages.values():
        for role, key in _cited(page):
            cited.add(key)
            if key not in known:
                what = f"cites `{key}`, which is not in {BIBLIOGRAPHY}"
                fix = suggestion(key, known, f"add the work to {BIBLIOGRAPHY} under this key")
                yield Problem(page.path, role.line, Code.CITE_UNKNOWN, what, fix)
    yield from _never_cited(material, cited)
    told: defaultdict[str, set[str]] = defaultdict(set)
    for page in material.read_pages:
        told[page.folder] |= {figure for block in page.parts.blocks if _sourced(block) for figure in _figures(block)}
    for page in material.read_pages:
        yield from _bare(page, told[page.folder])


def _cited(page: Page) -> Iterator[tuple[Role, str]]:
    for block in page.parts.blocks:
        for role in block.roles:
            if _CITES.match(role.name):
                yield from ((role, key.strip()) for key in role.text.split(",") if key.strip())


def _never_cited(material: Material, cited: set[str]) -> Iterator[Problem]:
    course = material.reading.course
    used = cited | {key for phrase in course.guide.phrases for key in phrase.sources}
    for bank in material.reading.banks:
        used |= {
            key for name in bank.entries for entry, _ in bank.entries[name] for key in getattr(entry, "sources", ())
        }
    text = read_text(material.root / BIBLIOGRAPHY, BIBLIOGRAPHY)
    for key in course.bibliography.references:
        if key not in used and isinstance(text, str):
            found = re.search(rf"@\w+\s*\{{\s*{re.escape(key)}\s*,", text, re.IGNORECASE)
            line = text.count("\n", 0, found.start()) + 1 if found else 1
            what = f"has the work `{key}`, which no page and no item cites"
            yield Problem(BIBLIOGRAPHY, line, Code.NEVER_CITED, what, "cite it where it is used, or delete the entry")


def _bare(page: Page, told: set[str]) -> Iterator[Problem]:
    """
    Yield passages with a figure and no source; one that a page of the same folder has told with its source is fine.
    """
    for kind, group in groupby(page.parts.blocks, lambda block: block.kind):
        blocks = list(group)
        # The source of a table may stand in any of its cells; a paragraph has its own.
        passages = [blocks] if kind == "cell" else [[block] for block in blocks] if kind == "paragraph" else []
        for passage in passages:
            if not any(map(_sourced, passage)):
                yield from islice((found for block in passage for found in _unsourced(page, block, told)), 1)


def _unsourced(page: Page, block: Block, told: set[str]) -> Iterator[Problem]:
    if block.quoted or block.section.casefold() in _REPEATS or _INVENTED.search(block.text):
        return
    said = _QUOTED.sub(lambda found: " " * len(found[0]), block.words)
    for found in _FIGURE.finditer(said):
        if _even(found[0]) not in told:
            what = f'gives the figure "{" ".join(found[0].split())}" and no source'
            fix = "cite the work after it with {cite}`key`; if the figure is made up, say that it is invented"
            yield Problem(page.path, block.line_at(found.start()), Code.FIGURE_BARE, what, fix)


def _sourced(block: Block) -> bool:
    return any(_CITES.match(role.name) for role in block.roles)


def _figures(block: Block) -> Iterator[str]:
    return (_even(match[0]) for match in _FIGURE.finditer(block.words))


def _even(figure: str) -> str:
    return re.sub(r"\s+", "", figure)
