"""
Rules for items whose learner marks words in a passage.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from recovery_course.markup import plain_text
from recovery_course.models.base import even_spaces
from recovery_course.problems import Code, Problem, counted
from recovery_course.rules.item_texts import texts_differ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import Highlight, Phrase
    from recovery_course.positions import Place


def passage_is_plain(item: Highlight, place: Place) -> Iterator[Problem]:
    """
    Yield a passage with markup: phrases are found in it letter by letter.
    """
    if _straight(plain_text(item.line)) != _straight(item.line):
        what = f'item "{item.id}" has markup in its `passage`, which is shown letter by letter'
        yield place.problem(Code.MARKUP, what, "write the passage and its phrases in plain words", "passage")


def phrases_stand_once(item: Highlight, place: Place) -> Iterator[Problem]:
    """
    Yield phrases that do not stand in the passage, and those that stand there more than once.
    """
    for index, phrase in enumerate(item.phrases):
        text = even_spaces(phrase.text)
        times = len(re.findall(f"(?={re.escape(text)})", item.line))
        if times == 0:
            what = f'item "{item.id}", phrase {index + 1} is not in the passage: "{text}"'
            yield place.problem(Code.PHRASE_MISSING, what, _nearest(item, text), "phrases", index, "text")
        elif times > 1:
            what = f'item "{item.id}", phrase {index + 1} is in the passage {counted(times, "time")}: "{text}"'
            fix = "take a word before or after it into the phrase, so that it is clear which one is meant"
            yield place.problem(Code.PHRASE_REPEATED, what, fix, "phrases", index, "text")


def _nearest(item: Highlight, text: str) -> str:
    found = re.search(re.escape(_straight(text)), _straight(item.line), re.IGNORECASE)
    if found:
        return f'the passage has "{item.line[slice(*found.span())]}": write it in the same way'
    return "copy the words from the passage, with their capitals and punctuation"


def phrases_stand_apart(item: Highlight, place: Place) -> Iterator[Problem]:
    """
    Yield phrases that begin before an earlier one has ended.
    """
    found = [phrase for _, phrase in item.lettered() if item.start(phrase) >= 0]
    for first, second in pairwise(found):
        if first.text != second.text and item.start(second) < item.start(first) + item.length(first):
            what = f'item "{item.id}" has phrases that share words: "{first.text}" and "{second.text}"'
            fix = "shorten one of them, or make one phrase of the two"
            yield place.problem(Code.PHRASES_OVERLAP, what, fix, "phrases", _index(item, second), "text")


def _index(item: Highlight, phrase: Phrase) -> int:
    return next(index for index, one in enumerate(item.phrases) if one is phrase)


def phrases_differ(item: Highlight, place: Place) -> Iterator[Problem]:
    """
    Yield phrases that are written twice.
    """
    yield from texts_differ(item, place, "phrases", "text")


def something_to_mark_and_to_leave(item: Highlight, place: Place) -> Iterator[Problem]:
    """
    Yield a problem unless there is something to mark and something that is fine.
    """
    keys = sum(phrase.correct for phrase in item.phrases)
    if keys in (0, len(item.phrases)):
        has = "all" if keys else "none"
        what = f'item "{item.id}" marks {has} of its {len(item.phrases)} phrases as correct'
        fix = "mark what the learner should find `correct: true`, and add phrases that look suspicious and are fine"
        yield place.problem(Code.NOTHING_TO_WEIGH, what, fix, "phrases")


def _straight(text: str) -> str:
    return text.translate({ord(curly): plain for curly, plain in zip("“”‘’", "\"\"''", strict=True)})


HIGHLIGHT_RULES = (
    passage_is_plain,
    phrases_differ,
    phrases_stand_once,
    phrases_stand_apart,
    something_to_mark_and_to_leave,
)
