"""
What every item has, whatever its type.
"""

import hashlib
import json
import re
from abc import abstractmethod
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Where = tuple[str | int, ...]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Closed(BaseModel):
    """
    Refuse keys that are not declared and values that would need to be converted.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ItemBase(Closed):
    """
    Hold what all item types share; a type adds the parts that a learner responds to.
    """

    id: Slug = Field(
        description="A name that never changes, starting with the module's folder name: definitions-half-way. "
        "Rewording the item keeps its id; a different key needs a new one."
    )
    type: str
    objective: Text = Field(description="The learning objective it serves, as declared in the module's index page: D1.")
    stem: Text = Field(
        description="What the learner is asked, in one paragraph. *Emphasis*, **strong** and links are fine."
    )
    hints: tuple[Text, ...] = Field(
        default=(),
        strict=False,
        description="Nudges the learner may ask for, shown one by one. A hint never gives the key away.",
    )
    rationale: Text = Field(description="The one or two sentences a learner should keep, whatever they chose.")
    sources: tuple[Text, ...] = Field(
        min_length=1, strict=False, description="What the item rests on: keys of book/references.bib."
    )

    @abstractmethod
    def asked(self) -> dict[str, Any]:
        """
        Return what is asked and what is right, as data: the part that a learner's attempt depends on.
        """

    @abstractmethod
    def texts(self) -> dict[Where, str]:
        """
        Return every Markdown text of the item by the place where it is written.
        """

    @property
    def hash(self) -> str:
        """
        Return twelve hex digits that change when what is asked or what is right changes.
        """
        canonical = json.dumps(_even_spaces(self.asked()), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()[:12]

    def shared_texts(self) -> dict[Where, str]:
        """
        Return the texts that every type has: stem, hints and rationale.
        """
        found: dict[Where, str] = {("stem",): self.stem}
        found |= {("hints", index): hint for index, hint in enumerate(self.hints)}
        return found | {("rationale",): self.rationale}


def _even_spaces(value: Any) -> Any:
    """
    Return data with each run of white space as one space, so that breaking a line anew changes no hash.
    """
    if isinstance(value, str):
        return re.sub(r"[ \t\r\n]+", " ", value)
    if isinstance(value, dict):
        return {key: _even_spaces(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_even_spaces(entry) for entry in value]
    return value
