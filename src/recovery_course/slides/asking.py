"""
What is shown of an item: first what is asked, then what is right; one pair of functions per item type.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from recovery_course.fallback.estimate import amount
from recovery_course.fallback.html import inline, tag
from recovery_course.models.estimate import written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recovery_course.labels import Labels
    from recovery_course.models import (
        ChoiceItem,
        Estimate,
        FillIn,
        Highlight,
        Matching,
        MultipleChoice,
        Ordering,
        Sorting,
    )

Draw = Callable[[Any, "Labels"], Markup]


def asked(item: Any, labels: Labels) -> Markup:
    """
    Return what is asked: the stem, and what is chosen among, put in order or guessed.
    """
    return Markup().join((tag("p", inline(item.stem), class_="rc-stem"), _SHOWN[item.type][0](item, labels)))


def answered(item: Any, labels: Labels) -> Markup:
    """
    Return what is right.
    """
    return _SHOWN[item.type][1](item, labels)


def _list(entries: Iterable[str], name: str = "ul", **attributes: str) -> Markup:
    return tag(name, *(tag("li", entry) for entry in entries), **attributes)


def _lettered(entries: Iterable[tuple[str, str]], style: str = "rc-options") -> Markup:
    shown = (
        tag("li", tag("b", letter.upper(), class_="rc-letter"), " ", tag("span", inline(text)))
        for letter, text in entries
    )
    return tag("ul", *shown, class_=style)


def _options(item: ChoiceItem, labels: Labels) -> Markup:
    return _lettered((letter, option.text) for letter, option in item.lettered())


def _several(item: MultipleChoice, labels: Labels) -> Markup:
    return Markup().join((tag("p", labels.text("choose_several"), class_="rc-hint"), _options(item, labels)))


def _keys(item: ChoiceItem, labels: Labels) -> Markup:
    return _lettered(
        ((letter, option.text) for letter, option in item.lettered() if option.correct), "rc-options rc-answer"
    )


def _figure(value: float, item: Estimate, labels: Labels) -> str:
    return amount(written(value).replace(".", labels.text("decimal_mark")), item.unit, labels)


def _guess(item: Estimate, labels: Labels) -> Markup:
    low, high = (_figure(limit, item, labels) for limit in (item.range.min, item.range.max))
    return tag("p", labels.text("guess_from_to", low=low, high=high), class_="rc-range")


def _value(item: Estimate, labels: Labels) -> Markup:
    value = tag("p", _figure(item.value, item, labels), class_="rc-value")
    return Markup().join((value, tag("p", inline(item.figure))))


def _to_match(item: Matching, labels: Labels) -> Markup:
    lefts = _list(inline(pair.left) for pair in item.pairs)
    rights = _lettered((choice.id, choice.text) for choice in item.choices())
    return tag("div", lefts, rights, class_="rc-two")


def _matched(item: Matching, labels: Labels) -> Markup:
    pairs = (Markup("{} <b>→</b> {}").format(inline(pair.left), inline(pair.right)) for pair in item.pairs)
    return _list(pairs, class_="rc-answer")


def _mixed(item: Ordering, labels: Labels) -> Markup:
    return _lettered((placed.id, placed.entry.text) for placed in item.shown())


def _ordered(item: Ordering, labels: Labels) -> Markup:
    return _list((inline(entry.text) for entry in item.entries), "ol", class_="rc-answer")


def _to_sort(item: Sorting, labels: Labels) -> Markup:
    places = Markup(" · ").join(tag("b", inline(category.text)) for category in item.categories)
    return Markup().join((tag("p", places, class_="rc-places"), _list(inline(card.text) for card in item.cards)))


def _sorted(item: Sorting, labels: Labels) -> Markup:
    cards = (
        Markup("{} <b>→</b> {}").format(inline(card.text), inline(item.category_of(card).text)) for card in item.cards
    )
    return _list(cards, class_="rc-answer")


def _passage(item: Highlight, labels: Labels) -> Markup:
    return tag("blockquote", tag("p", item.line))


def _marked(item: Highlight, labels: Labels) -> Markup:
    return _list((phrase.text for phrase in item.phrases if phrase.correct), class_="rc-answer")


def _nothing(item: FillIn, labels: Labels) -> Markup:
    return Markup()


def _word(item: FillIn, labels: Labels) -> Markup:
    return tag("p", item.accepts[0], class_="rc-value")


# The order is the order of choice: a lesson's first item of the first of these types is the one on the slides.
_SHOWN: dict[str, tuple[Draw, Draw]] = {
    "single-choice": (_options, _keys),
    "multiple-choice": (_several, _keys),
    "estimate": (_guess, _value),
    "fill-in": (_nothing, _word),
    "ordering": (_mixed, _ordered),
    "sorting": (_to_sort, _sorted),
    "matching": (_to_match, _matched),
    "highlight": (_passage, _marked),
}
TYPES = tuple(_SHOWN)
