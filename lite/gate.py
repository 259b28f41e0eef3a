"""
The gate: what is published asks no computer but the one that it came from.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from .base import KERNEL_SETTINGS, LiteError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Asked by JupyterLite or Pyodide as they are published, or by pages of their kind.
FOREIGN = re.compile(
    r"\b(?:[a-z0-9-]+\.)*(?:jsdelivr\.net|unpkg\.com|pypi\.org|pythonhosted\.org|cdnjs\.cloudflare\.com|esm\.sh|googleapis\.com|gstatic\.com)\b"
)
# What a browser loads by itself from a page: scripts, styles, pictures, frames.
_LOADED = re.compile(
    r"""<(?:script|link|img|iframe|source|base)\b[^>]*?\b(?:src|href)\s*=\s*["']?(?:https?:)?//""", re.IGNORECASE
)
_READ = {".html", ".js", ".mjs", ".json", ".css", ".webmanifest"}


def check_site(site: Path) -> None:
    """
    Check the browser's Jupyter before it is published.

    Raises:
        LiteError: Something in it could ask another computer, or is not there.
    """
    faults = list(find_faults(site))
    if faults:
        raise LiteError("Not to be published:\n" + "\n".join(f"- {fault}" for fault in faults))


def find_faults(site: Path) -> Iterator[str]:
    """
    Yield what is wrong with the browser's Jupyter, in words.
    """
    yield from _settings(site)
    yield from _wheels(site / "static" / "pyodide")
    yield from _addresses(site)


def _settings(site: Path) -> Iterator[str]:
    main = site / "jupyter-lite.json"
    kernel = _kernel(main)
    if not str(kernel.get("pyodideUrl", "")).startswith("./"):
        yield "jupyter-lite.json does not say that Pyodide is on this site (pyodideUrl starts with ./)"
    elif not (site / kernel["pyodideUrl"]).is_file():
        yield f"jupyter-lite.json names {kernel['pyodideUrl']}, which is not there"
    if kernel.get("disablePyPIFallback") is not True:
        yield "jupyter-lite.json does not say that packages come from this site alone (disablePyPIFallback)"
    for path in sorted(site.glob("*/jupyter-lite.json")):
        if _kernel(path):
            yield f"{path.relative_to(site).as_posix()} has kernel settings of its own, which hide the checked ones"


def _kernel(path: Path) -> dict[str, Any]:
    data = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    settings: dict[str, Any] = data.get("jupyter-config-data", {}).get("litePluginSettings", {})
    return dict(settings.get(KERNEL_SETTINGS, {}))


def _wheels(folder: Path) -> Iterator[str]:
    lock = folder / "pyodide-lock.json"
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"] if lock.is_file() else {}
    if not packages:
        yield "static/pyodide/pyodide-lock.json lists no packages"
    for package in packages.values():
        name, wheel = package["file_name"], folder / package["file_name"]
        if "/" in name or not wheel.is_file():
            yield f"the wheel {name} is not in static/pyodide"
        elif hashlib.sha256(wheel.read_bytes()).hexdigest() != package["sha256"]:
            yield f"the wheel {name} is not the one that is listed"


def _addresses(site: Path) -> Iterator[str]:
    for path in sorted(path for path in site.rglob("*") if path.suffix in _READ and path.is_file()):
        text = path.read_text(encoding="utf-8", errors="replace")
        place = path.relative_to(site)
        # The learner's files: links in them are followed by a click, never by themselves.
        if place.parts[0] == "files":
            continue
        for address in sorted(set(FOREIGN.findall(text))):
            yield f"{place.as_posix()} names {address}"
        if path.suffix == ".html" and _LOADED.search(text):
            yield f"{place.as_posix()} loads something from another address"
