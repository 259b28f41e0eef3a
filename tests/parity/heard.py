"""Scripts of the page: what the activities' live regions say, and when nothing more is to come."""

from __future__ import annotations

from tests.pauses import SHORTER

# Run before anything else, so that no announcement is missed: [activity, text], in order.
LISTEN = (
    SHORTER
    + """
window.told = [];
const said = new WeakMap();
new MutationObserver(changes => {
    for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const root = element?.closest("[data-widget]");
        if (!root) continue;
        root.touched = performance.now();
        const region = element.closest("[aria-live], [role=status], [role=alert]");
        const text = region?.textContent.replace(/\\s+/g, " ").trim();
        if (!text || said.get(region) === region.textContent) continue;
        said.set(region, region.textContent);
        window.told.push([root.dataset.widgetId, text]);
    }
}).observe(document, { subtree: true, childList: true, characterData: true });
"""
)
# An effect of a drawing comes with the frame after it, on a slow page later than any timer.
REST = """async root => {
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 20)));
    const begun = performance.now();
    root.touched = begun;
    do { await frame(); await frame(); }
    while ((window.pausing.size > 0 || performance.now() - root.touched < 60) && performance.now() - begun < 3000);
}"""
