"""
Items whose learner guesses a figure before seeing it.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from recovery_course.models.base import Closed, ItemBase, Text, Where, parts_texts

Number = Annotated[float, Field(allow_inf_nan=False, ge=-1e12, le=1e12)]


def exact(number: float) -> Fraction:
    """
    Return a number as it was written: 0.1 is a tenth, and three of them are 0.3.
    """
    return Fraction(repr(number))


def written(number: float) -> str:
    """
    Return a number as a person writes it: 30, 13.5.
    """
    return str(int(number)) if number.is_integer() else f"{number:f}".rstrip("0")


class Range(Closed):
    """
    The figures that can be guessed.
    """

    min: Number = Field(description="The smallest figure that can be guessed.")
    max: Number = Field(description="The largest figure that can be guessed.")
    step: Annotated[float, Field(allow_inf_nan=False, ge=1e-6, le=1e12)] = Field(
        default=1.0, description="How far apart two guesses are: 1 for whole numbers."
    )

    @property
    def steps(self) -> Fraction:
        """
        Return how many steps lead from the smallest to the largest figure; not whole where the step does not fit.
        """
        return (exact(self.max) - exact(self.min)) / exact(self.step)

    @property
    def middle(self) -> float:
        """
        Return the figure that can be guessed and lies in the middle, or just below it.
        """
        return float(exact(self.min) + self.steps // 2 * exact(self.step))

    def after(self, limit: float) -> Fraction:
        """
        Return the smallest figure above a limit that can be guessed.
        """
        return self.last_up_to(limit) + exact(self.step)

    def last_up_to(self, limit: float) -> Fraction:
        """
        Return the largest figure up to a limit that can be guessed.
        """
        return exact(self.min) + (exact(limit) - exact(self.min)) // exact(self.step) * exact(self.step)


class Band(Closed):
    """
    Guesses that get the same reply.
    """

    up_to: Number = Field(description="The largest guess of this band; it begins above the band before it.")
    close: bool = Field(default=False, description="true for the one band that counts as right.")
    feedback: Text = Field(description="What a guess in this band takes for granted, without the figure itself.")


class Estimate(ItemBase):
    """
    An item that asks for a figure and then tells it.
    """

    type: Literal["estimate"] = Field(description="estimate: the learner guesses a figure before seeing it.")
    range: Range = Field(description="The figures that can be guessed: {min: 0, max: 100, step: 1}.")
    unit: Annotated[str, StringConstraints(max_length=30)] = Field(
        default="", description='What is written right after the figure: "%", " in 10", " years"; mind the space.'
    )
    value: Number = Field(description="The figure.")
    bands: tuple[Band, ...] = Field(
        min_length=2, max_length=6, strict=False, description="Two to six bands from the smallest guess to the largest."
    )
    figure: Text = Field(
        description="The figure with its definition, sample and year, in a sentence or two; shown after any guess."
    )

    def limits(self) -> Iterator[tuple[float | None, Band]]:
        """
        Yield each band with the limit it begins above; None for the first, which holds the smallest figure too.
        """
        yield None, self.bands[0]
        for before, band in pairwise(self.bands):
            yield before.up_to, band

    def asked(self) -> dict[str, Any]:
        """
        Return the type, the stem, the range, the unit, the figure, and where the bands end.
        """
        bands = [[band.up_to, band.close] for band in self.bands]
        limits = [self.range.min, self.range.max, self.range.step]
        shown = {"range": limits, "unit": self.unit, "value": self.value, "bands": bands}
        return {"type": self.type, "stem": self.stem, **shown}

    def texts(self) -> dict[Where, str]:
        """
        Return the shared texts, the figure in words, and the feedback of each band.
        """
        bands = parts_texts("bands", self.bands, "feedback")
        return self.shared_texts() | bands | {("figure",): self.figure}
