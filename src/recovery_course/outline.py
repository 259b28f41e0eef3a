"""
The order of modules and lessons, and what their front matter says about them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from recovery_course.contents import CONTENTS, Page, read_contents, repeated
from recovery_course.editions import read_editions
from recovery_course.front_matter import LessonMatter, ModuleMatter, as_page_problem, parse_front_matter
from recovery_course.notebooks.matter import notebook_matter
from recovery_course.notebooks.reading import Notebook, read_notebook
from recovery_course.positions import Document, Place, read_text
from recovery_course.problems import Code, Problem, listed, suggestion
from recovery_course.wording import shape_problems

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping
    from pathlib import Path

# What moves staff from knowing to doing; a lesson says which of these it carries.
INGREDIENTS = ("testimony", "contact", "skills", "myths", "facilitator", "recovery")

# Pages of a module that are not counted as lessons.
LOOKING_BACK = {"conversations", "facilitator-guide", "summary", "quiz", "workbook"}

Matter = TypeVar("Matter", bound=BaseModel)

_MODULE_PAGE = re.compile(r"book/([a-z0-9-]+)/index")


@dataclass(frozen=True)
class Lesson:
    """
    One page of a module; `docname` is its name in the book, without an ending.
    """

    docname: str
    title: str
    minutes: int
    objectives: tuple[str, ...] = ()
    ingredients: tuple[str, ...] = ()


@dataclass(frozen=True)
class Module:
    """
    One module: its folder's name, its titles, its objectives by code, and its pages in order.
    """

    slug: str
    title: str
    short: str
    summary: str
    objectives: Mapping[str, str]
    lessons: tuple[Lesson, ...] = ()

    @property
    def docname(self) -> str:
        """
        Return the name of the module's index page in the book.
        """
        return f"book/{self.slug}/index"

    @property
    def numbered(self) -> tuple[Lesson, ...]:
        """
        Return the pages that are counted as lessons: all but the ones that look back.
        """
        return tuple(lesson for lesson in self.lessons if lesson.docname.rpartition("/")[2] not in LOOKING_BACK)

    @property
    def minutes(self) -> int:
        """
        Return how long the whole module takes.
        """
        return sum(lesson.minutes for lesson in self.lessons)


@dataclass(frozen=True)
class Outline:
    """
    The modules in the order of the contents file, the notebooks among their pages, and what is wrong with these.

    `pages` names all pages but the one the book opens with; `withheld` those among them that are for facilitators.
    They are no lessons: learners do not read them.
    """

    modules: tuple[Module, ...] = ()
    problems: tuple[Problem, ...] = ()
    notebooks: tuple[Notebook, ...] = ()
    pages: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()

    def module_of(self, docname: str) -> Module | None:
        """
        Return the module whose index or page this is.
        """
        homes = ((one, (f"book/{one.slug}/", f"exercises/{one.slug}/")) for one in self.modules)
        return next((one for one, folders in homes if docname.startswith(folders)), None)

    def notebook(self, docname: str) -> Notebook | None:
        """
        Return the notebook that a page of a module is made from.
        """
        return next((one for one in self.notebooks if one.place.path == f"{docname}.ipynb"), None)

    def place(self, docname: str) -> tuple[Module, Lesson] | None:
        """
        Return a page's module and lesson, or None where the page is not inside a module.
        """
        found = ((module, lesson) for module in self.modules for lesson in module.lessons)
        return next((place for place in found if place[1].docname == docname), None)


def read_outline(root: Path) -> Outline:
    """
    Read `_toc.yml` and the front matter of every module page in it; problems are told, never raised.
    """
    contents = read_contents(root)
    editions = read_editions(root, contents)
    reader = _Reader(root, editions.withheld)
    modules = [module for page in contents.once() for module in reader.module(page)]
    problems = (*contents.problems, *repeated(contents), *editions.problems, *reader.problems)
    pages = tuple(page.docname for page in contents.all())
    return Outline(tuple(modules), problems, tuple(reader.notebooks), pages, editions.withheld)


class _Reader:
    """
    Read pages one by one and keep what is wrong with each.
    """

    def __init__(self, root: Path, withheld: Container[str]) -> None:
        self.root = root
        self.withheld = withheld
        self.problems: list[Problem] = []
        self.notebooks: list[Notebook] = []

    def module(self, page: Page) -> Iterator[Module]:
        """
        Yield the module a page opens; a page without objectives opens none.
        """
        named = _MODULE_PAGE.fullmatch(page.docname)
        matter = self.front_matter(page) if named else None
        if named is None or matter is None or not (matter.problems or _declares_objectives(matter.data)):
            return
        # A module whose own page is broken still stands for its bank, or every item would be blamed as well.
        checked = self.checked(ModuleMatter, matter) or _placeholder(named[1], matter.data)
        inside = [entry for entry in page.all() if entry.docname != page.docname]
        below = tuple(lesson for entry in inside for lesson in self.lesson(entry, checked.objectives))
        if page.docname in self.withheld:
            what = "is a module's own page and cannot be for facilitators alone: learners would still meet its items"
            fix = "delete the line `edition`, or take the module out of _toc.yml"
            self.problems.append(matter.place.problem(Code.PAGE_EDITION, what, fix, "edition"))
        short = checked.short or checked.title
        yield Module(named[1], checked.title, short, checked.summary, checked.objectives, below)

    def lesson(self, page: Page, objectives: Mapping[str, str]) -> Iterator[Lesson]:
        """
        Yield the lesson a page holds, a notebook's too.
        """
        matter = self.front_matter(page) or self.notebook_matter(page)
        checked = self.checked(LessonMatter, matter) if matter else None
        if matter is None or checked is None:
            return
        self.problems.extend(_unknown_names(checked, objectives, matter.place))
        if page.docname not in self.withheld:
            yield Lesson(page.docname, checked.title, checked.minutes, checked.objectives, checked.ingredients)

    def front_matter(self, page: Page) -> Document | None:
        """
        Return what a Markdown page says about itself, or None where there is no such page.
        """
        shown = f"{page.docname}.md"
        if not (self.root / shown).is_file():
            self.problems.extend(self._missing(page, shown))
            return None
        document = parse_front_matter(read_text(self.root / shown, shown), shown)
        self.problems.extend(map(as_page_problem, document.problems))
        return document

    def notebook_matter(self, page: Page) -> Document | None:
        """
        Return what a notebook says about itself, or None where there is none.
        """
        shown = f"{page.docname}.ipynb"
        if not (self.root / shown).is_file():
            return None
        notebook = read_notebook(self.root / shown, shown)
        self.notebooks.append(notebook)
        matter = notebook_matter(notebook)
        self.problems.extend(matter.problems)
        return matter

    def _missing(self, page: Page, shown: str) -> Iterator[Problem]:
        if not (self.root / f"{page.docname}.ipynb").is_file():
            what, fix = f"names a page that does not exist: {shown}", "write the page, or delete the line"
            yield Problem(CONTENTS, page.line, Code.PAGE_MISSING, what, fix)

    def checked(self, model: type[Matter], matter: Document) -> Matter | None:
        """
        Return front matter as a model, or None after noting what is wrong with it.
        """
        if matter.problems:
            return None
        try:
            return model.model_validate(matter.data)
        except ValidationError as error:
            found = shape_problems(error, model, matter.data, matter.place, whole="front matter")
            self.problems.extend(map(as_page_problem, found))
            return None


def _declares_objectives(data: Any) -> bool:
    return isinstance(data, dict) and "objectives" in data


def _placeholder(slug: str, data: Any) -> ModuleMatter:
    objectives = data["objectives"] if _declares_objectives(data) else None
    return ModuleMatter.model_construct(
        title=slug, summary=slug, objectives=objectives if isinstance(objectives, dict) else {}
    )


def _unknown_names(matter: LessonMatter, objectives: Mapping[str, str], place: Place) -> Iterator[Problem]:
    for index, name in enumerate(matter.objectives):
        if objectives and name not in objectives:
            what = f"names the objective `{name}`, which its module does not declare"
            fix = f"the module declares {listed(objectives)}; choose one of these, or add yours there"
            yield place.problem(Code.PAGE_OBJECTIVE, what, fix, "objectives", index)
    for index, name in enumerate(matter.ingredients):
        if name not in INGREDIENTS:
            what = f"names the ingredient `{name}`, which does not exist"
            fix = suggestion(name, INGREDIENTS, f"ingredients are {listed(INGREDIENTS)}")
            yield place.problem(Code.PAGE_INGREDIENT, what, fix, "ingredients", index)
