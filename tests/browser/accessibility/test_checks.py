"""The looks themselves: each finds a fault that was put there for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .checks import CHECKS
from .survey import ALIKE
from .tour import Tour

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

    from tests.books import Site

FAULTS = {
    "light": '<img src="x.png">',
    "dark": '<p style="color: #444; background: #333">Hard to read</p>',
    "narrow": '<div style="width: 30rem">Too wide</div>',
    "zoomed": '<div style="width: 30rem">Too wide</div>',
    "forced": '<button style="border: 0">No edge</button>',
    "still": '<p style="transition: color 1s !important">Slow</p>',
    "touch": '<button style="all: unset; width: 9px">a</button><button style="all: unset; width: 9px">b</button>',
}
PUT = "fault => document.querySelector('.rc-checklist').insertAdjacentHTML('beforeend', fault)"


@pytest.mark.parametrize("name", CHECKS)
def test_a_look_finds_its_fault(name: str, new_context: Callable[..., BrowserContext], everything: Site) -> None:
    """A fault in the checklist is found, and told of the checklist."""
    _, options, check = CHECKS[name]
    page = Tour(new_context(**{**ALIKE, **options}), everything).open()
    before = check(page)
    page.evaluate(PUT, FAULTS[name])
    found = [one for one in check(page) if one not in before]
    assert {where for where, _ in found} & {"listening-this-week"}
