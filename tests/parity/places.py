"""The published page and the notebook, as places where the script of answers is given."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.notebook_ui import run_all, run_cell

from .heard import LISTEN
from .script import SCRIPT
from .told import answers_of

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

Json = dict[str, Any]
RECORD = "JSON.parse(localStorage['recovery-course:record'])"
# Run in a notebook: everything that Python knows of the activities shown there.
READ = """import json
known = [one for one in list(Out.values()) if hasattr(one, "answers")]
print("known:", json.dumps({one.data["id"]: {"answers": one.answers, "record": one.record} for one in known}))"""
PLOT = """import matplotlib.pyplot as plt
answers = next(one.answers for one in list(Out.values()) if getattr(one, "data", {}).get("kind") == "audit")
plt.bar(list(answers), list(answers.values()))
plt.show()"""
READY = "count => document.querySelectorAll('[data-widget][data-ready]').length >= count"


@dataclass
class PublishedPage:
    """The workbook's page at an address, which may be a file's."""

    context: BrowserContext
    address: str

    def open(self) -> Page:
        """Open it."""
        page = self.context.new_page()
        page.add_init_script(LISTEN)
        page.goto(self.address)
        page.wait_for_function(READY, arg=len(SCRIPT))
        return page

    def answers(self, page: Page) -> Json:
        """Return the answers as a notebook would have them."""
        return answers_of(page, self.records(page))

    def records(self, page: Page) -> Json:
        """Return the browser's record, which all activities share."""
        record = page.evaluate(RECORD)
        return dict.fromkeys(SCRIPT, record)


@dataclass
class LiveNotebook:
    """The workbook in a JupyterLab, a Notebook or a JupyterLite; its last two cells are READ and PLOT."""

    context: BrowserContext
    address: str

    def open(self) -> Page:
        """Open it and run all its cells."""
        page = self.context.new_page()
        page.add_init_script(LISTEN)
        page.goto(self.address)
        run_all(page)
        page.wait_for_function(READY, arg=len(SCRIPT))
        return page

    def answers(self, page: Page) -> Json:
        """Return the answers that Python has."""
        return {name: one["answers"] for name, one in self._known(page).items()}

    def records(self, page: Page) -> Json:
        """Return the records that Python has."""
        return {name: one["record"] for name, one in self._known(page).items()}

    def _known(self, page: Page) -> Json:
        text = run_cell(page, -2).inner_text()
        found: Json = json.loads(text.strip().removeprefix("known: "))
        return found
