"""
The labelled sentences of tests/language-corpus.yml, and how much of what is marked there the language check finds.

`make language` prints precision, recall and every miss outside the held-out sentences.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ruamel.yaml import YAML

from recovery_course.language import check

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "language-corpus.yml"


@dataclass(frozen=True)
class Mark:
    """Words of a sentence that belong to an entry of the guide."""

    id: str
    start: int
    end: int

    def meets(self, other: Mark) -> bool:
        """Tell whether two marks are of one entry and share a word."""
        return self.id == other.id and self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Sentence:
    """A sentence with the marks it should get, and whether it is kept out of all tuning."""

    text: str
    marks: tuple[Mark, ...]
    note: str
    source: str
    held_out: bool

    @property
    def is_fresh(self) -> bool:
        """Tell whether it was written after the guide's forms, to be hard."""
        return self.note.startswith("fresh")

    def found(self) -> tuple[Mark, ...]:
        """Return what the check marks."""
        return tuple(Mark(finding.id, finding.start, finding.end) for finding in check(self.text, ROOT))

    def wrong(self) -> list[Mark]:
        """Return what is marked and should not be."""
        return [mark for mark in self.found() if not any(map(mark.meets, self.marks))]

    def missed(self) -> list[Mark]:
        """Return what is not marked and should be."""
        found = self.found()
        return [mark for mark in self.marks if not any(map(mark.meets, found))]

    def shown(self, mark: Mark) -> str:
        """Return a line that says what was taken for what, and where."""
        return f"{mark.id:26} {self.text[mark.start : mark.end]!r} in {self.text!r}"


@dataclass(frozen=True)
class Figures:
    """How often the check was right: of what it marked, and of what was to be marked."""

    sentences: int
    marked: int
    wrong: int
    wanted: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of marks that are right."""
        return 1 - self.wrong / self.marked

    @property
    def recall(self) -> float:
        """The share of what should be marked that is."""
        return 1 - self.missed / self.wanted

    def __str__(self) -> str:
        right, found = self.marked - self.wrong, self.wanted - self.missed
        return (
            f"{self.sentences} sentences: precision {self.precision:.3f} ({right} of {self.marked} marks are right), "
            f"recall {self.recall:.3f} ({found} of {self.wanted} found)"
        )


def read_corpus() -> tuple[Sentence, ...]:
    """Return the sentences in the order of the file."""
    return tuple(map(_sentence, YAML(typ="safe").load(CORPUS.read_text(encoding="utf-8"))["sentences"]))


def figures(sentences: Iterable[Sentence]) -> Figures:
    """Measure the check on some sentences."""
    told = list(sentences)
    return Figures(
        len(told),
        sum(len(sentence.found()) for sentence in told),
        sum(len(sentence.wrong()) for sentence in told),
        sum(len(sentence.marks) for sentence in told),
        sum(len(sentence.missed()) for sentence in told),
    )


def report(corpus: Iterable[Sentence]) -> str:
    """Return the figures, and the misses of the sentences that the guide may be fitted to."""
    return "\n".join(_lines(tuple(corpus)))


def _lines(corpus: tuple[Sentence, ...]) -> Iterator[str]:
    open_ones = [sentence for sentence in corpus if not sentence.held_out]
    held_out = [sentence for sentence in corpus if sentence.held_out]
    yield f"open      {figures(open_ones)}"
    yield f"held-out  {figures(held_out)}"
    yield f"  fresh   {figures(sentence for sentence in held_out if sentence.is_fresh)}"
    yield f"all       {figures(corpus)}"
    by_entry = Counter(mark.id for sentence in corpus for mark in sentence.missed())
    yield "missed by entry: " + (", ".join(f"{name} {number}" for name, number in by_entry.most_common()) or "none")
    for sentence in open_ones:
        yield from (f"  missed  {sentence.shown(mark)}" for mark in sentence.missed())
        yield from (f"  wrong   {sentence.shown(mark)}" for mark in sentence.wrong())
    yield "The words of held-out sentences are not shown: the guide is not fitted to them."


def _sentence(written: dict) -> Sentence:
    text = written["text"]
    marks = [_mark(text, name, words) for mark in written.get("marks", ()) for name, words in mark.items()]
    return Sentence(text, tuple(marks), written["note"], written["from"], written.get("split") == "held-out")


def _mark(text: str, name: str, words: str) -> Mark:
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {text!r}"
    start = text.index(words)
    return Mark(name, start, start + len(words))


if __name__ == "__main__":
    print(report(read_corpus()))
