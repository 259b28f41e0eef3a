"""The site without options: it holds nothing of what an option would add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_course.labels import load_labels
from recovery_course.sphinx_ext.lite import LABELS

if TYPE_CHECKING:
    from tests.books import Site


def test_the_plain_site_has_no_word_of_jupyter_in_the_browser(site: Site) -> None:
    """Who does not want it carries none of it: no file, no link, no word."""
    said = [words for key, words in load_labels().words.items() if key.startswith(LABELS)]
    assert said
    marks = [*said, LABELS, "jupyterlite", "pyodide"]
    pages = [path for path in site.folder.rglob("*") if path.suffix in {".html", ".js", ".json", ".css"}]
    texts = {path.relative_to(site.folder).as_posix(): path.read_text("utf-8").lower() for path in pages}
    assert [name for name, text in texts.items() if any(mark.lower() in text for mark in marks)] == []
    assert not (site.folder / "lite").exists()
