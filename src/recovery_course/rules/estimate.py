"""
Rules for items whose learner guesses a figure.

Each rule looks only at what the rules before it leave in order, so that one slip is told once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.models.estimate import exact, written
from recovery_course.problems import Code, Problem, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import Estimate
    from recovery_course.positions import Place


def range_fits(item: Estimate, place: Place) -> Iterator[Problem]:
    """
    Yield a problem unless whole steps lead from the smallest guess to the largest.
    """
    low, high, step = (written(number) for number in (item.range.min, item.range.max, item.range.step))
    if item.range.max <= item.range.min:
        what = f'item "{item.id}" has a range from {low} to {high}'
        yield place.problem(Code.BAD_RANGE, what, "write the smaller figure as `min`, the larger as `max`", "range")
    elif item.range.steps.denominator != 1:
        what = f'item "{item.id}" has steps of {step} that do not lead from {low} to {high}'
        fix = "choose a step that goes into the range a whole number of times, such as 1 or 5"
        yield place.problem(Code.BAD_RANGE, what, fix, "range")


def value_is_in_range(item: Estimate, place: Place) -> Iterator[Problem]:
    """
    Yield a figure that nobody could guess.
    """
    if item.range.min < item.range.max and not item.range.min <= item.value <= item.range.max:
        limits = f"{written(item.range.min)} to {written(item.range.max)}"
        what = f'item "{item.id}" has the figure {written(item.value)}, but asks for a guess from {limits}'
        yield place.problem(Code.VALUE_OUT_OF_RANGE, what, "widen `range`, or mend `value`", "value")


def bands_cover_the_range(item: Estimate, place: Place) -> Iterator[Problem]:
    """
    Yield bands that hold no guess, and a last band that does not end where the range does.
    """
    if list(range_fits(item, place)):
        return
    for index, (before, band) in enumerate(item.limits()):
        reached = item.range.last_up_to(band.up_to)
        if reached < exact(item.range.min) or (before is not None and reached <= exact(before)):
            above = f"above {written(before)}" if before is not None else f"from {written(item.range.min)}"
            what = f'item "{item.id}", band {index + 1} goes up to {written(band.up_to)} and holds no guess {above}'
            fix = "write the bands from the smallest guess to the largest, each at least a step wide"
            yield place.problem(Code.BANDS_OUT_OF_ORDER, what, fix, "bands", index, "up_to")
            return
    if item.bands[-1].up_to != item.range.max:
        last, most = written(item.bands[-1].up_to), written(item.range.max)
        what = f'item "{item.id}" has a last band up to {last}, but guesses go up to {most}'
        fix = f"end the last band with `up_to: {most}`"
        yield place.problem(Code.BANDS_OUT_OF_ORDER, what, fix, "bands", len(item.bands) - 1, "up_to")


def one_close_band(item: Estimate, place: Place) -> Iterator[Problem]:
    """
    Yield a problem unless exactly one band counts as right.
    """
    close = sum(band.close for band in item.bands)
    if close != 1:
        what = f'item "{item.id}" marks {counted(close, "band")} as close, but needs exactly 1'
        fix = "mark the band that holds the figure `close: true`, and no other"
        yield place.problem(Code.NOT_ONE_CLOSE_BAND, what, fix, "bands")


def close_band_holds_the_value(item: Estimate, place: Place) -> Iterator[Problem]:
    """
    Yield a close band that the figure does not lie in.
    """
    before = (range_fits, value_is_in_range, bands_cover_the_range, one_close_band)
    if any(list(rule(item, place)) for rule in before):
        return
    holder = next(index for index, band in enumerate(item.bands) if item.value <= band.up_to)
    close = next(index for index, band in enumerate(item.bands) if band.close)
    if holder != close:
        figure = written(item.value)
        what = f'item "{item.id}" marks band {close + 1} as close, but its figure, {figure}, lies in band {holder + 1}'
        fix = f"move `close: true` to band {holder + 1}, or mend `value` or `up_to`"
        yield place.problem(Code.CLOSE_BAND_ELSEWHERE, what, fix, "bands", close)


ESTIMATE_RULES = (range_fits, value_is_in_range, bands_cover_the_range, one_close_band, close_band_holds_the_value)
