"""What the page does when a learner pauses, brought about sooner, and a way to wait until all of it is done."""

from __future__ import annotations

import re
from pathlib import Path

VIEWS = Path(__file__).parent.parent / "frontend" / "src" / "views"


def lengths() -> list[int]:
    """Return how long the views wait for a pause, in milliseconds."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(VIEWS.rglob("*.ts*")))
    return sorted(
        {int(found) for text in texts for found in re.findall(r"^const (?:PAUSE|QUIET) = (\d+);", text, re.MULTILINE)}
    )


# Run before anything else: those timers are a fifth as long, in the same order, and the ones that run are known.
SHORTER = f"""
window.pausing = new Set();
{{
    const {{ setTimeout: begin, clearTimeout: end }} = window;
    const lengths = {lengths()};
    window.setTimeout = (act, length, ...given) => {{
        if (!lengths.includes(length)) return begin(act, length, ...given);
        const timer = begin(() => {{ window.pausing.delete(timer); act(...given); }}, length / 5);
        window.pausing.add(timer);
        return timer;
    }};
    window.clearTimeout = timer => {{ window.pausing.delete(timer); end(timer); }};
}}
"""
