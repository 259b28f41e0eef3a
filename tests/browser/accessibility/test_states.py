"""Every activity in every state: nothing for axe to find, and usable narrow, enlarged, in system colours, by finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .activities import ALL, PAGE
from .checks import CHECKS
from .table import BEGIN, DOCUMENT, END, between, tables

if TYPE_CHECKING:
    from .survey import Findings


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("activity", [*ALL, PAGE])
def test_nothing_is_found_in_any_state(findings: Findings, check: str, activity: str) -> None:
    """Whatever a learner has done so far, an activity can be seen, read and used."""
    assert findings[check].get(activity, {}) == {}


def test_the_page_about_accessibility_shows_the_result(findings: Findings) -> None:
    """The published tables are the ones that come out: python -m tests.browser.accessibility.table."""
    assert between(DOCUMENT.read_text(encoding="utf-8"), BEGIN, END) == tables(findings)
