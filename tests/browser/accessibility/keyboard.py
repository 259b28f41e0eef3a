"""A learner with a keyboard and a screen reader: each key, where the focus is then, and what is announced."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession, Page

FURTHEST = 40
# States that a screen reader says; whatever else the tree holds is the browser's own affair.
SAID = ("checked", "expanded", "disabled", "pressed", "selected", "required")

# What the live regions say, in order, and the end of a change: nothing has moved for a moment.
LISTEN = """
window.heard = [];
const said = new WeakMap();
const listen = () => new MutationObserver(changes => {
    window.touched = performance.now();
    for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest("[aria-live], [role=status], [role=alert]");
        const text = region?.textContent.replace(/\\s+/g, " ").trim();
        if (!region || !text || said.get(region) === region.textContent) continue;
        said.set(region, region.textContent);
        window.heard.push(text);
    }
}).observe(document, { subtree: true, childList: true, characterData: true });
listen();
"""
SETTLED = """async () => {
    const begun = performance.now();
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    window.touched = begun;
    do await frame(); while (performance.now() - window.touched < 40 && performance.now() - begun < 1500);
    return window.heard.splice(0);
}"""
# The same once nothing waits for a pause any more.
RESTED = f"""async () => {{
    const begun = performance.now();
    const heard = [];
    do heard.push(...await ({SETTLED})()); while (window.pausing.size > 0 && performance.now() - begun < 3000);
    return heard.concat(await ({SETTLED})());
}}"""
DRAWN = "() => new Promise(resolve => requestAnimationFrame(() => setTimeout(() => resolve([]))))"
# A ring that can be seen, on an element that can be seen: WCAG 2.4.7 and 2.4.11.
HIDDEN = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "the focus is lost";
    // What has the focus already may be pushed on by what it opened.
    if (element === window.before) return "";
    window.before = element;
    const shown = [element, ...(element.labels ?? [])];
    const ringed = shown.some(one => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    const control = element.matches("a, button, input, select, textarea, summary");
    if (control && !ringed) return "the focus has no ring";
    const seen = shown.flatMap(one => [...one.getClientRects()]).some(({ left, right, top, bottom }) => {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const places = [[x, y], [x, top + 2], [x, bottom - 2], [left + 4, top + 4]];
        return places.some(([x, y]) => {
            const there = document.elementFromPoint(x, y);
            const holds = one => one.contains(there) || (there?.contains(one) && there.closest("[data-widget]"));
            return there && shown.some(holds);
        });
    });
    return seen ? "" : "the focus is out of sight";
}"""
# The focus goes to the very beginning of an element, without a control being touched.
BEGIN = """selector => {
    const root = document.querySelector(selector);
    root.tabIndex = -1;
    root.focus();
    root.addEventListener("blur", () => root.removeAttribute("tabindex"), { once: true });
}"""


def words(node: dict[str, Any]) -> str:
    """Return the name, role, value, state and description of a node of the accessibility tree."""
    role = node.get("role", {}).get("value", "nothing")
    name = node.get("name", {}).get("value", "")
    states = {state["name"]: state["value"].get("value") for state in node.get("properties", [])}
    said = [f"{key}: {states[key]}" for key in SAID if key in states and states[key] not in {False, ""}]
    if role in {"radio", "checkbox"} and states.get("checked") in {"false", False, None}:
        said = ["not checked", *(text for text in said if not text.startswith("checked"))]
    said = [{"checked: true": "checked", "expanded: true": "expanded"}.get(text, text) for text in said]
    if states.get("expanded") is False:
        said.append("collapsed")
    value = node.get("value", {}).get("value", "")
    about = node.get("description", {}).get("value", "")
    parts = [f'{role} "{name}"', f"value {value}" if value != "" else "", *said, f"({about})" if about else ""]
    return ", ".join(filter(None, parts)).replace("\n", " ")


@dataclass
class Keyboard:
    """Keys pressed on a page, and a transcript of what came of each."""

    page: Page
    tree: CDPSession | None = None
    lines: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def begin(self, selector: str) -> None:
        """Start just before the first control of an element."""
        self.page.evaluate(BEGIN, selector)
        self.page.evaluate(SETTLED)

    def press(self, key: str, times: int = 1) -> None:
        """Press a key and note what came of it."""
        for _ in range(times):
            self.page.keyboard.press(key)
            self._note(key)

    def type(self, text: str) -> None:
        """Type a text, and note what came of it once."""
        self.page.keyboard.type(text)
        self._note(f'type "{text}"')

    def rest(self) -> None:
        """Pause, and note what is said then."""
        heard = self.page.evaluate(RESTED)
        if self.tree:
            self.lines.extend(["pause", *(f"    says: {text}" for text in heard)])

    def to(self, name: str, key: str = "Tab") -> None:
        """Press a key until the control with a name has the focus."""
        for _ in range(FURTHEST):
            self.press(key)
            if self.name() == name:
                return
        raise AssertionError(f"{key} does not lead to {name!r}:\n" + "\n".join(self.lines[-FURTHEST:]))

    def do(self, name: str, key: str = "Tab") -> None:
        """Go to a control by some key, and press Enter there."""
        self.to(name, key)
        self.press("Enter")

    def name(self) -> str:
        """Return the name of what has the focus, as far as it needs to be told apart."""
        script = """() => { const one = document.activeElement;
            return (one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent)
                .replace(/\\s+/g, " ").trim() }"""
        return str(self.page.evaluate(script))

    def _note(self, did: str) -> None:
        # Without a transcript nothing needs to be waited for where only the focus moves.
        heard = self.page.evaluate(SETTLED if self.tree or did in {"Enter", "Space"} else DRAWN)
        if trouble := self.page.evaluate(HIDDEN):
            self.problems.append(f"after {did}: {trouble} ({self.name()[:60]})")
        if self.tree is None:
            return
        self.lines.append(f"{did} -> {self._focused()}")
        self.lines.extend(f"    says: {text}" for text in heard)

    def _focused(self) -> str:
        """Return how the accessibility tree describes what has the focus."""
        assert self.tree
        found = self.tree.send("Runtime.evaluate", {"expression": "document.activeElement"})
        wanted = {"objectId": found["result"]["objectId"], "fetchRelatives": False}
        told = words(self.tree.send("Accessibility.getPartialAXTree", wanted)["nodes"][0])
        if told.startswith(("generic", "none", "group")):
            text = self.page.evaluate("document.activeElement.innerText.replace(/\\s+/g, ' ').trim()")
            return f"{told}: {text}"
        return told
