"""
Rules for items whose learner chooses among options.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recovery_course.markup import plain_text
from recovery_course.problems import Code, Problem, counted, listed
from recovery_course.rules.item_texts import holds, texts_differ
from recovery_course.rules.texts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import ChoiceItem, MultipleChoice, SingleChoice
    from recovery_course.positions import Place

_CATCH_ALL = re.compile(r"(all|none|both|neither|any) of (the )?(above|below|these|those|them|others?)( options)?")


def one_key(item: SingleChoice, place: Place) -> Iterator[Problem]:
    """
    Yield a problem unless a single-choice item has exactly one key.
    """
    if len(item.keys) == 1:
        return
    what = f'item "{item.id}" marks {counted(len(item.keys), "option")} as correct, but single-choice needs exactly 1'
    fix = "mark one option `correct: true`, or change `type` to multiple-choice"
    yield place.problem(Code.NOT_ONE_KEY, what, fix, "options")


def several_keys_and_a_distractor(item: MultipleChoice, place: Place) -> Iterator[Problem]:
    """
    Yield a problem unless a multiple-choice item has two keys and something to leave out.
    """
    if item.keys[1:] and item.distractors:
        return
    has = f"{counted(len(item.keys), 'key')} and {counted(len(item.distractors), 'distractor')}"
    what = f'item "{item.id}" has {has}, but multiple-choice needs at least 2 and 1'
    fix = "mark at least two options `correct: true` and leave at least one without; with one key use single-choice"
    yield place.problem(Code.NOT_SEVERAL_KEYS, what, fix, "options")


def options_differ(item: ChoiceItem, place: Place) -> Iterator[Problem]:
    """
    Yield options that say what an earlier option says.
    """
    yield from texts_differ(item, place, "options", "text")


def no_catch_all(item: ChoiceItem, place: Place) -> Iterator[Problem]:
    """
    Yield options such as "All of the above", which reward test-taking rather than knowing.
    """
    for index, option in enumerate(item.options):
        if _CATCH_ALL.fullmatch(words_of(option.text)):
            what = f'item "{item.id}" has "{plain_text(option.text)}" as option {index + 1}'
            fix = "say what it stands for, or use multiple-choice so that each option is judged by itself"
            yield place.problem(Code.CATCH_ALL_OPTION, what, fix, "options", index)


def hints_keep_the_key(item: ChoiceItem, place: Place) -> Iterator[Problem]:
    """
    Yield hints that hold a key's whole text and no distractor's.
    """
    for index, hint in enumerate(item.hints):
        told = [option.correct for option in item.options if holds(hint, option.text)]
        if told and all(told):
            what = f'item "{item.id}" gives the key away in hint {index + 1}'
            fix = "point to what the learner should look at again, and leave the key's words out"
            yield place.problem(Code.HINT_TELLS, what, fix, "hints", index)


def combinations_exist(item: MultipleChoice, place: Place) -> Iterator[Problem]:
    """
    Yield letters in a combination that no option has.
    """
    letters = [letter for letter, _ in item.lettered()]
    for index, combination in enumerate(item.combinations):
        for at, letter in enumerate(combination.chosen):
            if letter not in letters:
                what = f'item "{item.id}", combination {index + 1} names the option `{letter}`, which there is not'
                fix = f"the options are {listed(letters)}, by their place in the list"
                yield place.problem(Code.COMBINATION_UNKNOWN, what, fix, "combinations", index, "chosen", at)


def combinations_differ(item: MultipleChoice, place: Place) -> Iterator[Problem]:
    """
    Yield combinations that name an option twice, and those that an earlier one names already.
    """
    seen: dict[frozenset[str], int] = {}
    for index, combination in enumerate(item.combinations):
        letters = frozenset(combination.chosen)
        first = seen.setdefault(letters, index)
        if len(letters) < len(combination.chosen):
            what = f'item "{item.id}", combination {index + 1} names an option twice'
            fix = "name each option once"
        elif first != index:
            what = f'item "{item.id}" has the same options in combinations {first + 1} and {index + 1}'
            fix = "join the two replies in one, or delete one"
        else:
            continue
        yield place.problem(Code.COMBINATION_TWICE, what, fix, "combinations", index, "chosen")


_EVERY_CHOICE = (options_differ, no_catch_all, hints_keep_the_key)
SINGLE_CHOICE_RULES = (one_key, *_EVERY_CHOICE)
MULTIPLE_CHOICE_RULES = (several_keys_and_a_distractor, combinations_exist, combinations_differ, *_EVERY_CHOICE)
