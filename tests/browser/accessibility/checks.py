"""What is looked at in each state, and what each look finds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from .tour import Problem

AXE = Path(__file__).parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
NARROW = 320
# Every script below returns pairs: the id of the activity that holds an element, and what is the matter with it.
HELP = """
const home = element => element.closest?.("[data-widget]")?.dataset.widgetId ?? "page";
const told = element => element.outerHTML.replace(/\\s+/g, " ").slice(0, 120);
const seen = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const all = selector => [...document.querySelectorAll(selector)].filter(seen);
"""

RUN_AXE = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target, any, all, none }) => {
        const element = document.querySelector(target[0]);
        const why = [...any, ...all, ...none].map(({ message }) => message)[0] ?? "";
        return [home(element), `${id} (${impact}): ${told(element)} ${why}`];
    }));
}"""

SIDEWAYS = """() => {
    const width = document.documentElement.clientWidth;
    const found = document.documentElement.scrollWidth > width ? [["page", "the page scrolls sideways"]] : [];
    const boxed = element => {
        for (let one = element.parentElement; !one.matches("[data-widget]"); one = one.parentElement)
            if (["auto", "scroll"].includes(getComputedStyle(one).overflowX)) return true;
        return false;
    };
    for (const element of all("[data-widget] *")) {
        const { left, right } = element.getBoundingClientRect();
        const beyond = (right > width + 1 || left < -1) && right - left > 1;
        if (beyond && !element.matches("[data-widget]") && !boxed(element))
            found.push([home(element), `reaches beyond the screen: ${told(element)}`]);
    }
    return found;
}"""

MOVING = """() => {
    const found = [];
    const long = text => text.split(",").some(one => parseFloat(one) > 0);
    for (const element of all("body, body *")) for (const part of [null, "::before", "::after"]) {
        const style = getComputedStyle(element, part);
        const moves = style.transitionProperty !== "none" && long(style.transitionDuration);
        if (moves || (style.animationName !== "none" && long(style.animationDuration)))
            found.push([home(element), `moves: ${told(element)}`]);
    }
    if (getComputedStyle(document.documentElement).scrollBehavior !== "auto") found.push(["page", "scrolls smoothly"]);
    return found.concat(document.getAnimations().map(() => ["page", "an animation runs"]));
}"""

# WCAG 2.5.8: 24 by 24, or so far apart that circles of 24 on the small ones touch no other; links in text are exempt.
SMALL = """() => {
    const size = 24, targets = [];
    const inText = element => element.matches("p a, li a, td a, dd a, .rc-sources a");
    for (const element of all("a[href], button, input, select, textarea, summary")) {
        if (inText(element)) continue;
        const parts = [element, ...(element.labels ?? [])].filter(seen);
        const boxes = parts.flatMap(part => [...part.getClientRects()])
            .filter(({ width, height }) => width > 1 && height > 1);
        const best = boxes.sort((a, b) => Math.min(b.width, b.height) - Math.min(a.width, a.height))[0];
        if (best) targets.push({ element, best, boxes });
    }
    const centre = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
    const near = ([x, y], { left, right, top, bottom }) =>
        Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) < size / 2;
    const small = ({ width, height }) => width < size - 0.01 || height < size - 0.01;
    const apart = (one, other) => Math.hypot(...centre(one).map((at, axis) => at - centre(other)[axis]));
    const crowds = (other, one) => other.boxes.some(box => near(centre(one.best), box)) ||
        (small(other.best) && apart(one.best, other.best) < size);
    const crowded = one => targets.some(other => other !== one && crowds(other, one));
    return targets.filter(one => small(one.best) && crowded(one)).map(({ element, best }) =>
        [home(element), `${best.width.toFixed(0)} by ${best.height.toFixed(0)}: ${told(element)}`]);
}"""

# In forced colours only edges, outlines, text and native controls are left to see.
UNSEEN = """() => {
    const found = [];
    const edged = element => ["Top", "Bottom"].some(side => {
        const style = getComputedStyle(element);
        return style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0;
    });
    const outlined = element => getComputedStyle(element).outlineStyle !== "none";
    const native = element => getComputedStyle(element).appearance !== "none" && +getComputedStyle(element).opacity > 0;
    for (const element of all("[data-widget] :is(button, select, textarea, input)")) {
        const ticked = element.matches("[type=radio], [type=checkbox]");
        const label = element.labels?.[0];
        const shown = edged(element) || (ticked && (native(element) || edged(label))) || element.type === "range";
        if (!shown) found.push([home(element), `has no edge: ${told(element)}`]);
        if (!ticked || native(element) || !element.checked) continue;
        const { backgroundColor } = getComputedStyle(label);
        if (!outlined(label) && backgroundColor === getComputedStyle(document.body).backgroundColor)
            found.push([home(element), `does not show that it is chosen: ${told(element)}`]);
    }
    for (const element of all(".rc-verdict svg, .rc-told svg")) {
        const { fill, stroke } = getComputedStyle(element.querySelector("path, circle") ?? element);
        const ground = getComputedStyle(document.body).backgroundColor;
        if ([fill, stroke].every(colour => colour === "none" || colour === ground))
            found.push([home(element), `cannot be seen: ${told(element)}`]);
    }
    return found;
}"""


def axe(page: Page) -> list[Problem]:
    """Return every violation of any impact that axe finds."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    return look(page, RUN_AXE)


def look(page: Page, script: str) -> list[Problem]:
    """Return what one of the scripts above finds."""
    found: list[Any] = page.evaluate(f"async () => {{ {HELP} return ({script})() }}")
    return [(where, text) for where, text in found]


def by(script: str) -> Callable[[Page], list[Problem]]:
    """Return a script as a check."""
    return lambda page: look(page, script)


# A 1280 by 1024 window at 400 %, as WCAG 1.4.10 has it.
ZOOMED = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
# Each check with the browser it is made in; the words head a row of the second table.
CHECKS: dict[str, tuple[str, dict[str, Any], Callable[[Page], list[Problem]]]] = {
    "light": ("axe, light colours", {"color_scheme": "light"}, axe),
    "dark": ("axe, dark colours", {"color_scheme": "dark"}, axe),
    "narrow": ("320 pixels wide", {"viewport": {"width": NARROW, "height": 640}}, by(SIDEWAYS)),
    "zoomed": ("400 % zoom", ZOOMED, by(SIDEWAYS)),
    "forced": ("Forced colours", {"forced_colors": "active"}, by(UNSEEN)),
    "still": ("Reduced motion", {"reduced_motion": "reduce"}, by(MOVING)),
    "touch": ("Touch targets, 390 pixels wide", {"viewport": {"width": 390, "height": 844}}, by(SMALL)),
}
