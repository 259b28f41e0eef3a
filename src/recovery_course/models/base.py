"""
What every item has, whatever its type.
"""

import hashlib
import json
import re
from abc import abstractmethod
from collections.abc import Iterable, Sequence
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
    confidence: bool = Field(
        default=False, description="true to ask the learner how sure they are; leave it out otherwise."
    )
    sure_and_wrong: Text | None = Field(
        default=None, description="What to say to a learner who was sure and not right. It needs `confidence: true`."
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
        return content_hash(self.asked())

    def shared_texts(self) -> dict[Where, str]:
        """
        Return the texts that every type has: stem, hints, rationale and what is said to the sure and wrong.
        """
        found: dict[Where, str] = {("stem",): self.stem}
        found |= {("hints", index): hint for index, hint in enumerate(self.hints)}
        found |= {("sure_and_wrong",): self.sure_and_wrong} if self.sure_and_wrong else {}
        return found | {("rationale",): self.rationale}


def content_hash(content: Any) -> str:
    """
    Return twelve hex digits that are the same for the same content, however its lines are broken.
    """
    canonical = json.dumps(even_spaces(content), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]


def even_spaces(value: Any) -> Any:
    """
    Return data with each run of white space as one space, so that breaking a line anew changes nothing.
    """
    if isinstance(value, str):
        return re.sub(r"[ \t\r\n]+", " ", value)
    if isinstance(value, dict):
        return {key: even_spaces(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [even_spaces(entry) for entry in value]
    return value


def parts_texts(name: str, parts: Iterable[Closed], *keys: str) -> dict[Where, str]:
    """
    Return texts of a list's entries by the place where they are written.
    """
    return {(name, index, key): getattr(part, key) for index, part in enumerate(parts) for key in keys}


def made_order(item_id: str, texts: Sequence[str]) -> tuple[int, ...]:
    """
    Return the places of texts in an order that gives nothing away and is the same for every learner and host.
    """

    def mixed(place: int) -> str:
        return hashlib.sha256(f"{item_id}\n{even_spaces(texts[place])}".encode()).hexdigest()

    order = tuple(sorted(range(len(texts)), key=mixed))
    # As written is the right order: whoever left it alone would be right.
    return (*order[1:], *order[:1]) if order == tuple(range(len(texts))) else order
