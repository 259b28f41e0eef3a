"""
A deck as the sections that reveal.js shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.fallback.html import tag
from recovery_course.slides.deck import joined

if TYPE_CHECKING:
    from markupsafe import Markup

    from recovery_course.slides.deck import Deck, Slide, Stack


def deck_to_html(deck: Deck) -> Markup:
    """
    Return the slides as sections; those that belong together stand in a section of their own.
    """
    return joined(_stack(stack) for stack in deck.stacks)


def _stack(stack: Stack) -> Markup:
    first, *others = stack.slides
    if not others:
        return _slide(first, id=stack.name)
    return tag("section", _slide(first, id=stack.name), *(_slide(slide) for slide in others))


def _slide(slide: Slide, **attributes: str) -> Markup:
    lead = [tag("p", slide.lead, class_="rc-lead")] if slide.lead else []
    heading = tag("h1" if slide.kind == "title" else "h2", slide.title)
    inside = tag("div", *lead, heading, slide.body, class_="rc-inside")
    notes = [tag("aside", *slide.notes, class_="notes")] if slide.notes else []
    name = f"rc-slide rc-{slide.kind}" + (f" rc-{slide.size}" if slide.size else "")
    return tag("section", inside, *notes, class_=name, data_kind=slide.kind, **attributes)
