"""Each activity by keyboard alone, and what a screen reader is given to say at each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.small_course import GOLDEN, assert_golden

from .activities import ALL
from .keyboard import Keyboard
from .survey import ALIKE
from .tour import Tour
from .walks import walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

    from tests.books import Site


@pytest.mark.parametrize("name", ALL)
def test_what_is_announced(name: str, new_context: Callable[..., BrowserContext], everything: Site) -> None:
    """Focus and live regions tell, key by key, what the golden file says they tell."""
    context = new_context(**ALIKE)
    page = Tour(context, everything).open()
    keys = Keyboard(page, context.new_cdp_session(page))
    walk(keys, name)
    assert keys.problems == []
    assert_golden(GOLDEN / "announcements" / f"{name}.txt", "\n".join(keys.lines) + "\n")
