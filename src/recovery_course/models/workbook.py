"""
The file of what a module's workbook is made of: `exercises/<module>/workbook.yml`, its worksheets first.
"""

from typing import Annotated, Literal

from pydantic import Field

from recovery_course.models.base import Closed, Slug, Text, Where, parts_texts
from recovery_course.models.tools import COMPARE, ID, INTRO, SOURCES, TITLE, Audit, LanguageCheck, Simulation

PART_ID = "A short name within its list, which never changes: what learners wrote is kept under it."
HINT = "A line under the label that helps to begin; leave it out if the label is enough."


class Voice(Closed):
    """
    Somebody whose words may be in what the learner writes.
    """

    id: Slug = Field(description=PART_ID)
    name: Text = Field(description="Whose words they are: Odile.")
    says: Text = Field(description="The words themselves. What the learner writes is compared with them as it grows.")


class SheetOption(Closed):
    """
    One of the things a learner may choose.
    """

    id: Slug = Field(description=PART_ID)
    text: Text = Field(description="What the learner reads, in a few words.")


class _Asked(Closed):
    """Hold what everything has that a learner fills in."""

    id: Slug = Field(description=PART_ID)
    type: str
    label: Text = Field(description="What is asked, in one line without markup.")
    hint: str = Field(default="", description=HINT)


class TextPart(_Asked):
    """
    One line to write.
    """

    type: Literal["text"] = Field(description="`text`: one line to write.")


class LongPart(_Asked):
    """
    Several lines to write.
    """

    type: Literal["long"] = Field(description="`long`: several lines to write.")


class DatePart(_Asked):
    """
    A day to choose, which may become a reminder in the learner's calendar.
    """

    type: Literal["date"] = Field(description="`date`: a day to choose.")
    reminder: str = Field(
        default="", description="The title of the calendar entry that the learner may take along: Ask how the bench is."
    )


class ChoicePart(_Asked):
    """
    One of several options to choose.
    """

    type: Literal["choice"] = Field(description="`choice`: one of several options.")
    options: tuple[SheetOption, ...] = Field(
        min_length=2, max_length=10, strict=False, description="Two to ten options, each with an id and a text."
    )


class NotePart(Closed):
    """
    Paragraphs to read between the parts.
    """

    id: Slug = Field(description=PART_ID)
    type: Literal["note"] = Field(description="`note`: paragraphs to read between the parts.")
    text: Text = Field(description="What to read. A blank line begins a new paragraph.")


class Given(Closed):
    """
    A row that is there from the start.
    """

    id: Slug = Field(description=PART_ID)
    text: Text = Field(description="What stands above the row's fields: the sentence or thing to work on.")


RowField = TextPart | LongPart | DatePart | ChoicePart


class RowsPart(Closed):
    """
    The same fields again and again.
    """

    id: Slug = Field(description=PART_ID)
    type: Literal["rows"] = Field(description="`rows`: the same fields again and again.")
    label: Text = Field(description="What the rows are, in one line without markup.")
    hint: str = Field(default="", description=HINT)
    given: tuple[Given, ...] = Field(
        default=(), max_length=20, strict=False, description="Up to twenty rows that are there from the start."
    )
    more: int = Field(default=0, ge=0, le=20, description="How many rows a learner may add, up to twenty.")
    fields: tuple[Annotated[RowField, Field(discriminator="type")], ...] = Field(
        min_length=1, max_length=6, strict=False, description="One to six fields of type text, long, date or choice."
    )
    tally: Slug | None = Field(
        default=None, description="The id of a choice field: how often each option was chosen is counted as bars."
    )
    board: Slug | None = Field(
        default=None, description="The id of a choice field: the rows are drawn as a map, one column per option."
    )


Part = TextPart | LongPart | DatePart | ChoicePart | NotePart | RowsPart

FIELD_TYPES: dict[str, type[Closed]] = {"text": TextPart, "long": LongPart, "date": DatePart, "choice": ChoicePart}
PART_TYPES: dict[str, type[Closed]] = {**FIELD_TYPES, "note": NotePart, "rows": RowsPart}


class Worksheet(Closed):
    """
    A sheet to write on: a plan, a map, a sheet to take something apart.
    """

    id: Slug = Field(description=ID)
    objective: Text = Field(description="The learning objective it serves, as declared in the module's index page: P4.")
    title: Text = Field(description=TITLE)
    intro: Text = Field(description=INTRO)
    voices: tuple[Voice, ...] = Field(
        default=(),
        min_length=2,
        max_length=2,
        strict=False,
        description="Exactly two, or none: whose words are in what the learner writes is counted while they write.",
    )
    parts: tuple[Annotated[Part, Field(discriminator="type")], ...] = Field(
        min_length=1, max_length=20, strict=False, description="One to twenty parts, in the order of the sheet."
    )
    compare: tuple[Text, ...] = Field(default=(), min_length=2, max_length=5, strict=False, description=COMPARE)
    sources: tuple[Text, ...] = Field(default=(), strict=False, description=SOURCES)

    def texts(self) -> dict[Where, str]:
        """
        Return the texts of one paragraph by the place where they are written.
        """
        found: dict[Where, str] = {("title",): self.title} | parts_texts("voices", self.voices, "name")
        for index, part in enumerate(self.parts):
            found |= {("parts", index, *where): text for where, text in _part_texts(part).items()}
        return found | {("compare", index): point for index, point in enumerate(self.compare)}

    def passages(self) -> dict[Where, str]:
        """
        Return the texts that may have several paragraphs by the place where they are written.
        """
        found: dict[Where, str] = {("intro",): self.intro} | parts_texts("voices", self.voices, "says")
        notes = [(index, part) for index, part in enumerate(self.parts) if isinstance(part, NotePart)]
        return found | {("parts", index, "text"): note.text for index, note in notes}


def _part_texts(part: Part) -> dict[Where, str]:
    if isinstance(part, NotePart):
        return {}
    found: dict[Where, str] = {("label",): part.label}
    if part.hint:
        found["hint",] = part.hint
    if isinstance(part, DatePart) and part.reminder:
        found["reminder",] = part.reminder
    if isinstance(part, ChoicePart):
        found |= parts_texts("options", part.options, "text")
    if isinstance(part, RowsPart):
        found |= parts_texts("given", part.given, "text")
        for index, field in enumerate(part.fields):
            found |= {("fields", index, *where): text for where, text in _part_texts(field).items()}
    return found


class WorkbookBank(Closed):
    """
    What the workbook of a module is made of, besides its quizzes, scenarios and reflections.
    """

    worksheets: tuple[Worksheet, ...] = Field(
        default=(), strict=False, description="Sheets to write on, each starting with a hyphen."
    )
    simulations: tuple[Simulation, ...] = Field(
        default=(), strict=False, description="The clinician's illusion as figures that a learner moves."
    )
    audits: tuple[Audit, ...] = Field(
        default=(), strict=False, description="Markers that a team rates from one to five, from two views."
    )
    language_checks: tuple[LanguageCheck, ...] = Field(
        default=(), strict=False, description="Notes to write, in which the phrases of the language guide are marked."
    )
