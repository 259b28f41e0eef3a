"""
The outline: modules and lessons in the order of the contents file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recovery_course.outline import Outline, read_outline

from .small_course import change

if TYPE_CHECKING:
    from pathlib import Path

LESSON = "book/listening/first-words.md"
WORKBOOK = "exercises/listening/workbook"


@pytest.fixture
def outline(small: Path) -> Outline:
    """Return the outline of the good course."""
    return read_outline(small)


def test_a_module_says_what_its_page_says(outline: Outline) -> None:
    """Titles, summary and objectives are written once, at the top of the module's page."""
    module = outline.modules[0]
    assert (module.slug, module.short, module.title) == (
        "listening",
        "Listening",
        "Listening: what the person means",
    )
    assert list(module.objectives) == ["L1", "L2"]


def test_a_page_that_declares_no_objectives_is_no_module(outline: Outline) -> None:
    """The reference part has an index page too."""
    assert [module.slug for module in outline.modules] == ["listening"]


def test_lessons_stand_in_the_order_of_the_contents(small: Path) -> None:
    """The contents file alone decides the order."""
    change(small, "          - file: book/listening/summary\n", "", "_toc.yml")
    change(small, "        sections:\n", "        sections:\n          - file: book/listening/summary\n", "_toc.yml")
    names = [lesson.docname for lesson in read_outline(small).modules[0].lessons]
    assert names == ["book/listening/summary", LESSON.removesuffix(".md"), WORKBOOK]


def test_a_lesson_says_what_its_front_matter_says(outline: Outline) -> None:
    """Minutes, objectives and ingredients come from the page itself."""
    lesson = outline.modules[0].lessons[0]
    assert (lesson.title, lesson.minutes, lesson.objectives, lesson.ingredients) == (
        "The first sentence",
        10,
        ("L1", "L2"),
        ("skills",),
    )


def test_a_workbook_says_what_its_heading_and_metadata_say(outline: Outline) -> None:
    """A notebook is a page of its module: title from its first heading, the rest from its metadata."""
    place = outline.place(WORKBOOK)
    assert place is not None
    assert (place[1].title, place[1].minutes, place[1].objectives) == ("Listening: a workbook", 20, ("L1",))
    assert outline.problems == ()


def test_pages_that_look_back_are_not_numbered(outline: Outline) -> None:
    """A summary takes time but is not "lesson 2 of 2"."""
    module = outline.modules[0]
    assert [lesson.title for lesson in module.numbered] == ["The first sentence"]
    assert module.minutes == 35


def test_a_page_is_found_with_its_module(outline: Outline) -> None:
    """A page's name leads to its place in the course."""
    place = outline.place("book/listening/first-words")
    assert place is not None
    assert (place[0].slug, place[1].minutes) == ("listening", 10)


@pytest.mark.parametrize("docname", ["book/listening/index", "book/index", "search"])
def test_a_page_that_is_no_lesson_has_no_place(docname: str, outline: Outline) -> None:
    """Only lessons are counted."""
    assert outline.place(docname) is None


@pytest.mark.parametrize(
    ("docname", "slug"),
    [("book/listening/index", "listening"), ("book/listening/summary", "listening"), (WORKBOOK, "listening")],
)
def test_a_page_belongs_to_the_module_of_its_folder(docname: str, slug: str, outline: Outline) -> None:
    """A module's accent and open menu follow from the page's name."""
    module = outline.module_of(docname)
    assert module is not None
    assert module.slug == slug


@pytest.mark.parametrize(
    "docname", ["book/index", "book/reference/index", "book/listening-more/index", "exercises/README"]
)
def test_a_page_outside_modules_belongs_to_none(docname: str, outline: Outline) -> None:
    """A folder whose name only begins like a module's is not that module."""
    assert outline.module_of(docname) is None


def test_contents_without_parts_are_read_too(small: Path) -> None:
    """A short book lists its chapters directly."""
    (small / "_toc.yml").write_text(
        "format: jb-book\nroot: book/index\nchapters:\n  - file: book/listening/index.md\n    sections:\n"
        "      - file: book/listening/summary.md\n",
        encoding="utf-8",
    )
    assert [lesson.minutes for lesson in read_outline(small).modules[0].lessons] == [5]


def test_keys_of_other_tools_are_left_alone(small: Path) -> None:
    """Front matter is shared with the book builder, so unknown keys there are no slip of ours."""
    change(small, "minutes: 10", "minutes: 10\nmyst:\n  html_meta: {}", LESSON)
    assert read_outline(small).problems == ()


@pytest.mark.parametrize("text", ["# No front matter\n", "---\n---\n# Empty\n", ""])
def test_a_lesson_without_front_matter_is_told_what_it_needs(text: str, small: Path) -> None:
    """Title and minutes are asked for, whichever way they are missing."""
    (small / LESSON).write_text(text, encoding="utf-8")
    assert [str(problem.code) for problem in read_outline(small).problems] == ["L201", "L201"]


@pytest.mark.parametrize("matter", ["- one", "5", "text", "title: [one]", "objectives: 3", "title: x\nobjectives: {}"])
@pytest.mark.parametrize("page", [LESSON, "book/listening/index.md"])
def test_odd_front_matter_is_told_never_raised(matter: str, page: str, small: Path) -> None:
    """Whatever stands at the top of a page, the author gets a report."""
    (small / page).write_text(f"---\n{matter}\n---\n", encoding="utf-8")
    problems = read_outline(small).problems
    assert all(str(problem.code).startswith("L") for problem in problems)


@pytest.mark.parametrize("text", ["5", "- one", "parts: 3", "chapters:\n  - 7\n  - file: 3", "root: x"])
def test_odd_contents_are_never_raised(text: str, small: Path) -> None:
    """What the contents file lacks, the book builder tells; here it names no modules."""
    (small / "_toc.yml").write_text(text, encoding="utf-8")
    assert read_outline(small).modules == ()


def test_missing_contents_are_one_problem(small: Path) -> None:
    """Without contents there is no order, and that is said once."""
    (small / "_toc.yml").unlink()
    assert [str(problem.code) for problem in read_outline(small).problems] == ["L102"]
