"""
Whether an address on the web can be one, by its form alone.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

_SCHEMES = ("http", "https", "mailto", "tel")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*\.?|localhost|\d+(?:\.\d+){3}")


def address_fault(href: str) -> tuple[str, str] | None:
    """
    Return what is wrong with an address and what to do, or None for a good one and for a way within the course.
    """
    scheme = _SCHEME.match(href)
    if scheme is None:
        return _without_scheme(href)
    name = scheme[1].lower()
    if name in {"http", "https"}:
        return _web(href)
    if name == "mailto":
        return (
            None if re.search(r":[^@\s]+@[^@\s]+\.", unquote(href)) else _fault(href, "write mailto:name@example.org")
        )
    if name in {"javascript", "data", "file"} or len(name) == 1:
        return _fault(href, "link to a page of the course, or to an address that begins with https://")
    near = get_close_matches(name, _SCHEMES, n=1, cutoff=0.7)
    return _fault(href, f"did you mean {near[0]}: at its beginning?") if near and name not in _SCHEMES else None


def _without_scheme(href: str) -> tuple[str, str] | None:
    if re.match(r"www\.", href, re.IGNORECASE):
        return _fault(href, f"write https://{href}")
    if re.match(r"https?/|//", href, re.IGNORECASE):
        return _fault(href, "begin it with https://")
    return None


def _web(href: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(href)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return _fault(href, "copy the address again from the browser")
    if not href.split(":", 1)[1].startswith("//"):
        return _fault(href, "put two slashes after the colon: https://")
    if not _HOST.fullmatch(unquote(host)):
        return _fault(href, "copy the address again: after https:// comes a name such as example.org")
    return None if " " not in unquote(href).strip() or "%20" in href else _fault(href, "write %20 for a space")


def _fault(href: str, fix: str) -> tuple[str, str]:
    return f"has the address {href}, which cannot be one", fix
