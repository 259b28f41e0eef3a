"""
What a page of the book says about itself between the two `---` lines at its top.
"""

import re
from dataclasses import replace
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from recovery_course.models.base import Text
from recovery_course.positions import Document, Place, parse_yaml
from recovery_course.problems import Code, Problem

# Who reads a page: everyone, or whoever runs the course with a group.
EDITIONS = ("learner", "facilitator")


class LessonMatter(BaseModel):
    """
    The front matter of a page inside a module.
    """

    model_config = ConfigDict(strict=True, frozen=True)

    title: Text
    minutes: Annotated[int, Field(ge=1, le=180)]
    objectives: tuple[Text, ...] = Field(default=(), strict=False)
    ingredients: tuple[Text, ...] = Field(default=(), strict=False)


class ModuleMatter(BaseModel):
    """
    The front matter of a module's index page.
    """

    model_config = ConfigDict(strict=True, frozen=True)

    title: Text
    summary: Text
    short: Text | None = None
    objectives: dict[Text, Text] = Field(min_length=1)


def parse_front_matter(text: str | Problem, shown: str) -> Document:
    """
    Return a page's front matter with its lines; a page without any says nothing, which is {}.
    """
    if isinstance(text, Problem):
        return Document(Place(shown), {}, (text,))
    match = re.match(r"---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", text, re.DOTALL | re.MULTILINE)
    if match is None or not match[1].strip():
        return Document(Place(shown), {})
    return parse_yaml(match[1], shown, first_line=2)


_PAGE_CODES = {
    Code.MISSING_KEY: Code.PAGE_KEY_MISSING,
    Code.WRONG_KIND: Code.PAGE_WRONG_VALUE,
    Code.WRONG_NUMBER: Code.PAGE_WRONG_VALUE,
    Code.EMPTY_TEXT: Code.PAGE_WRONG_VALUE,
}


def as_page_problem(problem: Problem) -> Problem:
    """
    Return a problem found by a shared reader under the code that pages have for it.
    """
    return replace(problem, code=_PAGE_CODES.get(problem.code, Code.PAGE_UNREADABLE))
