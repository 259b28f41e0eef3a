"""
What a workbook has besides worksheets: simulations, audits and language checks.
"""

from pydantic import Field

from recovery_course.models.base import Closed, Slug, Text, Where, parts_texts

ID = "A name that never changes, starting with the module's folder name: principles-care-plan."
TITLE = "The heading above it."
INTRO = "What it is for and how to begin. A blank line begins a new paragraph."
COMPARE = "Two to five points to compare one's own work with, shown on request. Leave it out if there are none."
SOURCES = "What it rests on, if anything: keys of book/references.bib."
OBJECTIVE = "The learning objective it serves, as declared in the module's index page: D4."


class Illness(Closed):
    """
    One of the two courses an illness takes in a simulation.
    """

    people: int = Field(ge=1, le=9, description="Of ten people who fall ill, how many it takes this course with.")
    months: int = Field(ge=1, le=120, description="How many months it lasts, up to ten years.")


class _Tool(Closed):
    """Hold what simulations, audits and language checks share."""

    id: Slug = Field(description=ID)
    objective: Text = Field(description=OBJECTIVE)
    title: Text = Field(description=TITLE)
    intro: Text = Field(description=INTRO)

    def texts(self) -> dict[Where, str]:
        """
        Return the texts of one paragraph by the place where they are written.
        """
        points = getattr(self, "compare", ())
        return {("title",): self.title} | {("compare", index): point for index, point in enumerate(points)}

    def passages(self) -> dict[Where, str]:
        """
        Return the texts that may have several paragraphs by the place where they are written.
        """
        return {("intro",): self.intro}


class Simulation(_Tool):
    """
    The clinician's illusion: how long illnesses last, and who is in care on a given day.
    """

    short: Illness = Field(description="Those who recover soon.")
    long: Illness = Field(description="Those who are ill for long; with the others they are ten people.")
    compare: tuple[Text, ...] = Field(default=(), min_length=2, max_length=5, strict=False, description=COMPARE)
    sources: tuple[Text, ...] = Field(default=(), strict=False, description=SOURCES)

    @property
    def long_in_care(self) -> int:
        """
        Return how many percent of those in care on a given day are ill for long, rounded, halves up.

        A day meets each person with the chance that their time in care gives it: people times months.
        """
        long, short = self.long.people * self.long.months, self.short.people * self.short.months
        return (200 * long + long + short) // (2 * (long + short))


class View(Closed):
    """
    One side from which an audit looks.
    """

    id: Slug = Field(description="A short name, which never changes: staff.")
    name: Text = Field(description="Who rates: People who use the service.")


class Marker(Closed):
    """
    Something that can be seen to happen, or not to happen.
    """

    id: Slug = Field(description="A short name within the audit, which never changes: m1.")
    short: Text = Field(description="One or two words for the chart: Goals.")
    text: Text = Field(description="What is so when things are well, in one sentence that can be rated.")


class Audit(_Tool):
    """
    Markers that are rated from one to five, from two views.
    """

    low: Text = Field(description="What 1 means: Never.")
    high: Text = Field(description="What 5 means: Always.")
    views: tuple[View, ...] = Field(min_length=2, max_length=2, strict=False, description="Exactly two: who rates.")
    markers: tuple[Marker, ...] = Field(min_length=3, max_length=12, strict=False, description="Three to twelve.")
    compare: tuple[Text, ...] = Field(default=(), min_length=2, max_length=5, strict=False, description=COMPARE)
    sources: tuple[Text, ...] = Field(default=(), strict=False, description=SOURCES)

    def texts(self) -> dict[Where, str]:
        """
        Return the texts of one paragraph by the place where they are written.
        """
        found: dict[Where, str] = {("low",): self.low, ("high",): self.high}
        found |= parts_texts("views", self.views, "name") | parts_texts("markers", self.markers, "short", "text")
        return super().texts() | found


class LanguageCheck(_Tool):
    """
    A note to write, in which the phrases of the language guide are marked.
    """

    example: Text = Field(description="An invented note to try it on, taken as it stands: use `example: |`.")
    limits: Text = Field(description="What the check cannot judge. A blank line begins a new paragraph.")
    sources: tuple[Text, ...] = Field(default=(), strict=False, description=SOURCES)

    def passages(self) -> dict[Where, str]:
        """
        Return the texts that may have several paragraphs by the place where they are written.
        """
        return {**super().passages(), ("limits",): self.limits}
