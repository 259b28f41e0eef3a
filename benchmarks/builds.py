"""
How long the course takes to build, and what one more page costs.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.books import build_book, copy_course

if TYPE_CHECKING:
    from pathlib import Path

SIZES = (25, 100, 200)
LESSON = """\
---
title: Page {number}
minutes: 10
objectives: [D1]
---
# Page {number}

{text}

```{{quiz}} definitions-first-hearing
```
"""


def measure(root: Path, folder: Path) -> list[tuple[str, str]]:
    """
    Return rows of build times: the course as it is, and with pages added to its module.
    """
    rows = []
    base = _seconds(copy_course(root, _folder(folder / "plain")))
    rows.append(("build of the course: s", f"{base:.1f}"))
    for size in SIZES:
        seconds = _seconds(_with_pages(root, folder / str(size), size))
        rows.append((f"with {size} pages more: s", f"{seconds:.1f}"))
        rows.append(("  per added page: ms", f"{(seconds - base) / size * 1000:.0f}"))
    return rows


def _with_pages(root: Path, folder: Path, count: int) -> Path:
    course = copy_course(root, _folder(folder))
    names = [f"extra-{number}" for number in range(count)]
    for number, name in enumerate(names):
        text = "A paragraph of ordinary length, to have something to read and to index. " * 40
        page = course / "book" / "definitions" / f"{name}.md"
        page.write_text(LESSON.format(number=number, text=text), encoding="utf-8")
    contents = course / "_toc.yml"
    last = "          - file: book/definitions/quiz\n"
    added = "".join(f"          - file: book/definitions/{name}\n" for name in names)
    contents.write_text(contents.read_text(encoding="utf-8").replace(last, last + added), encoding="utf-8")
    return course


def _seconds(course: Path) -> float:
    start = time.perf_counter()
    build_book(course, course.parent / f"{course.name}-out")
    return time.perf_counter() - start


def _folder(path: Path) -> Path:
    path.mkdir(parents=True)
    return path
