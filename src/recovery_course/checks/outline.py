"""
Gaps of the outline: objectives that nothing serves, and ingredients that a module lacks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.outline import INGREDIENTS
from recovery_course.problems import Code, Problem, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.checks.material import Material
    from recovery_course.outline import Module

# What moves staff from knowing to doing, as a reader knows it.
_MEANT = {
    "testimony": "somebody who has lived it tells it in their own words",
    "contact": "learners meet somebody",
    "skills": "words to say and things to do, practised",
    "myths": "what people believe, beside what is known",
    "facilitator": "something for a session led by an enthusiastic person",
    "recovery": "people get better and live well, shown and not claimed",
}


def check(material: Material) -> Iterator[Problem]:
    """
    Yield the gaps of each module.
    """
    for module in material.reading.course.outline.modules:
        asked = {
            item.objective for item in material.reading.course.items.values() if item.id.startswith(f"{module.slug}-")
        }
        yield from _objectives(material, module, asked)
        yield from _ingredients(material, module)


def _objectives(material: Material, module: Module, asked: set[str]) -> Iterator[Problem]:
    taught = {name for lesson in module.numbered for name in lesson.objectives}
    for name, promise in module.objectives.items():
        if name not in taught:
            what = f'promises {name}, "{promise}", and no lesson teaches it'
            fix = f"write `objectives: [{name}]` at the top of the lesson that teaches it, or take the promise back"
            yield _at(material, module, Code.UNTAUGHT, what, fix, "objectives", name)
        if name not in asked:
            what = f'promises {name}, "{promise}", and no item asks for it'
            fix = f"write an item with `objective: {name}` in exercises/{module.slug}/items.yml"
            yield _at(material, module, Code.UNASKED, what, fix, "objectives", name)


def _ingredients(material: Material, module: Module) -> Iterator[Problem]:
    carried = {name for lesson in module.lessons for name in lesson.ingredients}
    lacks = [name for name in INGREDIENTS if name not in carried]
    if module.lessons and lacks:
        what = f"has no lesson that carries {listed(lacks, 'or')}: " + "; ".join(_MEANT[name] for name in lacks)
        fix = "name what a lesson carries under its `ingredients`, or write one that does; contact needs people"
        yield _at(material, module, Code.INGREDIENT_LACKS, what, fix, "title")


def _at(material: Material, module: Module, code: Code, what: str, fix: str, *loc: str) -> Problem:
    page = material.pages.get(module.docname)
    if page is None:
        return Problem(f"{module.docname}.md", 1, code, what, fix)
    return page.matter.place.problem(code, what, fix, *loc)
