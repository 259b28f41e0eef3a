"""
Items whose learner chooses among options.
"""

from typing import Any, Literal

from pydantic import Field

from recovery_course.models.base import Closed, ItemBase, Text, Where, parts_texts

OPTION_IDS = "abcdefgh"


class Option(Closed):
    """
    One thing a learner can choose: a key or a distractor.
    """

    text: Text = Field(description="What the learner can choose, in one line. Options are alike in length and tone.")
    correct: bool = Field(default=False, description="true for a key; leave it out for a distractor.")
    feedback: Text = Field(
        description="What this option does or overlooks, said to the learner who chose it. Grant what is good in it."
    )


class ChoiceItem(ItemBase):
    """
    An item that offers two to eight options.
    """

    options: tuple[Option, ...] = Field(
        min_length=2, max_length=8, strict=False, description="Two to eight options, in the order they are shown."
    )

    @property
    def keys(self) -> tuple[Option, ...]:
        """
        Return the correct options.
        """
        return tuple(option for option in self.options if option.correct)

    @property
    def distractors(self) -> tuple[Option, ...]:
        """
        Return the options that are not correct.
        """
        return tuple(option for option in self.options if not option.correct)

    def lettered(self) -> tuple[tuple[str, Option], ...]:
        """
        Return each option with its id: a letter by position.
        """
        return tuple(zip(OPTION_IDS, self.options, strict=False))

    def asked(self) -> dict[str, Any]:
        """
        Return the type, the stem, and each option's text and whether it is a key.
        """
        options = [{"text": option.text, "correct": option.correct} for option in self.options]
        return {"type": self.type, "stem": self.stem, "options": options}

    def texts(self) -> dict[Where, str]:
        """
        Return the shared texts, and text and feedback of each option.
        """
        return self.shared_texts() | parts_texts("options", self.options, "text", "feedback")


class SingleChoice(ChoiceItem):
    """
    An item with exactly one key.
    """

    type: Literal["single-choice"] = Field(description="single-choice: exactly one option is right.")


class Combination(Closed):
    """
    A telling set of options, and what to say to whoever chose exactly these.
    """

    chosen: tuple[Text, ...] = Field(
        min_length=1, strict=False, description="The options' letters by their place in the list: [a, c]."
    )
    feedback: Text = Field(description="What choosing these together shows; it comes after each option's feedback.")


class MultipleChoice(ChoiceItem):
    """
    An item with at least two keys and at least one distractor.
    """

    type: Literal["multiple-choice"] = Field(description="multiple-choice: two or more options are right.")
    combinations: tuple[Combination, ...] = Field(
        default=(),
        strict=False,
        description="Feedback for sets of options that tell something together; leave it out if none do.",
    )

    def texts(self) -> dict[Where, str]:
        """
        Return the options' texts and the feedback of each combination.
        """
        return super().texts() | parts_texts("combinations", self.combinations, "feedback")
