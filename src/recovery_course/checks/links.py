"""
Links: every one leads to something that is there. Addresses on the web are read, and never fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recovery_course.checks.addresses import address_fault
from recovery_course.checks.targets import FILES, Targets
from recovery_course.kinds import FORMS
from recovery_course.problems import Code, Problem, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.blocks import Directive, Link, Role
    from recovery_course.checks.material import Material, Page

_TITLED = re.compile(r"(?:[^<>]*<)?([^<>]+?)>?$")
_REFERENCES = {"doc", "ref", "numref", "eq", "any"}
_ADDRESS = re.compile(r"\]\(\s*<?([^\s()<>]+)")


def check(material: Material) -> Iterator[Problem]:
    """
    Yield links, terms, references, pictures and activities that do not exist.
    """
    targets = Targets(material)
    for page in material.pages.values():
        for block in page.parts.blocks:
            for link in block.links:
                yield from _link(targets, page, link)
            for role in block.roles:
                yield from _role(targets, page, role)
        for directive in page.parts.directives:
            yield from _directive(targets, page, directive)
    yield from _banks(material)


def _link(targets: Targets, page: Page, link: Link) -> Iterator[Problem]:
    if fault := address_fault(link.href):
        yield Problem(page.path, link.line, Code.BAD_ADDRESS, *fault)
        return
    if targets.leads_out(link.href):
        return
    path, _, anchor = link.href.partition("#")
    found = targets.file(page, path) if path else page.path
    if found is None:
        yield _missing(targets, page, link, path)
    elif anchor and not link.picture:
        # What a page calls a place is known in the whole book; its headings are known on the page itself.
        known = targets.anchors(found) | (frozenset() if path else targets.labels)
        if found.endswith(".md") and anchor not in known:
            what = f"links to #{anchor}, a place that {found if path else 'this page'} does not have"
            fix = "put `(name)=` on the line before the heading that is meant, and link to #name"
            yield Problem(page.path, link.line, Code.ANCHOR_NOWHERE, what, suggestion(anchor, known, fix))


def _missing(targets: Targets, page: Page, link: Link, path: str) -> Problem:
    code = Code.FILE_MISSING if link.picture else Code.LINK_NOWHERE
    what = f"{'shows' if link.picture else 'links to'} {path}, which does not exist"
    fix = "mend the way, counted from this page's folder, or delete the link"
    return Problem(page.path, link.line, code, what, suggestion(path, targets.near(page, path), fix))


def _role(targets: Targets, page: Page, role: Role) -> Iterator[Problem]:
    named = _TITLED.fullmatch(role.text.strip())
    name = named[1].strip() if named else role.text.strip()
    if role.name == "term":
        # Without a glossary in the book, terms are somebody else's matter.
        if name.casefold() not in {term.casefold() for term in targets.terms}:
            what = f"links the term `{name}`, which no glossary of the book explains"
            fix = suggestion(name, targets.terms, "write it into the glossary, or leave {term} out")
            yield Problem(page.path, role.line, Code.TERM_UNKNOWN, what, fix)
    elif role.name == "download":
        if targets.file(page, name, ending=False) is None:
            what = f"offers {name} for download, which does not exist"
            fix = suggestion(name, targets.near(page, name), "put the file there, or delete the link")
            yield Problem(page.path, role.line, Code.FILE_MISSING, what, fix)
    elif role.name in _REFERENCES and role.name != "eq":
        is_page = role.name in {"doc", "any"} and targets.file(page, name) is not None
        if not is_page and (role.name == "doc" or name not in targets.labels):
            known = targets.near(page, name) if role.name == "doc" else targets.labels
            what = f"refers to `{name}` with {{{role.name}}}, which does not exist"
            fix = suggestion(name, known, "mend the name, or put `(name)=` before the heading that is meant")
            yield Problem(page.path, role.line, Code.TARGET_UNKNOWN, what, fix)


def _directive(targets: Targets, page: Page, directive: Directive) -> Iterator[Problem]:
    name, argument = directive.name, directive.argument
    if name in targets.activities:
        yield from _activity(targets, page, directive)
    elif name == "diagram":
        drawings = targets.drawings
        if argument not in drawings:
            what = f"shows the drawing `{argument}`, which does not exist"
            fix = suggestion(argument, drawings, "draw book/figures/<name>.svg, or delete the block")
            yield Problem(page.path, directive.line, Code.FILE_MISSING, what, fix)
    elif name in FILES and argument and not targets.leads_out(argument):
        if targets.file(page, argument, ending=False) is None:
            what = f"shows {argument}, which does not exist"
            fix = suggestion(argument, targets.near(page, argument), "mend the way, or delete the block")
            yield Problem(page.path, directive.line, Code.FILE_MISSING, what, fix)
    elif meant := targets.misspelt(name):
        what = f"has a block called `{name}`, which there is not"
        yield Problem(page.path, directive.line, Code.BLOCK_UNKNOWN, what, f"write {{{meant}}}")


def _activity(targets: Targets, page: Page, directive: Directive) -> Iterator[Problem]:
    known = targets.activities[directive.name]
    file = next((form.file for form in FORMS for kind in form.kinds if kind.noun == directive.name), "items.yml")
    for name in directive.argument.split() or [""]:
        if name not in known:
            what = f"shows the {directive.name} `{name}`, which does not exist"
            fix = suggestion(name, known, f"write it in exercises/<module>/{file}, or delete the block")
            yield Problem(page.path, directive.line, Code.ACTIVITY_UNKNOWN, what, fix)


def _banks(material: Material) -> Iterator[Problem]:
    """
    Yield malformed addresses in the texts of items, scenarios and reflections.
    """
    for bank in material.reading.banks:
        for entries in bank.entries.values():
            for entry, place in entries:
                texts = entry.texts() if hasattr(entry, "texts") else {}
                texts |= entry.passages() if hasattr(entry, "passages") else {}
                for where, text in texts.items():
                    for href in _ADDRESS.findall(text):
                        if fault := address_fault(href):
                            what, fix = fault
                            yield place.problem(Code.BAD_ADDRESS, f'"{entry.id}" {what}', fix, *where)
