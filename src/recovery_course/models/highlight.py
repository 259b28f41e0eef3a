"""
Items whose learner marks words in a passage.
"""

from string import ascii_lowercase
from typing import Any, Literal

from pydantic import Field

from recovery_course.models.base import Closed, ItemBase, Text, Where, even_spaces, parts_texts


class Phrase(Closed):
    """
    Words of the passage that can be marked: a key or a distractor.
    """

    text: Text = Field(description="The words exactly as they stand in the passage, where they stand once.")
    correct: bool = Field(default=False, description="true for words to mark; leave it out for words that are fine.")
    feedback: Text = Field(description="Why to mark it and what to write instead, or why it is fine.")


class Highlight(ItemBase):
    """
    An item that shows a passage in which some phrases can be marked.
    """

    type: Literal["highlight"] = Field(description="highlight: the learner marks words in a passage.")
    passage: Text = Field(description="What the learner reads, in one paragraph of plain words without markup.")
    phrases: tuple[Phrase, ...] = Field(
        min_length=2,
        max_length=12,
        strict=False,
        description="Two to twelve phrases: some to mark, some that are fine.",
    )

    @property
    def line(self) -> str:
        """
        Return the passage in one line, however it was wrapped.
        """
        return str(even_spaces(self.passage))

    def start(self, phrase: Phrase) -> int:
        """
        Return where a phrase begins in the passage's line, or -1 if it does not stand there.
        """
        return self.line.find(even_spaces(phrase.text))

    def length(self, phrase: Phrase) -> int:
        """
        Return how many characters of the passage's line a phrase takes.
        """
        return len(even_spaces(phrase.text))

    def lettered(self) -> tuple[tuple[str, Phrase], ...]:
        """
        Return each phrase with its id, a letter, in the order of the passage.
        """
        return tuple(zip(ascii_lowercase, sorted(self.phrases, key=self.start), strict=False))

    def asked(self) -> dict[str, Any]:
        """
        Return the type, the stem, the passage, and each phrase with whether it is to be marked.
        """
        phrases = [[phrase.text, phrase.correct] for _, phrase in self.lettered()]
        return {"type": self.type, "stem": self.stem, "passage": self.passage, "phrases": phrases}

    def texts(self) -> dict[Where, str]:
        """
        Return the shared texts, the passage, and text and feedback of each phrase.
        """
        phrases = parts_texts("phrases", self.phrases, "text", "feedback")
        return self.shared_texts() | {("passage",): self.passage} | phrases
