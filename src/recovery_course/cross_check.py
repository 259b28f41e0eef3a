"""
Rules that need more than one file: ids, objectives, sources, and the items of a quiz.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.problems import Code, Problem, listed, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recovery_course.bank_file import Bank
    from recovery_course.models import Item, QuizEntry, Reference
    from recovery_course.outline import Outline
    from recovery_course.positions import Place


def check_together(banks: Sequence[Bank], outline: Outline, references: Mapping[str, Reference]) -> Iterator[Problem]:
    """
    Yield what is wrong between the files of a course.
    """
    objectives = {module.slug: module.objectives for module in outline.modules}
    items = {name for bank in banks for name, place in bank.ids if "items" in place.at}
    yield from _ids_taken(banks)
    for bank in banks:
        # Without a readable contents file there is no module at all, and one problem says so.
        if objectives or not outline.problems:
            yield from _module(bank, objectives)
        for item, place in bank.items:
            yield from _prefix(item, place, bank.module)
            yield from _objective(item, place, objectives.get(bank.module))
            yield from _sources(item, place, references)
        for quiz, place in bank.quizzes:
            yield from _quiz(quiz, place, items)


def _ids_taken(banks: Iterable[Bank]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for bank in banks:
        for name, place in bank.ids:
            taken = first.setdefault(name, place)
            if taken is not place:
                what = f'gives the id "{name}" a second time; the first is at {taken.path}:{taken.line("id")}'
                fix = "give the newer of the two another id; an id in use is never given away"
                yield place.problem(Code.ID_TAKEN, what, fix, "id")


def _module(bank: Bank, objectives: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    if bank.module not in objectives:
        what = f"belongs to the module `{bank.module}`, which the book does not have"
        page = f"book/{bank.module}/index.md"
        fix = f"write {page} with `objectives:` in its front matter and name it in _toc.yml, or rename the folder"
        yield bank.place.problem(Code.NO_MODULE, what, fix)


def _prefix(item: Item, place: Place, module: str) -> Iterator[Problem]:
    if not item.id.startswith(f"{module}-"):
        what = f'item "{item.id}" does not start with its module\'s name'
        fix = f"call it `{module}-{item.id}`, or move it to the bank of the module it belongs to"
        yield place.problem(Code.ID_OF_OTHER_MODULE, what, fix, "id")


def _objective(item: Item, place: Place, declared: Mapping[str, str] | None) -> Iterator[Problem]:
    # Where the module, or what it declares, is missing, its own problem says enough.
    if declared and item.objective not in declared:
        what = f'item "{item.id}" serves the objective `{item.objective}`, which its module does not declare'
        fix = f"the module declares {listed(declared)}; choose one of these, or add yours there"
        yield place.problem(Code.UNKNOWN_OBJECTIVE, what, fix, "objective")


def _sources(item: Item, place: Place, references: Mapping[str, Reference]) -> Iterator[Problem]:
    for index, key in enumerate(item.sources):
        if key not in references:
            what = f'item "{item.id}" rests on `{key}`, which is not in book/references.bib'
            fix = suggestion(key, references, "add the work to book/references.bib under this key")
            yield place.problem(Code.UNKNOWN_SOURCE, what, fix, "sources", index)


def _quiz(quiz: QuizEntry, place: Place, items: Iterable[str]) -> Iterator[Problem]:
    for index, name in enumerate(quiz.items):
        if name not in items:
            what = f'quiz "{quiz.id}" lists the item `{name}`, which does not exist'
            fix = suggestion(name, items, "write the item, or delete it from the list")
            yield place.problem(Code.UNKNOWN_ITEM, what, fix, "items", index)
        elif name in quiz.items[:index]:
            what = f'quiz "{quiz.id}" lists the item `{name}` twice'
            yield place.problem(Code.ITEM_TWICE, what, "delete one of the two", "items", index)
