"""
The file of what learners write, rate and tick for themselves: `exercises/<module>/reflections.yml`.
"""

from pydantic import Field

from recovery_course.models.base import Closed, Slug, Text, Where, content_hash


class IfThen(Closed):
    """
    The beginnings of an if-then plan, which the learner completes and gives a date.
    """

    if_: Text = Field(alias="if", description="The moment, in words to go on from: When I write up the round ...")
    then: Text = Field(description="The act, in words to go on from: I will ...")


class Reflection(Closed):
    """
    A prompt for own words first, and what to compare them with afterwards.
    """

    id: Slug = Field(
        description="A name that never changes, starting with the module's folder name: stigma-shoulders-drop."
    )
    objective: Text = Field(description="The learning objective it serves, as declared in the module's index page: S2.")
    prompt: Text = Field(
        description="What to write about: a concrete moment. It asks to leave names out. A blank line begins a new "
        "paragraph."
    )
    compare: tuple[Text, ...] = Field(
        min_length=2, max_length=4, strict=False, description="Two to four points, shown only after own words."
    )
    criteria: tuple[Text, ...] = Field(
        min_length=2,
        max_length=4,
        strict=False,
        description="Two to four statements to rate one's own text against: I wrote what I saw.",
    )
    plan: IfThen | None = Field(default=None, description="The beginnings of an if-then plan; leave it out if none.")
    sources: tuple[Text, ...] = Field(
        default=(), strict=False, description="What the points rest on, if anything: keys of book/references.bib."
    )

    def texts(self) -> dict[Where, str]:
        """
        Return the texts of one paragraph by the place where they are written.
        """
        found: dict[Where, str] = {
            (key, index): text for key in ("compare", "criteria") for index, text in enumerate(getattr(self, key))
        }
        plan: dict[Where, str] = {("plan", "if"): self.plan.if_, ("plan", "then"): self.plan.then} if self.plan else {}
        return found | plan

    def passages(self) -> dict[Where, str]:
        """
        Return the texts that may have several paragraphs by the place where they are written.
        """
        return {("prompt",): self.prompt}


class Line(Closed):
    """
    A statement to rate, or an entry to tick.
    """

    id: Slug = Field(description="A short name within its list, which never changes: s1.")
    text: Text = Field(description="One sentence, in the first person where it is about the learner.")


class SelfCheck(Closed):
    """
    Statements with no right answers, rated at the start of the course and again at its end.
    """

    id: Slug = Field(description="A name that never changes, starting with the module's folder name.")
    title: Text = Field(description="The heading above the self-check.")
    intro: Text = Field(description="What it is for, and that nothing in it is right or wrong.")
    statements: tuple[Line, ...] = Field(
        min_length=2, max_length=20, strict=False, description="The statements, each with an id and a text."
    )

    @property
    def hash(self) -> str:
        """
        Return twelve hex digits that change when a statement says something else.
        """
        return content_hash([[line.id, line.text] for line in self.statements])

    def texts(self) -> dict[Where, str]:
        """
        Return the texts of one paragraph by the place where they are written.
        """
        return {("title",): self.title} | _lines("statements", self.statements)

    def passages(self) -> dict[Where, str]:
        """
        Return the texts that may have several paragraphs by the place where they are written.
        """
        return {("intro",): self.intro}


class Checklist(Closed):
    """
    Things to do that a learner ticks off, on any day, in any order.
    """

    id: Slug = Field(description="A name that never changes, starting with the module's folder name.")
    title: Text = Field(description="The heading above the checklist.")
    entries: tuple[Line, ...] = Field(
        min_length=1, max_length=30, strict=False, description="The entries, each with an id and a text."
    )

    def texts(self) -> dict[Where, str]:
        """
        Return the texts of one paragraph by the place where they are written.
        """
        return {("title",): self.title} | _lines("entries", self.entries)

    def passages(self) -> dict[Where, str]:
        """
        Return the texts that may have several paragraphs by the place where they are written: none.
        """
        return {}


def _lines(name: str, lines: tuple[Line, ...]) -> dict[Where, str]:
    return {(name, index, "text"): line.text for index, line in enumerate(lines)}


class ReflectionBank(Closed):
    """
    The reflections of a module, its self-checks and its checklists.
    """

    reflections: tuple[Reflection, ...] = Field(
        default=(), strict=False, description="The reflections, each starting with a hyphen."
    )
    self_checks: tuple[SelfCheck, ...] = Field(
        default=(), strict=False, description="Statements to rate, at the start and again at the end."
    )
    checklists: tuple[Checklist, ...] = Field(default=(), strict=False, description="Lists of things to tick off.")
