"""
Items whose learner puts entries in order.
"""

from string import ascii_lowercase
from typing import Any, Literal, NamedTuple

from pydantic import Field

from recovery_course.models.base import Closed, ItemBase, Text, Where, made_order, parts_texts


class Entry(Closed):
    """
    One step, or one thing in a row.
    """

    text: Text = Field(description="What is to be put in its place, in one line.")
    feedback: Text = Field(description="Why it stands there.")


class Placed(NamedTuple):
    """
    An entry as it is first shown: its letter, the entry, and its right place counted from 1.
    """

    id: str
    entry: Entry
    place: int


class Ordering(ItemBase):
    """
    An item whose entries are written in the right order and shown in another.
    """

    type: Literal["ordering"] = Field(description="ordering: the learner puts the entries in order.")
    entries: tuple[Entry, ...] = Field(
        min_length=3, max_length=8, strict=False, description="Three to eight entries, written in the right order."
    )

    def shown(self) -> tuple[Placed, ...]:
        """
        Return the entries in the order in which they are first shown, with letters by that order.
        """
        order = made_order(self.id, [entry.text for entry in self.entries])
        return tuple(
            Placed(letter, self.entries[place], place + 1)
            for letter, place in zip(ascii_lowercase, order, strict=False)
        )

    def asked(self) -> dict[str, Any]:
        """
        Return the type, the stem, and the entries in their right order.
        """
        return {"type": self.type, "stem": self.stem, "entries": [entry.text for entry in self.entries]}

    def texts(self) -> dict[Where, str]:
        """
        Return the shared texts, and text and feedback of each entry.
        """
        return self.shared_texts() | parts_texts("entries", self.entries, "text", "feedback")
