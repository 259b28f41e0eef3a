"""
Estimate items as HTML: a number field and a slider over the same range.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.reasons import reason
from recovery_course.markup import inline_html
from recovery_course.models.estimate import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Estimate


def controls(item: Estimate, name: str, labels: Labels) -> Markup:
    """
    Return a field for a figure, with its unit, and a slider that starts in the middle.
    """
    said, field_id = labels.text("your_guess"), f"{name}-value"
    limits = {"min": written(item.range.min), "max": written(item.range.max), "step": written(item.range.step)}
    label = tag("label", said, class_="rc-guess-label", for_=field_id)
    field = tag("input", type="number", id=field_id, **limits, inputmode="decimal", autocomplete="off")
    guess = tag("span", field, tag("span", item.unit, class_="rc-unit"), class_="rc-guess")
    middle = written(item.range.middle)
    slider = {
        "type": "range",
        "class_": "rc-range",
        "aria_label": said,
        **limits,
        "value": middle,
        "autocomplete": "off",
    }
    return tag("div", label, guess, tag("input", **slider), class_="rc-estimate")


def reasons(item: Estimate, labels: Labels) -> Markup:
    """
    Return the figure, and what is said to each band of guesses.
    """
    said = amount(_figure(item.value, labels), item.unit, labels)
    figure = tag("p", tag("strong", said), labels.text("colon"), inline(item.figure), class_="rc-figure")
    return tag("div", figure, tag("ul", *_bands(item, labels)), class_="rc-estimate-reasons")


def _bands(item: Estimate, labels: Labels) -> Iterator[Markup]:
    for limit, band in item.limits():
        low = _figure(item.range.min if limit is None else float(item.range.after(limit)), labels)
        high = _figure(float(item.range.last_up_to(band.up_to)), labels)
        span = low if low == high else labels.text("guess_from_to", low=low, high=high)
        name = tag("strong" if band.close else "span", amount(span, item.unit, labels))
        kind = "key" if band.close else "distractor"
        yield tag("li", name, labels.text("colon"), reason(band.feedback), class_=f"rc-{kind}")


def amount(figure: str, unit: str, labels: Labels) -> str:
    """
    Return a figure with its unit: languages differ in what stands before a percent sign.
    """
    return labels.text("percent", number=figure) if unit == "%" else f"{figure}{unit}"


def _figure(value: float, labels: Labels) -> str:
    return written(value).replace(".", labels.text("decimal_mark"))


def data(item: Estimate) -> dict[str, Any]:
    """
    Return what the browser needs beyond what every item has.
    """
    bands = [
        {"upTo": _number(band.up_to), "close": band.close, "feedback": inline_html(band.feedback)}
        for band in item.bands
    ]
    limits = {"min": item.range.min, "max": item.range.max, "step": item.range.step}
    return {
        "range": {key: _number(value) for key, value in limits.items()},
        "unit": item.unit,
        "value": _number(item.value),
        "bands": bands,
        "figure": inline_html(item.figure),
    }


def _number(value: float) -> float:
    """
    Return a whole number without its decimal point.
    """
    return int(value) if value.is_integer() else value
