"""
Which pages hold which activity: the learning record links to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_PLACES = "rc_places"


def note_place(env: BuildEnvironment, name: str) -> None:
    """
    Remember that the page now being read holds an activity.
    """
    _places(env).setdefault(name, set()).add(env.docname)


def place_of(env: BuildEnvironment, name: str) -> str | None:
    """
    Return the first page of the book that holds an activity, or None; complete once all pages were read.
    """
    pages = _places(env).get(name, set())
    in_order = list(env.external_site_map)  # type: ignore[attr-defined]
    return min(
        pages, key=lambda page: (in_order.index(page) if page in in_order else len(in_order), page), default=None
    )


def forget_page(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """
    Forget what a page held, because it is read again or gone.
    """
    for pages in _places(env).values():
        pages.discard(docname)


def merge_places(app: Sphinx, env: BuildEnvironment, docnames: Iterable[str], other: BuildEnvironment) -> None:
    """
    Take over what pages hold that another process has read.
    """
    read = set(docnames)
    for name, pages in _places(other).items():
        _places(env).setdefault(name, set()).update(pages & read)


def _places(env: BuildEnvironment) -> dict[str, set[str]]:
    if not hasattr(env, _PLACES):
        setattr(env, _PLACES, {})
    places: dict[str, set[str]] = getattr(env, _PLACES)
    return places
