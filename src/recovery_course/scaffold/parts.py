"""
What can be made new: a module, or a lesson, quiz, scenario or reflection in one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recovery_course.bank import BIBLIOGRAPHY, bank_files
from recovery_course.bank_file import read_bank
from recovery_course.bibliography import read_bibliography
from recovery_course.contents import CONTENTS, Contents, Page, read_contents
from recovery_course.outline import LOOKING_BACK, Module, Outline, read_outline
from recovery_course.positions import read_text
from recovery_course.problems import BankError, Problem, suggestion
from recovery_course.scaffold.banks import add_entries
from recovery_course.scaffold.contents import add_page
from recovery_course.scaffold.names import NotMadeError, checked_name, checked_title
from recovery_course.scaffold.plan import Change, Plan, template

if TYPE_CHECKING:
    from pathlib import Path

    from recovery_course.kinds import Form


@dataclass(frozen=True)
class Wanted:
    """
    What is to be made: its module, its name, and its title if one was given.
    """

    module: str
    name: str
    title: str | None = None


@dataclass(frozen=True)
class Ground:
    """
    What the course has already, as far as something new must fit to it.
    """

    root: Path
    outline: Outline
    contents: Contents
    source: str

    def module(self, slug: str) -> Module:
        """
        Return a module by its name.

        Raises:
            NotMadeError: There is none; the message names near ones.
        """
        known = [module.slug for module in self.outline.modules]
        if slug not in known:
            offer = suggestion(slug, known, f"make it first: course new module {slug}")
            raise NotMadeError(f'There is no module "{slug}" in the course.\n    fix: {offer}')
        return self.outline.modules[known.index(slug)]

    def changed(self, path: str, text: str) -> Change:
        """
        Return a change of a file that may be there already.
        """
        return Change(path, text, known=(self.root / path).exists())

    def with_page(self, after: Page, *lines: str) -> Change:
        """
        Return the contents file with a new page in it.
        """
        return self.changed(CONTENTS, add_page(_read(self.root, CONTENTS), self.contents, after, *lines))

    def with_entries(self, path: str, head: str, **entries: str) -> Change:
        """
        Return a module's file with new entries in it; a file that is not there yet begins with its head.
        """
        if not (self.root / path).exists():
            lists = [f"{name}:\n" + _deeper(written) for name, written in entries.items()]
            return Change(path, "\n".join([f"# yaml-language-server: $schema=../{head}.schema.json", *lists]))
        return self.changed(path, add_entries(_read(self.root, path), path, entries))


def read_ground(root: Path) -> Ground:
    """
    Read what something new must fit to.

    Raises:
        BankError: The contents or a module's page have problems, so that nothing can be added safely.
        NotMadeError: The course has no source that a new item could name.
    """
    outline = read_outline(root)
    if outline.problems:
        raise BankError(outline.problems)
    bibliography = read_bibliography(root / BIBLIOGRAPHY, BIBLIOGRAPHY)
    if bibliography.problems:
        raise BankError(bibliography.problems)
    source = next(iter(bibliography.references), None)
    if source is None:
        raise NotMadeError(f"{BIBLIOGRAPHY} has no work in it.\n    fix: add one; every item names what it rests on")
    return Ground(root, outline, read_contents(root), source)


def plan_module(ground: Ground, name: str, title: str | None) -> Plan:
    """
    Return what a new module needs: its own page, a first lesson, a quiz, two items, and its place in the contents.
    """
    slug = checked_name(name)
    words = checked_title(title, slug)
    if (ground.root / "book" / slug).exists():
        raise NotMadeError(f"book/{slug} is there already and stays as it is.\n    fix: choose another name")
    letter = _letter(slug, ground.outline)
    values = _values(ground, slug, words, f"{letter}1", f"{letter}2")
    values |= {"letter": letter, "first": f"{slug}-first-words", "second": f"{slug}-what-you-heard"}
    pages = [
        Change(f"book/{slug}/{page}.md", template(f"module-{page}.md", **values))
        for page in ("index", "first-steps", "quiz")
    ]
    entry = [f"file: book/{slug}/index", "sections:"]
    entry += [f"  - file: book/{slug}/{page}" for page in ("first-steps", "quiz")]
    place = ground.with_page(_last_module(ground), *entry)
    items = ground.with_entries(f"exercises/{slug}/items.yml", "item-bank", **_quiz(values, slug, words))
    return Plan(
        (*pages, items, place),
        (
            f"Say in book/{slug}/index.md what learners can do at the end: the objectives {letter}1 and {letter}2.",
            f"Rewrite the lesson book/{slug}/first-steps.md; its comments show what a lesson may hold.",
            f"Rewrite the two items in exercises/{slug}/items.yml. Each needs an objective, feedback and a source.",
            f"Add more: course new lesson {slug} NAME",
        ),
    )


def plan_lesson(ground: Ground, wanted: Wanted) -> Plan:
    """
    Return what a new lesson needs: its page, and its place behind the module's other lessons.
    """
    page, place, values = _page(ground, wanted, "lesson.md")
    return Plan(
        (page, place),
        (
            f"Write the lesson in {page.path}; lines that begin with % are notes to you.",
            f"Let an item ask for what it teaches: course new quiz {wanted.module} NAME, or exercises/README.md",
            f"`objectives: [{values['objective']}]` at its top is a guess: name what it does teach.",
        ),
    )


def plan_quiz(ground: Ground, wanted: Wanted) -> Plan:
    """
    Return what a new quiz needs: two items to rewrite, the quiz, and its page.
    """
    page, place, values = _page(ground, wanted, "quiz.md")
    path = f"exercises/{wanted.module}/items.yml"
    values |= {"first": f"{values['id']}-1", "second": f"{values['id']}-2"}
    _free(ground, values["id"], values["first"], values["second"])
    items = ground.with_entries(path, "item-bank", **_quiz(values, values["id"], values["title"]))
    return Plan(
        (page, items, place),
        (
            f"Rewrite the items {values['first']} and {values['second']} at the end of {path}.",
            f"Name further items under the quiz `{values['id']}`; items that exist may be in several quizzes.",
            f"To ask within a lesson instead, put {{quiz}} {values['first']} there and delete {page.path}.",
        ),
    )


def plan_scenario(ground: Ground, wanted: Wanted) -> Plan:
    """
    Return what a new conversation needs: its steps to rewrite, and its page.
    """
    return _activity(ground, wanted, "scenario", "scenarios")


def plan_reflection(ground: Ground, wanted: Wanted) -> Plan:
    """
    Return what a new reflection needs: its prompt to rewrite, and its page.
    """
    return _activity(ground, wanted, "reflection", "reflections")


Planner = Callable[[Ground, Wanted], Plan]
IN_A_MODULE: dict[str, Planner] = {
    "lesson": plan_lesson,
    "quiz": plan_quiz,
    "scenario": plan_scenario,
    "reflection": plan_reflection,
}


def _activity(ground: Ground, wanted: Wanted, kind: str, lists: str) -> Plan:
    page, place, values = _page(ground, wanted, f"{kind}.md")
    path = f"exercises/{wanted.module}/{lists}.yml"
    _free(ground, values["id"])
    entry = ground.with_entries(path, lists, **{lists: template(f"{kind}.yml", **values)})
    return Plan(
        (page, entry, place),
        (
            f"Rewrite `{values['id']}` at the end of {path}; its comments explain each part.",
            f"To show it within a lesson instead, put {{{kind}}} {values['id']} there and delete {page.path}.",
        ),
    )


def _page(ground: Ground, wanted: Wanted, form: str) -> tuple[Change, Change, dict[str, str]]:
    """
    Return a new page of a module, the contents with it, and the values that its templates need.
    """
    module = wanted.module
    home = ground.module(module)
    slug = checked_name(wanted.name)
    words = checked_title(wanted.title, slug)
    objectives = list(home.objectives)
    values = {**_values(ground, module, words, objectives[0], objectives[-1]), "id": f"{module}-{slug}"}
    path = f"book/{module}/{slug}"
    if any((ground.root / f"{path}{ending}").exists() for ending in (".md", ".ipynb")):
        raise NotMadeError(f"{path}.md is there already and stays as it is.\n    fix: choose another name")
    place = ground.with_page(_last_lesson(ground, home), f"file: {path}")
    return Change(f"{path}.md", template(form, **values)), place, values


def _values(ground: Ground, module: str, title: str, objective: str, second: str) -> dict[str, str]:
    quoted = json.dumps(title, ensure_ascii=False)
    values = {"module": module, "title": title, "quoted": quoted, "source": ground.source}
    return values | {"objective": objective, "second_objective": second}


def _quiz(values: dict[str, str], name: str, title: str) -> dict[str, str]:
    quoted = json.dumps(title, ensure_ascii=False)
    return {
        "items": template("items.yml", **values),
        "quizzes": template("quiz.yml", quiz=name, quoted_title=quoted, first=values["first"], second=values["second"]),
    }


def _last_module(ground: Ground) -> Page:
    """
    Return the page that a new module stands behind: the last module's, or the last page where there is no module.
    """
    homes = [module.docname for module in ground.outline.modules]
    top = [page for page in ground.contents.pages if not homes or page.docname in homes]
    if not top:
        raise NotMadeError(
            f"{CONTENTS} names no page to put a module behind.\n    fix: add a first page, as `- file: book/…`"
        )
    return top[-1]


def _last_lesson(ground: Ground, module: Module) -> Page:
    """
    Return the page that a new one stands behind: the module's last lesson, before summary, quiz and workbook.
    """
    home = next(page for page in ground.contents.all() if page.docname == module.docname)
    lessons = [page for page in home.below if page.docname.rpartition("/")[2] not in LOOKING_BACK]
    if not (lessons or home.below):
        what = f"{CONTENTS} names no page below {module.docname}."
        raise NotMadeError(f"{what}\n    fix: write `sections:` under it, and a first page under that")
    return (lessons or list(home.below))[-1]


def _free(ground: Ground, *names: str) -> None:
    ids = {name for path, form in bank_files(ground.root) for name in _ids(path, form)}
    for name in names:
        if name in ids:
            raise NotMadeError(
                f"The course has the id {name} already.\n    fix: choose another name; an id is never given away"
            )


def _ids(path: Path, form: Form) -> Iterator[str]:
    return (name for name, _ in read_bank(path, path.name, form).ids)


def _letter(slug: str, outline: Outline) -> str:
    """
    Return the letter that a new module's objectives begin with: one that no other module has.
    """
    used = {name[:1].upper() for module in outline.modules for name in module.objectives}
    letters = [one.upper() for one in f"{slug}abcdefghijklmnopqrstuvwxyz" if one.isalpha()]
    return next((one for one in letters if one not in used), letters[0])


def _read(root: Path, path: str) -> str:
    text = read_text(root / path, path)
    if isinstance(text, Problem):
        raise BankError([text])
    return text


def _deeper(written: str) -> str:
    return "".join(f"  {line}\n" if line.strip() else "\n" for line in written.strip("\n").splitlines())
