"""
The outline as a report: `python -m recovery_course.report` (or `make outline`).

Minutes per lesson and module, which objective has lessons and items, which lesson carries which of the six
ingredients, and what is missing.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from recovery_course.bank import Course, load_course
from recovery_course.outline import INGREDIENTS
from recovery_course.problems import BankError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.outline import Module


def outline_report(course: Course) -> str:
    """
    Return the report as text.
    """
    lines = [line for module in course.outline.modules for line in (*_module(course, module), "")]
    lessons = [lesson for module in course.outline.modules for lesson in module.numbered]
    total = sum(module.minutes for module in course.outline.modules)
    lines.append(f"{len(lessons)} lessons: {sum(lesson.minutes for lesson in lessons)} min")
    lines.append(f"modules with conversations, summaries and quizzes: {total} min")
    gaps = list(course_gaps(course))
    lines.append("No gaps." if not gaps else "Gaps:\n" + "\n".join(f"  {gap}" for gap in gaps))
    return "\n".join(lines)


def course_gaps(course: Course) -> Iterator[str]:
    """
    Yield objectives that no lesson teaches or no item asks, and ingredients that no lesson of a module carries.
    """
    for module in course.outline.modules:
        taught = {name for lesson in module.numbered for name in lesson.objectives}
        asked = _items_by_objective(course, module)
        for name in module.objectives:
            if name not in taught:
                yield f"{module.slug}: no lesson teaches {name}"
            if not asked[name]:
                yield f"{module.slug}: no item asks {name}"


def _module(course: Course, module: Module) -> Iterator[str]:
    yield f"{module.title}: {module.minutes} min"
    for lesson in module.lessons:
        yield f"  {lesson.minutes:>3} min  {lesson.title}  [{', '.join(lesson.objectives)}]"
    asked = _items_by_objective(course, module)
    yield "  items per objective: " + ", ".join(f"{name} {asked[name]}" for name in module.objectives)
    carried = Counter(name for lesson in module.numbered for name in lesson.ingredients)
    yield "  lessons per ingredient: " + ", ".join(f"{name} {carried[name]}" for name in INGREDIENTS)


def _items_by_objective(course: Course, module: Module) -> Counter[str]:
    return Counter(item.objective for item in course.items.values() if item.id.startswith(f"{module.slug}-"))


def main() -> None:
    """
    Print the report of the course in this folder, or its problems.
    """
    try:
        print(outline_report(load_course(Path.cwd())))
    except BankError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
