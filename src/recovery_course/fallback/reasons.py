"""
The forms that the reasons of several item types share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.fallback.html import inline, tag
from recovery_course.markup import plain_text

if TYPE_CHECKING:
    from markupsafe import Markup

    from recovery_course.labels import Labels


def judged(text: str, feedback: str, labels: Labels, *, correct: bool) -> Markup:
    """
    Return a list entry that says whether a text is right, and why.
    """
    kind = "key" if correct else "distractor"
    return named(labels.text(kind), text, feedback, labels, kind=kind)


def named(name: str, text: str, feedback: str, labels: Labels, *, kind: str = "key") -> Markup:
    """
    Return a list entry whose text stands under a name: a category, a place, a kind of reply.
    """
    shown = tag("strong" if kind == "key" else "span", name)
    return tag("li", shown, labels.text("colon"), sentence(text), " ", reason(feedback), class_=f"rc-{kind}")


def reason(markdown: str) -> Markup:
    """
    Return an explanation that stands behind what it explains.
    """
    return tag("span", inline(markdown), class_="rc-reason")


def sentence(markdown: str) -> Markup:
    """
    Return text as HTML, with a full stop where it would otherwise run into the sentence after it.
    """
    words = plain_text(markdown)
    return inline(f"{markdown}." if words[-1:].isalnum() or words[-1:] in {"%", ")"} else markdown)
