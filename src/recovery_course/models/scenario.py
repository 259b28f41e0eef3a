"""
The file of conversations: `exercises/<module>/scenarios.yml`.
"""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from recovery_course.models.base import Closed, Slug, Text, Where, content_hash

# What an option shows, told in the debrief and never before.
Pattern = Literal["recovery", "paternalism", "pessimism", "illness-first", "us-and-them", "lip-service", "mixed"]


class Reply(Closed):
    """
    One thing the learner can say or do in a step, and where it leads.
    """

    say: Text | None = Field(default=None, description="The words you would say, without quotation marks. Or `do`.")
    do: Text | None = Field(default=None, description="What you would do, as an instruction: Sit down. Or `say`.")
    to: Slug = Field(description="The id of the step it leads to.")
    pattern: Pattern = Field(description="What the option shows; the learner reads it in the debrief, never before.")
    repair: bool = Field(default=False, description="true where it mends something clumsy; leave it out otherwise.")

    @property
    def kind(self) -> str:
        """
        Return whether the learner speaks or acts: "say" or "do".
        """
        return "say" if self.say is not None else "do"

    @property
    def words(self) -> str:
        """
        Return what is said or done.
        """
        return self.say or self.do or ""


class Step(Closed):
    """
    One moment of a conversation: what can be seen and heard, then either options or an ending.
    """

    id: Slug = Field(description="A name within the scenario, for `start` and `to`.")
    text: Text = Field(description="What is seen and heard. A blank line begins a new paragraph.")
    options: tuple[Reply, ...] = Field(
        default=(),
        min_length=2,
        max_length=4,
        strict=False,
        description="Two to four things to say or do, alike in length and tone. An ending has none.",
    )
    ending: Text | None = Field(
        default=None, description="The ending's name, shown beside the endings that were not reached."
    )


class Debrief(Closed):
    """
    What a learner takes away from a scenario, whichever way they went.
    """

    principle: Text = Field(description="The principle at work, named in a sentence or two.")
    pattern: Text = Field(description="The pattern of stigma: where it showed, and why decent people fall into it.")
    evidence: Text = Field(description="What is known, with its limits.")
    ask: tuple[Text, ...] = Field(
        min_length=1, max_length=5, strict=False, description="Questions for a pair or a team, two or three of them."
    )
    sources: tuple[Text, ...] = Field(
        min_length=1, strict=False, description="What the scenario rests on: keys of book/references.bib."
    )


class Scenario(Closed):
    """
    A conversation as a graph of steps.
    """

    id: Slug = Field(
        description="A name that never changes, starting with the module's folder name: principles-not-tonight."
    )
    title: Text = Field(description="The heading above the scenario.")
    objective: Text = Field(description="The learning objective it serves, as declared in the module's index page: P2.")
    place: Text = Field(description="Where and when it happens: Acute ward, ten past nine in the evening.")
    you: Text = Field(description="Who the learner is, to follow the words *You are*: a nurse, with six people to see.")
    others: tuple[Text, ...] = Field(
        min_length=1, strict=False, description="Who else speaks; in a role play each is one person's part."
    )
    start: Slug = Field(description="The id of the first step.")
    steps: tuple[Step, ...] = Field(min_length=1, strict=False, description="The steps, the first one first.")
    debrief: Debrief = Field(description="What is told at the end, whichever end it was.")

    @property
    def sources(self) -> tuple[str, ...]:
        """
        Return the keys of the works that the debrief rests on.
        """
        return self.debrief.sources

    @property
    def endings(self) -> tuple[Step, ...]:
        """
        Return the steps that end the scenario.
        """
        return tuple(step for step in self.steps if step.ending is not None)

    @property
    def hash(self) -> str:
        """
        Return twelve hex digits that change when a path through the scenario is no longer the path it was.
        """
        return content_hash({"start": self.start, "steps": [_asked(step) for step in self.steps]})

    def texts(self) -> dict[Where, str]:
        """
        Return the texts of one paragraph by the place where they are written.
        """
        found: dict[Where, str] = {(key,): getattr(self, key) for key in ("title", "place", "you")}
        found |= {("others", index): name for index, name in enumerate(self.others)}
        found |= {("debrief", "ask", index): text for index, text in enumerate(self.debrief.ask)}
        for index, step in enumerate(self.steps):
            found |= {("steps", index, *where): text for where, text in _lines(step)}
        return found

    def passages(self) -> dict[Where, str]:
        """
        Return the texts that may have several paragraphs by the place where they are written.
        """
        found: dict[Where, str] = {("steps", index, "text"): step.text for index, step in enumerate(self.steps)}
        return found | {("debrief", key): getattr(self.debrief, key) for key in ("principle", "pattern", "evidence")}


def _lines(step: Step) -> Iterator[tuple[Where, str]]:
    if step.ending is not None:
        yield ("ending",), step.ending
    for index, option in enumerate(step.options):
        yield ("options", index, option.kind), option.words


def _asked(step: Step) -> dict[str, Any]:
    options = [{"words": option.words, "kind": option.kind, "to": option.to} for option in step.options]
    return {"id": step.id, "text": step.text, "options": options, "ending": step.ending}


class ScenarioBank(Closed):
    """
    The scenarios of a module.
    """

    scenarios: tuple[Scenario, ...] = Field(
        min_length=1, strict=False, description="The scenarios, each starting with a hyphen."
    )
