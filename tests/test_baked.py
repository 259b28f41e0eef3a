"""A course as ready-made data: the same data and the same errors as from the banks, and no library for reading them."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lite.wheels import course_wheel

from recovery_course.baked import BakedCourse, UnreadableCourse, find_baked, read_baked, write_baked
from recovery_course.bank import Course, load_course
from recovery_course.course_folder import CourseNotFound, find_course
from recovery_course.fallback import quiz_data
from recovery_course.fallback.by_kind import ACTIVITIES, activity_data
from recovery_course.lookup import UnknownActivity, UnknownQuiz
from recovery_course.record_files import FOLDER_VARIABLE

ROOT = Path(__file__).parent.parent
# What the browser's Python does not have.
FORBIDDEN = ("pydantic", "ruamel", "nh3", "markdown_it", "pybtex", "platformdirs", "nbformat", "sphinx")
SCRIPT = """
import json, os, sys, types
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {forbidden}:
            raise ImportError("not in the browser: " + name)
sys.meta_path.insert(0, Refuse())
sys.path.insert(0, {packages})
from recovery_course import audit, checklist, language_check, quiz, reflection
from recovery_course import scenario, self_check, simulation, worksheet
import recovery_course
shown = quiz("definitions")
shown.record = {{"schema": 1}}
try:
    quiz("definition")
except Exception as error:
    said = str(error)
files = [open(os.path.join("../..", "answers", name)).read() for name in os.listdir("../../answers")]
print(json.dumps([recovery_course.__file__, shown.data, said, files, bool(shown._esm), bool(shown.labels)]))
"""


@pytest.fixture(scope="module")
def course() -> Course:
    """The real course."""
    return load_course(ROOT, notebooks=False)


@pytest.fixture(scope="module")
def baked(course: Course, tmp_path_factory: pytest.TempPathFactory) -> BakedCourse:
    """The same, written and read again."""
    folder = tmp_path_factory.mktemp("baked")
    write_baked(course, folder)
    return read_baked(folder)


def same(one: Any, other: Any) -> bool:
    """Tell whether two data are the same for a browser."""
    return json.dumps(one) == json.dumps(other)


@pytest.mark.parametrize("kind", ACTIVITIES)
def test_every_activity_comes_back_as_it_was(kind: str, course: Course, baked: BakedCourse) -> None:
    """What a notebook in the browser draws is what any other draws."""
    names = list(getattr(course, ACTIVITIES[kind][0].name))
    assert names
    assert [name for name in names if not same(baked.data(kind, name), activity_data(course, kind, name))] == []


def test_every_quiz_and_item_comes_back_as_it_was(course: Course, baked: BakedCourse) -> None:
    """A quiz by its id, an item by its own, and several items at once."""
    several = tuple(course.items)[:3]
    calls = [*((name,) for name in [*course.quizzes, *course.items]), several]
    assert [names for names in calls if not same(baked.data("quiz", *names), quiz_data(course.quiz(*names)))] == []


@pytest.mark.parametrize("kind", ACTIVITIES)
def test_a_misspelt_id_gets_the_same_answer(kind: str, course: Course, baked: BakedCourse) -> None:
    """The nearest ids are named in the browser too."""
    name = next(iter(getattr(course, ACTIVITIES[kind][0].name)))[:-1] + "q"
    with pytest.raises(UnknownActivity) as here:
        activity_data(course, kind, name)
    with pytest.raises(UnknownActivity) as there:
        baked.data(kind, name)
    assert str(here.value) == str(there.value)


@pytest.mark.parametrize("names", [("definition",), (), ("definitions-first-haering", "x")], ids=str)
def test_a_misspelt_quiz_gets_the_same_answer(names: tuple[str, ...], course: Course, baked: BakedCourse) -> None:
    """Quizzes and items are told about together."""
    with pytest.raises(UnknownQuiz) as here:
        course.quiz(*names)
    with pytest.raises(UnknownQuiz) as there:
        baked.data("quiz", *names)
    assert str(here.value) == str(there.value)


def test_banks_come_first(course: Course, tmp_path: Path) -> None:
    """An instructor who changes a bank sees the change, whatever ready-made file lies about."""
    write_baked(course, tmp_path)
    below = tmp_path / "exercises" / "definitions"
    below.mkdir(parents=True)
    found = find_baked(below)
    assert found is not None
    assert found.root == tmp_path
    (tmp_path / "_toc.yml").touch()
    assert find_baked(below) is None


def test_a_window_without_files_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some browsers give a private window no files: a learner is told where it works."""
    monkeypatch.setattr(sys, "platform", "emscripten")
    with pytest.raises(CourseNotFound, match="ordinary window"):
        find_course(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", '{"format": 99}', "{", "\x00"], ids=repr)
def test_a_damaged_file_is_told_with_what_to_do(text: str, tmp_path: Path) -> None:
    """A sentence, and no traceback."""
    (tmp_path / "course.json").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableCourse, match=r"course\.json"):
        find_baked(tmp_path)


def test_the_browser_needs_few_libraries(baked: BakedCourse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With those alone, the browser's wheel draws, keeps answers beside the course, and names near ids."""
    packages = tmp_path / "packages"
    with zipfile.ZipFile(course_wheel(tmp_path)) as wheel:
        wheel.extractall(packages)
    notebook_folder = tmp_path / "drive" / "exercises" / "definitions"
    notebook_folder.mkdir(parents=True)
    (tmp_path / "drive" / "course.json").write_bytes((baked.root / "course.json").read_bytes())
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    script = SCRIPT.format(forbidden=set(FORBIDDEN), packages=repr(str(packages)))
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=notebook_folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    place, data, said, files, *drawn = json.loads(done.stdout)
    assert Path(place).is_relative_to(packages)
    assert same(data, baked.data("quiz", "definitions"))
    assert 'no quiz or item "definition"' in said
    assert [json.loads(file) for file in files] == [{"schema": 1}]
    assert drawn == [True, True]
