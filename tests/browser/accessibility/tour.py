"""A tour through every state: the page of everything is put into each, one after the other."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.pauses import SHORTER

from .activities import ALL, BY_ID, root_of
from .activities import PAGE as NO_ACTIVITY
from .book import PAGE
from .keyboard import LISTEN, RESTED, Keyboard
from .responses import record
from .walks import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page, Route

    from tests.books import Site

KEY = "recovery-course:record"
REFUSE = "localStorage.clear(); Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError') }"
DATA = """() => [...document.querySelectorAll("[data-widget]")].map(root =>
    [root.dataset.widget, JSON.parse(root.querySelector(".rc-data").textContent)])"""
ALL_RIGHT = {
    ".rc-item": "[data-state=right]",
    ".rc-scenario": ":has(.rc-ending)",
    ".rc-reflection": ":has(.rc-after)",
    ".rc-self-check": ":has(.rc-comparison)",
    ".rc-checklist": ":has(:checked)",
    ".rc-worksheet": "[data-written]:has(:checked)",
    ".rc-simulation": ":not(:has([aria-valuetext='2 of 10']))",
    ".rc-audit": ":has(.rc-widest)",
    ".rc-language-check": ":has(.rc-tick :checked):has(mark)",
}
# How one sees that a state has been reached: what must hold of each element that a selector finds.
SIGNS: dict[str, dict[str, str]] = {
    "unanswered": {".rc-item": "[data-state=unanswered]"},
    "asked": {
        ".rc-item, .rc-reflection, .rc-self-check, .rc-worksheet, .rc-language-check": ":has(.rc-message)",
    },
    "hint": {".rc-item": ":has(.rc-hints)"},
    "reasons": {".rc-item": ":has([data-action=reasons][aria-expanded=true])"},
    "wrong": {".rc-item": "[data-state=wrong]"},
    "partly": {
        ".rc-item:not(:has(.rc-estimate, .rc-fill, .rc-option [type=radio]))": "[data-state=partly]",
        ".rc-scenario": ":has(.rc-exchange)",
        ".rc-reflection": ":has(.rc-caution)",
        ".rc-self-check": ":has(.rc-comparison)",
        ".rc-checklist": ":has(:checked)",
        ".rc-worksheet": "[data-written]:has(:checked)",
        ".rc-audit": ":has(.rc-radar-web):not(:has(.rc-widest))",
        ".rc-language-check": ":has(mark):not(:has(.rc-tick :checked))",
    },
    "right": ALL_RIGHT,
    "kept": ALL_RIGHT,
    "changed": {".rc-item": "[data-state=changed]", ".rc-scenario, .rc-self-check": ":has(.rc-message)"},
    "refused": {".rc-notice": "[data-trouble=refused]"},
}
MISSING = """signs => Object.entries(signs).flatMap(([each, sign]) => {
    const there = [...document.querySelectorAll(each)];
    const without = there.filter(one => !one.matches(sign)).map(one => one.outerHTML.slice(0, 90));
    return there.length ? without : [`nothing is ${each}`];
})"""
# Do something in an activity, whatever it is.
USE = """async selector => {
    const root = document.querySelector(selector);
    const tell = (one, value, event) => { one.value = value; one.dispatchEvent(new Event(event, { bubbles: true })) };
    const text = root.querySelector("textarea, [type=number], [type=text]");
    const menu = root.querySelector("select");
    const slider = root.querySelector("[type=range]");
    if (text) tell(text, text.type === "number" ? "5" : "words", "input");
    else if (menu) tell(menu, menu.options[1].value, "change");
    else if (slider) tell(slider, "5", "input");
    else root.querySelector("button.rc-choice, [type=radio], [type=checkbox], .rc-move:not([aria-disabled])").click();
    await new Promise(resolve => setTimeout(resolve, 50));
    root.querySelector("[data-action=check], [data-action=keep], .rc-tick input")?.click();
}"""
# What a check may say about one element, by the activity that holds it.
Problem = tuple[str, str]


@dataclass
class Tour:
    """One browser profile that is led through every state."""

    context: BrowserContext
    site: Site
    # A record in which everything is done; without it, everything is done by keyboard.
    done: dict[str, Any] | None = None
    found: list[tuple[str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Walk where nobody has done so before."""
        self.walks = self.done is None

    def states(self) -> Iterator[tuple[str, Page]]:
        """Put the page into one state after the other; each is what it says."""
        for state, page in self._states():
            missing = page.evaluate(MISSING, SIGNS[state])
            assert missing == [], f"{state}: not there yet: {missing}"
            yield state, page

    def _states(self) -> Iterator[tuple[str, Page]]:
        page = self.open()
        yield "unanswered", page
        for name, action in {"asked": "check", "hint": "hint", "reasons": "reasons"}.items():
            press_all(page, action)
            if name == "asked":
                press_all(page, "keep")
                press_all(page, "compare", ".rc-worksheet")
            yield name, page
        yield from self._seeded(page)
        yield from self._finished(page)
        page.close()
        yield from self._refused()

    def note(self, state: str, problems: list[Problem]) -> None:
        """Keep what a check found in a state."""
        told = ((BY_ID.get(where, NO_ACTIVITY), state, text) for where, text in problems)
        self.found.extend(one for one in told if one not in self.found)

    def open(self, *, refuse: bool = False) -> Page:
        """Open the page of everything."""
        page = self.context.new_page()
        page.set_default_timeout(5_000)
        page.add_init_script(SHORTER + LISTEN)
        if refuse:
            page.add_init_script(REFUSE)
        page.goto(self.site.url(PAGE))
        ready(page)
        return page

    def _seeded(self, page: Page) -> Iterator[tuple[str, Page]]:
        data = read(page)
        for name in ("wrong", "partly"):
            put(page, record(data, partly=name == "partly"))
            if name == "partly":
                page.locator(".rc-reflection textarea").fill("Mr Okafor said no.")
                press_all(page, "keep", ".rc-reflection")
                press_all(page, "example", ".rc-language-check")
            yield name, page
        page.route("**/*.html", edited)
        page.reload()
        ready(page)
        yield "changed", page
        page.unroute("**/*.html")

    def _finished(self, page: Page) -> Iterator[tuple[str, Page]]:
        # From a page that writes nothing when it is left.
        page.goto(self.site.url("index"))
        page.evaluate("localStorage.clear()")
        page.goto(self.site.url(PAGE))
        ready(page)
        if self.walks:
            self._walk_all(page)
            self.done = stored(page)
        else:
            put(page, self.done or {})
        yield "right", page
        page.reload()
        ready(page)
        yield "kept", page

    def _refused(self) -> Iterator[tuple[str, Page]]:
        """Use one activity after the other: the one used last says what is the matter."""
        page = self.open(refuse=True)
        for name in ALL:
            page.evaluate(USE, root_of(name))
            page.evaluate(RESTED)
            told = page.locator(root_of(name)).locator(".rc-notice[data-trouble=refused]").count()
            assert told == 1, f"{name}: does not say that nothing is kept"
            yield "refused", page
        page.close()

    def _walk_all(self, page: Page) -> None:
        for name, activity in ALL.items():
            keys = Keyboard(page)
            walk(keys, name)
            self.note("right", [(activity.id, text) for text in keys.problems])


def ready(page: Page) -> None:
    """Wait until everything on the page works."""
    page.wait_for_function("document.querySelectorAll('[data-widget]:not([data-ready])').length === 0")
    page.evaluate(RESTED)


def press_all(page: Page, action: str, within: str = "[data-widget]") -> None:
    """Press every button of a kind."""
    page.evaluate(
        "([within, action]) => document.querySelectorAll(`${within} [data-action=${action}]`).forEach(x => x.click())",
        [within, action],
    )
    page.evaluate(RESTED)


def read(page: Page) -> dict[str, Any]:
    """Return what the page says of its activities, and all its items."""
    found = page.evaluate(DATA)
    items = [item for kind, data in found if kind == "quiz" for item in data["items"]]
    return {**dict(found), "items": items}


def stored(page: Page) -> dict[str, Any]:
    """Return the stored record."""
    found: dict[str, Any] = page.evaluate("key => JSON.parse(localStorage.getItem(key))", KEY)
    return found


def put(page: Page, what: dict[str, Any]) -> None:
    """Show the page with another record."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(what)])
    page.reload()
    ready(page)


def edited(route: Route) -> None:
    """Answer with a page in which everything has been edited since."""
    answer = route.fetch()
    route.fulfill(response=answer, body=re.sub(r'"hash":\s*"[^"]+"', '"hash":"edited"', answer.text()))
