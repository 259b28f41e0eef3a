"""
A notebook made ready to hand out or to keep: no outputs, ids that stay, metadata of the course alone.

The same notebook gives the same bytes every time, on every computer.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from recovery_course.notebooks.calls import Call, read_call
from recovery_course.notebooks.matter import KEY
from recovery_course.notebooks.reading import FORMAT, MINOR, SETUP, source_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.notebooks.reading import Cell, Notebook

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
LANGUAGE = {"name": "python"}
# What a cell's metadata may say; all else is how somebody last looked at it.
CELL_KEYS = ("deletable", "editable", "slideshow", "tags")
ID_WORDS, ID_LENGTH = 6, 64

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
# JupyterLab names new cells like this; such an id tells a reader nothing.
_RANDOM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[0-9a-f]{8}")


def tidy_text(notebook: Notebook) -> str:
    """
    Return a readable notebook as the text of a tidy file, in the form that nbformat writes.
    """
    return json.dumps(_tidy(notebook), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def is_good_id(name: str) -> bool:
    """
    Tell whether an id is one that a person gave: small letters, digits and hyphens, not at random.
    """
    return len(name) <= ID_LENGTH and bool(_SLUG.fullmatch(name)) and not _RANDOM.fullmatch(name)


def _tidy(notebook: Notebook) -> dict[str, Any]:
    ids = stable_ids(notebook)
    cells = [_cell(cell, name) for cell, name in zip(notebook.data["cells"], ids, strict=True)]
    said = notebook.data["metadata"].get(KEY)
    metadata = {"kernelspec": KERNEL, "language_info": LANGUAGE, **({KEY: said} if said is not None else {})}
    return {"cells": cells, "metadata": metadata, "nbformat": FORMAT, "nbformat_minor": MINOR}


def _cell(cell: dict[str, Any], name: str) -> dict[str, Any]:
    kind = cell["cell_type"]
    kept = {key: cell["metadata"][key] for key in CELL_KEYS if cell["metadata"].get(key)}
    kept |= {key: False for key in ("deletable", "editable") if cell["metadata"].get(key) is False}
    source = source_of(cell).replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    tidy = {"cell_type": kind, "id": name, "metadata": kept, "source": source.splitlines(keepends=True)}
    if kind == "code":
        # Folded: nobody need read code to answer.
        tidy["metadata"] = {**kept, "jupyter": {"source_hidden": True}}
        tidy |= {"execution_count": None, "outputs": []}
    if cell.get("attachments"):
        tidy["attachments"] = cell["attachments"]
    return tidy


def stable_ids(notebook: Notebook) -> list[str]:
    """
    Return an id for every cell: its own where it is good and the first of its kind, else one made of what it says.
    """
    taken: set[str] = set()
    kept = [cell.id if is_good_id(cell.id) else "" for cell in notebook.cells]
    own = [name if name not in kept[:index] else "" for index, name in enumerate(kept)]
    taken.update(own)
    return list(_named(notebook, own, taken))


def _named(notebook: Notebook, own: list[str], taken: set[str]) -> Iterator[str]:
    for cell, name in zip(notebook.cells, own, strict=True):
        made = name or _free(_made(cell), taken)
        taken.add(made)
        yield made


def _free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _made(cell: Cell) -> str:
    if cell.kind == "code":
        call = None if SETUP in cell.tags else read_call(cell)
        return _slug(call.names[0] if isinstance(call, Call) else SETUP if SETUP in cell.tags else "code")
    first = next((line for line in cell.source.splitlines() if re.search(r"\w", line)), "")
    return _slug(first) or "text"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", re.sub(r"\]\([^)]*\)", " ", text)).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain))
    slug = "-".join(words[:ID_WORDS])[: ID_LENGTH - 4].strip("-")
    return slug if _SLUG.fullmatch(slug) else f"cell-{slug}".strip("-")


__all__ = ["KERNEL", "LANGUAGE", "is_good_id", "stable_ids", "tags_of", "tidy_text"]
