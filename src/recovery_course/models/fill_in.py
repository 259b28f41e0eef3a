"""
Items whose learner writes a word or a short phrase.
"""

from typing import Any, Literal

from pydantic import Field

from recovery_course.models.base import Closed, ItemBase, Text, Where, parts_texts


class NearMiss(Closed):
    """
    Words that are not right and come close enough to deserve a reply of their own.
    """

    texts: tuple[Text, ...] = Field(min_length=1, strict=False, description="The words, each way they may be written.")
    feedback: Text = Field(description="What is good in them and what is missing, without the word itself.")


class FillIn(ItemBase):
    """
    An item whose stem has a gap.
    """

    type: Literal["fill-in"] = Field(description="fill-in: the learner writes what belongs in the stem's gap, ____.")
    accepts: tuple[Text, ...] = Field(
        min_length=1,
        strict=False,
        description="What is right, each way it may be written. Capitals, accents and end punctuation do not matter.",
    )
    near: tuple[NearMiss, ...] = Field(
        default=(), strict=False, description="Near misses that deserve their own reply; may be left out."
    )
    feedback: Text = Field(description="What is said when it is right.")
    otherwise: Text = Field(description="What is said when it is wrong: a nudge, without the word.")

    def asked(self) -> dict[str, Any]:
        """
        Return the type, the stem, and what is right; near misses score nothing, so they are no part of it.
        """
        return {"type": self.type, "stem": self.stem, "accepts": list(self.accepts)}

    def texts(self) -> dict[Where, str]:
        """
        Return the shared texts, all wordings, and what is said to each.
        """
        found = self.shared_texts() | {("accepts", index): text for index, text in enumerate(self.accepts)}
        for index, near in enumerate(self.near):
            found |= {("near", index, "texts", place): text for place, text in enumerate(near.texts)}
        replies = {("feedback",): self.feedback, ("otherwise",): self.otherwise}
        return found | parts_texts("near", self.near, "feedback") | replies
