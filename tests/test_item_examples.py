"""
Examples for authors: YAML and the item it becomes, checked as items of a bank are.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from recovery_course.bank_file import as_bank
from recovery_course.kinds import FORMS, ITEMS
from recovery_course.models import ITEM_TYPES
from recovery_course.positions import parse_yaml

from .small_course import make_course

ROOT = Path(__file__).parent.parent
SHOWN = [
    (path.name, body)
    for path in sorted((ROOT / "book/adapting").glob("*.md"))
    for body in re.findall(
        r"^```\{item-example\}\n(.*?)^```$", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
]


def test_every_type_is_shown_by_example() -> None:
    """A type that nobody can copy is a type that nobody uses."""
    shown = {kind for _, body in SHOWN for kind in re.findall(r"^  type: (.+)$", body, re.MULTILINE)}
    assert shown == set(ITEM_TYPES)


@pytest.mark.parametrize(("page", "body"), SHOWN)
def test_an_example_is_an_item_without_problems(page: str, body: str) -> None:
    """What an instructor copies is accepted, and cannot be taken for an item of the course."""
    bank = as_bank(parse_yaml(f"items:\n{body}", page), "example", next(form for form in FORMS if ITEMS in form.kinds))
    assert bank.problems == ()
    assert [item.id.startswith("example-") for item, _ in bank.of(ITEMS)] == [True]


PAGE = """# Examples

```{item-example}
- id: example-one
  type: single-choice
  objective: L1
  stem: What do you say first?
  options:
    - text: What would help?
      correct: true
      feedback: It asks.
    - text: Not now.
      FEEDBACK
  rationale: Ask.
  sources: [SOURCE]
```
"""


def build(folder: Path, page: str) -> tuple[str, str]:
    """Build a small course with a page of examples; return the page and what the build said."""
    root = make_course(folder)
    shutil.copy(ROOT / "_config.yml", root / "_config.yml")
    toc = (root / "_toc.yml").read_text(encoding="utf-8")
    (root / "_toc.yml").write_text(f"{toc}      - file: book/examples\n", encoding="utf-8")
    (root / "book/index.md").write_text("# A book\n", encoding="utf-8")
    (root / "book/examples.md").write_text(page, encoding="utf-8")
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", str(root)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "COURSE_EDITION": "learner"}
    )
    return (root / "_build/html/book/examples.html").read_text(encoding="utf-8"), done.stderr


def test_an_example_is_code_item_and_reasons(tmp_path: Path) -> None:
    """The code can be pasted into a bank as it stands, the item works, and without JavaScript its reasons are there."""
    page = PAGE.replace("FEEDBACK", "feedback: It shuts the door.").replace("SOURCE", "anthony1993")
    html, _ = build(tmp_path, page)
    text = re.sub(r"<[^>]+>", "", html)
    assert "  - id: example-one\n    type: single-choice\n" in text
    assert 'data-item="example-one"' in html
    assert re.search(r"<div[^>]*data-example", html)
    assert "It shuts the door." in html[html.index('class="rc-reasons"') :]


def test_what_is_wrong_with_an_example_is_told_with_its_line(tmp_path: Path) -> None:
    """An example is no better than an item: the build says what is wrong, and where on the page."""
    _, said = build(tmp_path, PAGE.replace("      FEEDBACK\n", "").replace("SOURCE", "anthony1993"))
    assert 'book/examples.md:12: B303 item "example-one", option 2 has no `feedback`' in said


def test_an_example_names_a_work_that_exists(tmp_path: Path) -> None:
    """It shows how a source is named, so it names one."""
    _, said = build(tmp_path, PAGE.replace("FEEDBACK", "feedback: No.").replace("SOURCE", "antony1993"))
    assert "did you mean `anthony1993`?" in said
