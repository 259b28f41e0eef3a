"""
Run sheets: how an hour, a morning or a term with a group is spent, minute by minute.
"""

from typing import Annotated, Literal

from pydantic import Field

from recovery_course.models.base import Closed, Slug, Text

Minutes = Annotated[int, Field(ge=1, le=600)]
Leader = Literal["staff", "lived-experience", "both", "everyone"]

BLOCKS = "What happens, in order; together the blocks take as many minutes as their session states."


class Block(Closed):
    """
    One part of a session.
    """

    minutes: Minutes = Field(description="How long it takes.")
    what: Text = Field(description="What happens. *Emphasis* is fine.")
    who: Leader | None = Field(default=None, description="Who leads it; leave it out for a break.")
    material: Text | None = Field(default=None, description="What is needed for it, if anything.")
    page: Text | None = Field(default=None, description="The page it rests on, as _toc.yml names it: book/stigma/quiz.")


class Session(Closed):
    """
    One meeting of a group.
    """

    title: Text | None = Field(default=None, description="Its heading; leave it out where there is only one.")
    minutes: Minutes = Field(description="How long it is.")
    before: tuple[Text, ...] = Field(
        default=(), strict=False, description="Pages to read beforehand, as _toc.yml names them."
    )
    aloud: tuple[Slug, ...] = Field(
        default=(), strict=False, description="Ids of the conversations that are played aloud."
    )
    aloud_note: Text | None = Field(default=None, description="How far they are played, or what is done instead.")
    bring: Text | None = Field(default=None, description="What to bring.")
    blocks: tuple[Block, ...] = Field(default=(), strict=False, description=BLOCKS)


class RunSheet(Closed):
    """
    One way to run the course with a group.
    """

    id: Slug = Field(description="A name that never changes: half-day.")
    title: Text = Field(description="Its heading.")
    minutes: Annotated[int, Field(ge=1, le=6000)] = Field(description="How long all its sessions are together.")
    note: Text | None = Field(default=None, description="What to keep in mind, below the tables.")
    blocks: tuple[Block, ...] = Field(
        default=(), strict=False, description="The same shape for every session that has no blocks of its own."
    )
    sessions: tuple[Session, ...] = Field(min_length=1, strict=False, description="The meetings, in order.")

    def blocks_of(self, session: Session) -> tuple[Block, ...]:
        """
        Return what happens in a session: its own blocks, or the ones that all share.
        """
        return session.blocks or self.blocks


class RunSheetBank(Closed):
    """
    The run sheets of a course.
    """

    formats: tuple[RunSheet, ...] = Field(
        min_length=1, strict=False, description="The run sheets, each starting with a hyphen."
    )
