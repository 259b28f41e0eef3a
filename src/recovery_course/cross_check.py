"""
Rules that need more than one file: ids, objectives, sources, and the items of a quiz.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.kinds import (
    AUDITS,
    CHECKLISTS,
    ITEMS,
    LANGUAGE_CHECKS,
    QUIZZES,
    REFLECTIONS,
    SCENARIOS,
    SELF_CHECKS,
    SIMULATIONS,
    WORKSHEETS,
    Kind,
)
from recovery_course.problems import Code, Problem, listed, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recovery_course.bank_file import Bank
    from recovery_course.language import LanguageGuide
    from recovery_course.models import QuizEntry, Reference
    from recovery_course.outline import Outline
    from recovery_course.positions import Place

# Kinds whose ids begin with the module's name: what a learner did is kept under them.
WORKBOOK: tuple[Kind[Any], ...] = (WORKSHEETS, SIMULATIONS, AUDITS, LANGUAGE_CHECKS)
PROMISED: tuple[Kind[Any], ...] = (ITEMS, SCENARIOS, REFLECTIONS, SELF_CHECKS, CHECKLISTS, *WORKBOOK)
# Kinds that serve an objective of their module and rest on sources, and where they list these.
TAUGHT: dict[str, tuple[str, ...]] = {
    ITEMS.name: ("sources",),
    SCENARIOS.name: ("debrief", "sources"),
    REFLECTIONS.name: ("sources",),
    **{kind.name: ("sources",) for kind in WORKBOOK},
}


def check_together(banks: Sequence[Bank], outline: Outline, references: Mapping[str, Reference]) -> Iterator[Problem]:
    """
    Yield what is wrong between the files of a course.
    """
    objectives = {module.slug: module.objectives for module in outline.modules}
    items = {name for bank in banks for name in bank.ids_of(ITEMS)}
    yield from _ids_taken(banks)
    # Without a readable contents file there is no module at all, and one problem says so.
    if objectives or not outline.problems:
        yield from _modules(banks, objectives)
    for bank in banks:
        for kind in PROMISED:
            for entry, place in bank.of(kind):
                yield from _prefix(kind, entry, place, bank.module)
                yield from _taught(kind, entry, place, objectives.get(bank.module), references)
        for quiz, place in bank.of(QUIZZES):
            yield from _quiz(quiz, place, items)


def check_examples(banks: Iterable[Bank], guide: LanguageGuide) -> Iterator[Problem]:
    """
    Yield language checks in whose own example nothing is found.
    """
    if guide.problems:
        return
    for bank in banks:
        for check, place in bank.of(LANGUAGE_CHECKS):
            if not guide.find(check.example):
                what = f'language check "{check.id}" has an example in which no phrase of the guide stands'
                fix = "let it hold two or three phrases of book/reference/language-guide.yml, outside quotation marks"
                yield place.problem(Code.SHOWS_NOTHING, what, fix, "example")


def _ids_taken(banks: Iterable[Bank]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for bank in banks:
        for name, place in bank.ids:
            taken = first.setdefault(name, place)
            if taken is not place:
                what = f'gives the id "{name}" a second time; the first is at {taken.path}:{taken.line("id")}'
                fix = "give the newer of the two another id; an id in use is never given away"
                yield place.problem(Code.ID_TAKEN, what, fix, "id")


def _modules(banks: Iterable[Bank], objectives: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """
    Yield the first file of each folder that is no module's.
    """
    told: set[str] = set()
    for bank in banks:
        if bank.module not in {*objectives, *told} and not _stands_alone(bank):
            told.add(bank.module)
            what = f"belongs to the module `{bank.module}`, which the book does not have"
            page = f"book/{bank.module}/index.md"
            fix = f"write {page} with `objectives:` in its front matter and name it in _toc.yml, or rename the folder"
            yield bank.place.problem(Code.NO_MODULE, what, fix)


def _stands_alone(bank: Bank) -> bool:
    """
    Tell whether a file holds self-checks and checklists only: the pages around the modules have these too.
    """
    kinds = {place.at[0] for _, place in bank.ids}
    return bool(kinds) and kinds <= {SELF_CHECKS.name, CHECKLISTS.name}


def _prefix(kind: Kind[Any], entry: Any, place: Place, module: str) -> Iterator[Problem]:
    if not entry.id.startswith(f"{module}-"):
        what = f'{kind.noun} "{entry.id}" does not start with its module\'s name'
        fix = f"call it `{module}-{entry.id}`, or move it to the folder of the module it belongs to"
        yield place.problem(Code.ID_OF_OTHER_MODULE, what, fix, "id")


def _taught(
    kind: Kind[Any],
    entry: Any,
    place: Place,
    declared: Mapping[str, str] | None,
    references: Mapping[str, Reference],
) -> Iterator[Problem]:
    if kind.name not in TAUGHT:
        return
    # Where the module, or what it declares, is missing, its own problem says enough.
    if declared and entry.objective not in declared:
        what = f'{kind.noun} "{entry.id}" serves the objective `{entry.objective}`, which its module does not declare'
        fix = f"the module declares {listed(declared)}; choose one of these, or add yours there"
        yield place.problem(Code.UNKNOWN_OBJECTIVE, what, fix, "objective")
    for index, key in enumerate(entry.sources):
        if key not in references:
            what = f'{kind.noun} "{entry.id}" rests on `{key}`, which is not in book/references.bib'
            fix = suggestion(key, references, "add the work to book/references.bib under this key")
            yield place.problem(Code.UNKNOWN_SOURCE, what, fix, *TAUGHT[kind.name], index)


def _quiz(quiz: QuizEntry, place: Place, items: Iterable[str]) -> Iterator[Problem]:
    for index, name in enumerate(quiz.items):
        if name not in items:
            what = f'quiz "{quiz.id}" lists the item `{name}`, which does not exist'
            fix = suggestion(name, items, "write the item, or delete it from the list")
            yield place.problem(Code.UNKNOWN_ITEM, what, fix, "items", index)
        elif name in quiz.items[:index]:
            what = f'quiz "{quiz.id}" lists the item `{name}` twice'
            yield place.problem(Code.ITEM_TWICE, what, "delete one of the two", "items", index)
