"""
Highlight items as HTML: a passage with a checkbox inside it for each phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import escape

from recovery_course.fallback.html import tag
from recovery_course.fallback.reasons import judged
from recovery_course.markup import inline_html, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Highlight


def controls(item: Highlight, name: str, labels: Labels) -> Markup:
    """
    Return the passage, in which each phrase is the label of a checkbox.
    """
    parts = [_phrase(name, letter, text) if letter else text for letter, text in _pieces(item)]
    return tag("p", *parts, class_="rc-passage")


def _phrase(name: str, letter: str, text: str) -> Markup:
    phrase_id = f"{name}-{letter}"
    chosen = tag("input", type="checkbox", id=phrase_id, name=name, value=letter, autocomplete="off")
    return tag("span", chosen, tag("label", text, for_=phrase_id), class_="rc-phrase")


def _pieces(item: Highlight) -> Iterator[tuple[str, str]]:
    """
    Yield the passage in pieces as they are shown: the letter of a phrase, or none, and the words.
    """
    # A plain passage has as many characters after curling its quotation marks as before.
    shown, end = plain_text(item.line), 0
    for letter, phrase in item.lettered():
        start = item.start(phrase)
        if shown[end:start]:
            yield "", shown[end:start]
        end = start + item.length(phrase)
        yield letter, shown[start:end]
    if shown[end:]:
        yield "", shown[end:]


def reasons(item: Highlight, labels: Labels) -> Markup:
    """
    Return every phrase with whether it is one to mark and why.
    """
    rows = [judged(phrase.text, phrase.feedback, labels, correct=phrase.correct) for _, phrase in item.lettered()]
    return tag("ul", *rows)


def data(item: Highlight) -> dict[str, Any]:
    """
    Return what the browser needs beyond what every item has.
    """
    pieces = list(_pieces(item))
    words = {letter: str(escape(text)) for letter, text in pieces if letter}
    phrases = [
        {
            "id": letter,
            "text": words[letter],
            "correct": phrase.correct,
            "feedback": inline_html(phrase.feedback),
        }
        for letter, phrase in item.lettered()
    ]
    passage = [{"phrase": letter} if letter else {"text": text} for letter, text in pieces]
    return {"passage": passage, "phrases": phrases}
