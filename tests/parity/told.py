"""What came of the script in a place, in a form that does not depend on the place or the hour."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from tests.small_course import GOLDEN

from .script import SCRIPT, Learner

if TYPE_CHECKING:
    from playwright.sync_api import Page

GOLDEN_FILE = GOLDEN / "parity" / "workbook.json"
FRONTEND = Path(__file__).parents[2] / "frontend"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
OWN_ROW = re.compile(r"/n[0-9a-z]{8,9}(?=/|$)")
DATA = """() => Object.fromEntries([...document.querySelectorAll("[data-widget]")].map(root =>
    [root.dataset.widgetId, [root.dataset.widget, JSON.parse(root.querySelector(".rc-data").textContent)]]))"""
Json = dict[str, Any]


class Place(Protocol):
    """Somewhere the workbook can be opened; a page of it lets `heard.LISTEN` run before anything else."""

    def open(self) -> Page:
        """Open the workbook and return it once every activity works."""

    def answers(self, page: Page) -> Json:
        """Return the answers of each activity."""

    def records(self, page: Page) -> Json:
        """Return the learning record that each activity has."""


def give(place: Place, page: Page) -> str:
    """Give the script of answers on an opened page, and return what was said, answered and kept, as a text."""
    for name, act in SCRIPT.items():
        root = page.locator(f'[data-widget-id="{name}"]')
        # What is far from sight has no roles yet: a notebook draws it when it comes nearer.
        root.scroll_into_view_if_needed()
        act.do(Learner(root))
    said = page.evaluate("window.told")
    answers, records = place.answers(page), place.records(page)
    told = {
        name: {
            "said": [text for one, text in said if one == name],
            "answers": answers[name],
            "record": records[name][act.section][name],
        }
        for name, act in SCRIPT.items()
    }
    return json.dumps(normal(told), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def normal(found: Any) -> Any:
    """Return what a record says without its times, and with the learner's own rows numbered."""
    rows = list(dict.fromkeys(OWN_ROW.findall("\n".join(_keys(found)))))
    names = {row: f"/n{number}" for number, row in enumerate(sorted(rows), 1)}
    return _normal(found, names)


def _normal(found: Any, names: dict[str, str]) -> Any:
    if isinstance(found, dict):
        return {_text(key, names): _normal(value, names) for key, value in found.items()}
    if isinstance(found, list):
        return [_normal(value, names) for value in found]
    return _text(found, names) if isinstance(found, str) else found


def _text(text: str, names: dict[str, str]) -> str:
    return OWN_ROW.sub(lambda match: names.get(match[0], match[0]), TIME.sub("(time)", text))


def _keys(found: Any) -> list[str]:
    if isinstance(found, list):
        return [key for value in found for key in _keys(value)]
    if not isinstance(found, dict):
        return []
    return [*found, *(key for value in found.values() for key in _keys(value))]


@cache
def answers_script() -> str:
    """Return the front end's own function for answers, as a script."""
    program = FRONTEND / "node_modules" / ".bin" / "esbuild"
    command = [str(program), "src/record/answers.ts", "--bundle", "--format=iife", "--global-name=reading"]
    return subprocess.run(command, cwd=FRONTEND, capture_output=True, text=True, check=True).stdout


def answers_of(page: Page, records: Json) -> Json:
    """Return what the front end makes of records, where nobody asked it to."""
    script = f"given => {{ {answers_script()}; return reading.answersOf(...given) }}"
    data = page.evaluate(DATA)
    return {name: page.evaluate(script, [*data[name], record]) for name, record in records.items()}
