"""
Items whose learner finds what belongs to what.
"""

from string import ascii_lowercase
from typing import Any, Literal, NamedTuple

from pydantic import Field

from recovery_course.models.base import Closed, ItemBase, Text, Where, made_order, parts_texts


class Pair(Closed):
    """
    Two texts that belong together.
    """

    left: Text = Field(description="What the learner starts from.")
    right: Text = Field(description="What belongs to it: one line of plain words, since it stands in a menu.")
    feedback: Text = Field(description="Why these two belong together.")


class Stray(Closed):
    """
    A right-hand text that belongs to nothing on the left.
    """

    text: Text = Field(description="What a learner might choose although it belongs to none; alike in length and tone.")
    feedback: Text = Field(description="Why it belongs to none of them. Grant what makes it likely.")


class Choice(NamedTuple):
    """
    A right-hand text as it stands in the menus: its letter, its text, and feedback if it belongs to none.
    """

    id: str
    text: str
    feedback: str


class Matching(ItemBase):
    """
    An item that offers the same right-hand texts for each left-hand text.
    """

    type: Literal["matching"] = Field(description="matching: the learner finds what belongs to each text on the left.")
    pairs: tuple[Pair, ...] = Field(
        min_length=2,
        max_length=8,
        strict=False,
        description="Two to eight pairs, in the order of their left-hand side.",
    )
    distractors: tuple[Stray, ...] = Field(
        default=(),
        max_length=4,
        strict=False,
        description="Up to four right-hand texts that belong to none, so that the last pair is not left over.",
    )

    @property
    def rights(self) -> tuple[str, ...]:
        """
        Return all right-hand texts as written: those of the pairs, then the distractors.
        """
        return (*(pair.right for pair in self.pairs), *(stray.text for stray in self.distractors))

    def choices(self) -> tuple[Choice, ...]:
        """
        Return the right-hand texts in the order in which the menus list them, with letters by that order.
        """
        feedback = (*("" for _ in self.pairs), *(stray.feedback for stray in self.distractors))
        order = made_order(self.id, self.rights)
        return tuple(
            Choice(letter, self.rights[place], feedback[place])
            for letter, place in zip(ascii_lowercase, order, strict=False)
        )

    def key(self, pair: Pair) -> str:
        """
        Return the letter of the right-hand text that belongs to a pair's left-hand one.
        """
        return next(choice.id for choice in self.choices() if choice.text == pair.right)

    def asked(self) -> dict[str, Any]:
        """
        Return the type, the stem, the pairs and what belongs to none.
        """
        pairs = [[pair.left, pair.right] for pair in self.pairs]
        strays = [stray.text for stray in self.distractors]
        return {"type": self.type, "stem": self.stem, "pairs": pairs, "distractors": strays}

    def texts(self) -> dict[Where, str]:
        """
        Return the shared texts, and those of pairs and distractors.
        """
        pairs = parts_texts("pairs", self.pairs, "left", "right", "feedback")
        return self.shared_texts() | pairs | parts_texts("distractors", self.distractors, "text", "feedback")
