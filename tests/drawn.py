"""Drawn HTML, read the way a browser would."""

from __future__ import annotations

import json
from typing import Any

from bs4 import BeautifulSoup, Tag


def page_of(html: str) -> BeautifulSoup:
    """Return drawn HTML as a page."""
    return BeautifulSoup(html, "html.parser")


def one(page: BeautifulSoup | Tag, selector: str) -> Tag:
    """Return the one element that a selector finds."""
    (found,) = page.select(selector)
    return found


def data_of(html: str) -> Any:
    """Return the data that a drawn activity brings along."""
    return json.loads(one(page_of(html), "script.rc-data").text)
