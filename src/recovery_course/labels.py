"""
The words of the interface, kept apart from code so that they can be translated.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


# Labels that begin so are written into pages or files by Python, and the page script has no use for them.
NOT_ON_PAGES = ("export_", "facilitator_", "organisation_")

_NOT_ON_PAGES = ("export_", "facilitator_", "organisation_")


@dataclass(frozen=True)
class Labels:
    """
    The words of the interface in one language, by key.
    """

    words: Mapping[str, str]

    def text(self, key: str, /, **values: str | int) -> str:
        """
        Return the words for a key, with `{name}` replaced by the value called name.

        Raises:
            LookupError: The language's file does not have the key.
        """
        if key not in self.words:
            msg = f"the interface has no words for {key!r}; add them to src/recovery_course/labels/"
            raise LookupError(msg)
        return self.words[key].format(**values)

    def to_json(self) -> str:
        """
        Return the words that the page script needs as JSON that may stand inside a script element.

        What the facilitator's edition says is written into its pages, and is no business of the learner's; what stands
        in place of the organisation's own words is written into pages too, and what an export says into its files.
        """
        shown = {key: words for key, words in self.words.items() if not key.startswith(NOT_ON_PAGES)}
        written = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
        return written.replace("<", "\\u003c")


def load_labels(language: str = "en") -> Labels:
    """
    Return the words of the interface in a language.

    Raises:
        LookupError: The language has no file; the message names those that have.
    """
    folder = files("recovery_course") / "labels"
    known = sorted(entry.name.removesuffix(".json") for entry in folder.iterdir() if entry.name.endswith(".json"))
    if language not in known:
        msg = f"no interface words for the language {language!r}; there are: {', '.join(known)}"
        raise LookupError(msg)
    return Labels(json.loads((folder / f"{language}.json").read_text(encoding="utf-8")))
