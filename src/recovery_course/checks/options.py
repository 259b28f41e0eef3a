"""
Flaws that let a test-wise learner find the key without knowing: the usual list for items with options.

After Haladyna, Downing and Rodriguez (2002), doi.org/10.1207/S15324818AME1503_5.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from recovery_course.kinds import ITEMS, QUIZZES
from recovery_course.markup import plain_text
from recovery_course.models import ChoiceItem, SingleChoice
from recovery_course.models.choice import OPTION_IDS
from recovery_course.problems import Code, counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material
    from recovery_course.models import Item, QuizEntry
    from recovery_course.positions import Place
    from recovery_course.problems import Problem

# A key this much longer than every distractor stands out; a few characters do not.
FAR_LONGER, FEW_CHARACTERS = 1.4, 20
# No option is more than so many times as long as another.
UNEVEN, SHORT = 2.5, 25
# In fewer items than these a place repeats by chance.
FEWEST_KEYS = 4
# One or two words of the stem are hard to do without.
TELLING = 3

_ABSOLUTE = re.compile(
    r"\b(?:always|never|none|every(?:one|body)?(?! (?:day|morning|night|week|month|year|now))|no one"
    r"|all (?:people|patients|staff|clients|cases|of them))\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"\b(?:which|what|who|whom|where|when)\b[^.!?;]*?(?<!, )\b(?:not|except|never|least likely|cannot|isn't|aren't"
    r"|doesn't|don't|false|incorrect|wrong)\b[^.!?]*\?\s*$",
    re.IGNORECASE,
)
_STRESSED = re.compile(
    r"\*[^*]*\b(?:not|except|never|least|cannot|false|incorrect|wrong)\b[^*]*\*|\*[^*]*n't\b[^*]*\*"
    r"|\b(?:NOT|EXCEPT|NEVER|LEAST)\b"
)
_COMMON = frozenset(
    re.findall(
        r"\S+",
        """
    about above after again also because been before being between both could does doing down during each from have
    having here into just more most much only other over same should some such than that their them then there these
    they this those through under until very what when where which while with would your you're person people says said
    tells told asks asked answer first know
    """,
    )
)


def check(material: Material) -> Iterator[Problem]:
    """
    Yield what gives the key away in the items of each bank, and in quizzes as a whole.
    """
    items = material.reading.course.items
    for bank in material.reading.banks:
        for item, place in bank.of(ITEMS):
            if isinstance(item, ChoiceItem):
                yield from (problem for rule in _RULES for problem in rule(item, place))
            if isinstance(item, SingleChoice):
                yield from (problem for rule in _SINGLE_RULES for problem in rule(item, place))
        for quiz, place in bank.of(QUIZZES):
            yield from _places([items[name] for name in quiz.items if name in items], quiz, place)


def _lengths(item: ChoiceItem) -> list[int]:
    return [len(plain_text(option.text)) for option in item.options]


def _key_longest(item: SingleChoice, place: Place) -> Iterator[Problem]:
    if len(item.keys) != 1 or not item.distractors:
        return
    key = len(plain_text(item.keys[0].text))
    longest = max(len(plain_text(option.text)) for option in item.distractors)
    if key > FAR_LONGER * longest and key - longest > FEW_CHARACTERS:
        what = f'item "{item.id}" has a key of {key} characters; the longest distractor has {longest}'
        fix = "shorten the key, or give the distractors the reasons that people have for them"
        yield place.problem(Code.KEY_LONGEST, what, fix, "options", item.options.index(item.keys[0]))


def _uneven(item: ChoiceItem, place: Place) -> Iterator[Problem]:
    lengths = _lengths(item)
    if max(lengths) > UNEVEN * min(lengths) and max(lengths) - min(lengths) > SHORT:
        what = f'item "{item.id}" has options of {min(lengths)} to {max(lengths)} characters'
        yield place.problem(Code.OPTIONS_UNEVEN, what, "make them alike in length, tone and grammar", "options")


def _absolute(item: ChoiceItem, place: Place) -> Iterator[Problem]:
    """
    Yield items in which only distractors, and two or more of them, claim something without exception.
    """
    found = [_ABSOLUTE.search(plain_text(option.text)) for option in item.options]
    told = [match[0].lower() for match, option in zip(found, item.options, strict=True) if match and not option.correct]
    in_keys = any(match for match, option in zip(found, item.options, strict=True) if option.correct)
    if len(told) > 1 and not in_keys:
        what = f'item "{item.id}" has {listed(dict.fromkeys(told))} in {counted(len(told), "distractor")} and in no key'
        fix = "say in the distractors what a colleague would really say, who seldom claims so much"
        yield place.problem(Code.ABSOLUTE_WORDS, what, fix, "options")


def _negative(item: ChoiceItem, place: Place) -> Iterator[Problem]:
    if _NEGATIVE.search(plain_text(item.stem)) and not _STRESSED.search(item.stem):
        what = f'item "{item.id}" asks for what is not so, and a tired reader will miss the word'
        fix = "ask for what is so, or stress the word: *not*"
        yield place.problem(Code.NEGATIVE_STEM, what, fix, "stem")


def _convergence(item: SingleChoice, place: Place) -> Iterator[Problem]:
    """
    Yield items whose key shares far more words with the other options than any of these does.
    """
    if len(item.options) < FEWEST_KEYS or len(item.keys) != 1:
        return
    words = [_content(option.text) for option in item.options]
    shared = [
        sum(len(one.keys() & other.keys()) for at, other in enumerate(words) if at != index)
        for index, one in enumerate(words)
    ]
    key = next(index for index, option in enumerate(item.options) if option.correct)
    others = max(count for index, count in enumerate(shared) if index != key)
    if shared[key] >= FEWEST_KEYS and shared[key] >= 2 * others:
        what = f'item "{item.id}" has a key that shares words with most options, so that it can be guessed'
        yield place.problem(
            Code.CONVERGENCE, what, "let the distractors differ from each other as well", "options", key
        )


def _word_clue(item: SingleChoice, place: Place) -> Iterator[Problem]:
    """
    Yield items in which several telling words of the stem stand in the key and in no distractor.
    """
    if len(item.keys) != 1:
        return
    in_others = {word for option in item.distractors for word in _content(option.text)}
    in_stem = _content(item.stem)
    clues = sorted(said for word, said in _content(item.keys[0].text).items() if word in in_stem.keys() - in_others)
    if len(clues) >= TELLING:
        what = f'item "{item.id}" repeats words of its stem in the key only: {listed(clues)}'
        fix = "use them in a distractor too, or say the key in other words"
        key = item.options.index(item.keys[0])
        yield place.problem(Code.WORD_CLUE, what, fix, "options", key)


def _content(text: str) -> dict[str, str]:
    """
    Return the words of a text that carry its meaning: each without its ending, and as it is said.
    """
    words = re.findall(r"[a-z']{4,}", plain_text(text).casefold().replace("’", "'"))
    return {re.sub(r"(?:ing|ed|es|s|'s)$", "", word): word for word in words if word not in _COMMON}


def _places(items: list[Item], quiz: QuizEntry, place: Place) -> Iterator[Problem]:
    letters = [
        letter
        for item in items
        if isinstance(item, SingleChoice)
        for letter, option in item.lettered()
        if option.correct
    ]
    for letter, count in Counter(letters).most_common(1):
        if len(letters) >= FEWEST_KEYS and count > len(letters) / 2:
            where = f"at the {OPTION_IDS.index(letter) + 1}. place"
            what = f'quiz "{quiz.id}" has {count} of its {len(letters)} single keys {where} (`{letter}`)'
            yield place.problem(Code.KEY_PLACE, what, "move some of them; the order of the options is yours", "items")


_RULES = (_uneven, _absolute, _negative)
_SINGLE_RULES = (_key_longest, _convergence, _word_clue)
