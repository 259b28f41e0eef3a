"""A book with one page that holds one of everything, made of the examples that authors are told to copy."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from tests.books import build_book
from tests.small_course import ITEMS, REFLECTIONS, SCENARIOS, WORKBOOK, make_course

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "listening/first-words"
HINT = "    hints:\n      - Read it once more, slowly.\n    rationale:"
# Sections of exercises/README.md whose first example is an item bank, one item type each.
BANKS = ("Single-choice", "Multiple-choice", "Matching", "Ordering", "Sorting", "Estimate", "Highlight", "Fill-in")
IN_A_QUIZ = ("Quizzes", "Combinations")
TOC = """format: jb-book
root: book/index
parts:
  - caption: Modules
    chapters:
      - file: book/listening/index
        sections:
          - file: book/listening/first-words
          - file: book/listening/summary
  - caption: Reference
    chapters:
      - file: book/reference/index
"""
ACTIVITIES = """
```{scenario} listening-half-past-nine
```

```{reflection} listening-last-no
```

```{self-check} listening-now
```

```{checklist} listening-this-week
```

```{worksheet} listening-plan
```

```{simulation} listening-who-you-meet
```

```{audit} listening-round
```

```{language-check} listening-handover
```
"""


def example(readme: str, title: str) -> str:
    """Return the first YAML example of a section."""
    section = re.search(rf"^###? {title}\n(.*?)(?=^##)", readme, re.DOTALL | re.MULTILINE)
    found = section and re.search(r"^```yaml\n(.*?)^```$", section[1], re.DOTALL | re.MULTILINE)
    assert found, f"exercises/README.md has no example under {title!r}"
    return found[1]


def items_of(text: str) -> str:
    """Return a bank's items without its quizzes, each with a hint."""
    items = text.removeprefix("items:\n").split("\nquizzes:")[0].rstrip() + "\n"
    return items if "    hints:" in items else items.replace("    rationale:", HINT)


def write_book(root: Path, folder: Path) -> Path:
    """Write the book's source: the examples, and a page that shows them all."""
    course = make_course(folder)
    readme = (root / "exercises" / "README.md").read_text(encoding="utf-8")
    items = [items_of(example(readme, title)) for title in (*BANKS, *IN_A_QUIZ)]
    names = [re.findall(r"^  - id: (\S+)", text, re.MULTILINE)[0] for text in items]
    together = f"\nquizzes:\n  - id: listening\n    title: Two at once\n    items: [{', '.join(names[len(BANKS) :])}]\n"
    (course / ITEMS).write_text("items:\n" + "\n".join(items) + together, encoding="utf-8")
    (course / SCENARIOS).write_text(example(readme, "Scenarios"), encoding="utf-8")
    activities = [example(readme, title) for title in ("Reflections", "Self-checks", "Checklists")]
    (course / REFLECTIONS).write_text("\n".join(activities), encoding="utf-8")
    tools = [example(readme, title) for title in ("Worksheets", "Simulations", "Audits", "Language checks")]
    (course / WORKBOOK).write_text("\n".join(tools), encoding="utf-8")
    page = course / "book" / f"{PAGE}.md"
    quizzes = "".join(f"\n```{{quiz}} {name}\n```\n" for name in (*names[: len(BANKS)], "listening"))
    page.write_text(page.read_text(encoding="utf-8") + quizzes + ACTIVITIES, encoding="utf-8")
    (course / "book" / "index.md").write_text("# Start\n", encoding="utf-8")
    (course / "_toc.yml").write_text(TOC, encoding="utf-8")
    shutil.copy(root / "_config.yml", course / "_config.yml")
    return course


def build(root: Path, folder: Path) -> Path:
    """Build the book below a folder and return the folder of its pages."""
    return build_book(write_book(root, folder), folder / "out", strict=False)
