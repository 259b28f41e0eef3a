"""
Which claim of the course cites what: every sentence with a source, its place, and the works it rests on.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recovery_course.checks.texts import sentences
from recovery_course.markup import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recovery_course.checks.blocks import Block
    from recovery_course.checks.material import Material, Page
    from recovery_course.models import Reference

_CITATION = re.compile(r"[ \t]*\{(?:foot)?(?:full)?cite(?:[:a-z]*)\}`([^`]*)`")
_ROLE = re.compile(r"\{[\w:-]+\}`([^`<]*?)\s*(?:<[^`>]*>)?`")
_SPACE_BEFORE = re.compile(r"\s+(?=[.,;:?!)])")


@dataclass(frozen=True)
class Fact:
    """
    A claim: the file and line where its sentence begins, the sentence, and the works it cites, by key.
    """

    path: str
    line: int
    claim: str
    sources: tuple[Reference, ...]


def page_facts(material: Material, page: Page) -> Iterator[Fact]:
    """
    Yield the claims of a page that cite something, in its order; a table's row is one claim.
    """
    known = material.reading.course.bibliography.references
    for block in page.parts.blocks:
        # What stands in code is an example of a citation, and none.
        meant = {role.text for role in block.roles}
        for start, end in _spans(block):
            cited = [keys for keys in _CITATION.findall(block.text[start:end]) if keys in meant]
            if cited:
                claim = _row(page, block) if block.kind == "cell" else _words(block.text[start:end])
                sources = tuple(_work(key.strip(), known) for keys in cited for key in keys.split(",") if key.strip())
                yield Fact(page.path, block.line_at(start), claim, sources)


def item_facts(material: Material) -> Iterator[Fact]:
    """
    Yield what items and other activities say that they rest on: the sentence to keep, with its sources.
    """
    known = material.reading.course.bibliography.references
    for bank in material.reading.banks:
        for entries in bank.entries.values():
            for entry, place in entries:
                keys = getattr(entry, "sources", ())
                debrief = getattr(entry, "debrief", None)
                said = debrief.evidence if debrief else getattr(entry, "rationale", "") or getattr(entry, "title", "")
                if keys:
                    claim = " ".join(filter(None, [f"{entry.id}:", plain_text(said)]))
                    yield Fact(place.path, place.line("id"), claim, tuple(_work(key, known) for key in keys))


def as_text(facts: Iterable[Fact]) -> str:
    """
    Return claims for people to read: place, sentence, then a line for each work.
    """
    lines: list[str] = []
    for fact in facts:
        lines += [f"{fact.path}:{fact.line}: {fact.claim}"]
        lines += [f"    {work.key}: {work.label}{f'  {work.href}' if work.href else ''}" for work in fact.sources]
    return "\n".join(lines)


def as_json(facts: Iterable[Fact]) -> str:
    """
    Return claims as JSON, one object each.
    """
    told = [
        {
            "path": fact.path,
            "line": fact.line,
            "claim": fact.claim,
            "sources": [{"key": work.key, "reference": work.label, "address": work.href} for work in fact.sources],
        }
        for fact in facts
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)


def as_csv(facts: Iterable[Fact]) -> str:
    """
    Return claims as a table for a spreadsheet, one row for each work of each claim.
    """
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["path", "line", "claim", "key", "reference", "address"])
    for fact in facts:
        table.writerows([fact.path, fact.line, fact.claim, work.key, work.label, work.href] for work in fact.sources)
    return written.getvalue().rstrip("\n")


FORMATS = {"text": as_text, "json": as_json, "csv": as_csv}


def _spans(block: Block) -> Iterator[tuple[int, int]]:
    """
    Yield where the sentences of a block begin and end; what follows a colon belongs to its sentence.
    """
    words = block.words
    starts = [one.start for one in sentences(words)]
    kept = [start for start in starts if not words[:start].rstrip(" \n\"”'*_)").endswith(":")]
    starts = [0, *kept[1:]] if kept else [0]
    yield from zip(starts, [*starts[1:], len(block.text)], strict=True)


def _row(page: Page, block: Block) -> str:
    cells = [one for one in page.parts.blocks if one.kind == "cell" and one.line == block.line]
    return " | ".join(filter(None, (_words(cell.text) for cell in cells)))


def _words(text: str) -> str:
    without = _CITATION.sub("", text)
    shown = plain_text(_ROLE.sub(lambda found: found[1].strip(), without).replace("\n", " "))
    return _SPACE_BEFORE.sub("", " ".join(shown.split()))


def _work(key: str, known: Mapping[str, Reference]) -> Reference:
    from recovery_course.models import Reference

    return known.get(key) or Reference(key, "not in book/references.bib")
