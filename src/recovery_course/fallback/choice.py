"""
Choice items as HTML: one native control per option.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.reasons import judged, named
from recovery_course.markup import inline_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import ChoiceItem, MultipleChoice, Option


def controls(item: ChoiceItem, name: str, labels: Labels, control: str) -> Markup:
    """
    Return the options as radio buttons or checkboxes that share a name.
    """
    rows = [_row(f"{name}-{letter}", name, letter, option, control) for letter, option in item.lettered()]
    return tag("div", *rows, class_="rc-options")


def _row(row_id: str, name: str, letter: str, option: Option, control: str) -> Markup:
    chosen = tag("input", type=control, id=row_id, name=name, value=letter, autocomplete="off")
    return tag("div", chosen, tag("label", inline(option.text), for_=row_id), class_="rc-option")


def reasons(item: ChoiceItem, labels: Labels) -> Markup:
    """
    Return every option with whether it is right and why.
    """
    return tag("ul", *_options(item, labels))


def reasons_with_combinations(item: MultipleChoice, labels: Labels) -> Markup:
    """
    Return every option, then what choosing some of them together shows.
    """
    return tag("ul", *_options(item, labels), *_combinations(item, labels))


def _options(item: ChoiceItem, labels: Labels) -> Iterator[Markup]:
    for option in item.options:
        yield judged(option.text, option.feedback, labels, correct=option.correct)


def _combinations(item: MultipleChoice, labels: Labels) -> Iterator[Markup]:
    texts = {letter: option.text for letter, option in item.lettered()}
    for combination in item.combinations:
        chosen = " · ".join(texts[letter] for letter in sorted(combination.chosen))
        yield named(labels.text("chosen_together"), chosen, combination.feedback, labels, kind="combination")


def data(item: ChoiceItem) -> dict[str, Any]:
    """
    Return what the browser needs beyond what every item has.
    """
    return {
        "options": [
            {
                "id": letter,
                "text": inline_html(option.text),
                "correct": option.correct,
                "feedback": inline_html(option.feedback),
            }
            for letter, option in item.lettered()
        ]
    }


def data_with_combinations(item: MultipleChoice) -> dict[str, Any]:
    """
    Return the options, and the combinations that have feedback of their own, if there are any.
    """
    combinations = [
        {"chosen": sorted(combination.chosen), "feedback": inline_html(combination.feedback)}
        for combination in item.combinations
    ]
    return {**data(item), "combinations": combinations} if combinations else data(item)
