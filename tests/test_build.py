"""A whole build as an author runs it: what it says when something is wrong, and what it serves."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

from recovery_course import serve
from recovery_course.sphinx_ext.engine import fingerprint

from .books import build_book
from .parity.course import write_course

ROOT = Path(__file__).parent.parent


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A copy of the course that a test may break."""
    for name in ("_config.yml", "_toc.yml"):
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("book", "exercises"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def build(course: Path) -> subprocess.CompletedProcess[str]:
    """Build as `make book` does."""
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", ".", "-W", "--keep-going"]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)


def test_a_bad_bank_ends_the_build_with_its_report_alone(course: Path) -> None:
    """Two mistakes in a bank are told together, with line and fix, and no traceback is shown."""
    bank = course / "exercises" / "definitions" / "items.yml"
    text = bank.read_text(encoding="utf-8").replace("        correct: true\n", "", 1)
    start, _, end = text.rpartition("rationale:")
    bank.write_text(f"{start}rationael:{end}", encoding="utf-8")
    done = build(course)
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert "exercises/definitions/items.yml:" in said
    assert said.count("fix:") >= 2
    assert "rationael" in said
    assert "Traceback" not in said


def test_an_unknown_quiz_in_a_lesson_names_the_page_and_near_ids(course: Path) -> None:
    """A typo in a `{quiz}` block is answered with the page, the line and what was probably meant."""
    page = course / "book" / "definitions" / "two-people.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        text.replace("{quiz} definitions-first-hearing", "{quiz} definitions-first-haering"), encoding="utf-8"
    )
    done = build(course)
    assert done.returncode != 0
    assert "two-people.md:" in done.stderr
    assert "definitions-first-hearing" in done.stderr


def test_a_new_engine_draws_every_page_anew(tmp_path: Path) -> None:
    """Pages of an older edition beside new styles would look broken, though no author changed them."""
    course = write_course(ROOT, tmp_path)
    settings = course / "_config.yml"
    now = settings.read_text(encoding="utf-8")
    settings.write_text(
        now.replace("    bibtex_reference", "    course_engine: earlier\n    bibtex_reference"), "utf-8"
    )
    page = build_book(course, tmp_path) / "book" / "index.html"
    page.write_text("old", encoding="utf-8")
    assert build_book(course, tmp_path)
    assert page.read_text(encoding="utf-8") == "old"
    settings.write_text(now, encoding="utf-8")
    assert build_book(course, tmp_path)
    assert page.read_text(encoding="utf-8") != "old"


def test_any_file_of_the_engine_makes_it_a_new_one(tmp_path: Path) -> None:
    """Styles, labels and code alike; what Python keeps for itself does not count."""
    first, second = tmp_path / "labels" / "en.json", tmp_path / "mark.py"
    first.parent.mkdir()
    seen = {fingerprint(tmp_path)}
    for path, text in ((first, "{}"), (second, ""), (second, "1"), (first, "[]")):
        path.write_text(text, encoding="utf-8")
        seen.add(fingerprint(tmp_path))
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "mark.pyc").write_bytes(b"1")
    assert len(seen) == 5
    assert fingerprint(tmp_path) in seen


def test_a_served_course_is_found_at_a_free_port(tmp_path: Path) -> None:
    """The server answers on this computer alone, also when its first port is taken."""
    (tmp_path / "index.html").write_text("<p>here</p>", encoding="utf-8")
    servers = [serve.make_server(tmp_path), serve.make_server(tmp_path)]
    try:
        for server in servers:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            assert server.server_address[0] == "127.0.0.1"
            with urllib.request.urlopen(f"http://127.0.0.1:{server.server_address[1]}/") as answer:
                assert answer.read() == b"<p>here</p>"
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def test_serving_what_was_not_built_says_how_to_build_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a built course there is a sentence, and no traceback."""
    monkeypatch.setattr(sys, "argv", ["serve", str(tmp_path)])
    with pytest.raises(SystemExit, match="jupyter-book build"):
        serve.main()
