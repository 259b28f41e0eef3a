"""
Which edition is built: the learner's, or the facilitator's with everything that is for facilitators alone.

The learner's build never reads what it goes without, so that nothing of it can reach an index, a page or a script.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from docutils import nodes
from markupsafe import escape
from sphinx.util.docutils import SphinxDirective

from recovery_course.editions import FACILITATOR, LEARNER, read_editions
from recovery_course.front_matter import EDITIONS
from recovery_course.problems import listed, suggestion

from .course import labels_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

# Set in the environment, this has precedence over `course_edition` in _config.yml.
VARIABLE = "COURSE_EDITION"
# What lies in the package's static folder, and on the site, for facilitators alone: files, or whole folders.
FACILITATOR_FILES = ("facilitator.css", "reveal")


def is_facilitator(app: Sphinx) -> bool:
    """
    Return whether the facilitator's edition is being built.
    """
    return bool(app.config.course_edition == FACILITATOR)


def choose_edition(app: Sphinx, config: Config) -> None:
    """
    Settle the edition; for learners, take the facilitators' pages and files out of the book before it is read.

    This runs once the contents file was read into `config.external_site_map`.

    Raises:
        SystemExit: There is no such edition.
    """
    config.course_edition = os.environ.get(VARIABLE) or config.course_edition
    if config.course_edition not in EDITIONS:
        fix = suggestion(str(config.course_edition), EDITIONS, f"the editions are {listed(EDITIONS)}")
        print(f'\nThere is no edition "{config.course_edition}": {fix}', file=sys.stderr)
        raise SystemExit(1)
    # A page's source holds its notes for facilitators, whichever edition is drawn from it.
    config.html_copy_source = False
    if config.course_edition == LEARNER:
        config.course_withheld = read_editions(Path(app.srcdir)).withheld
        files = [f"{name}.*" for name in config.course_withheld]
        config.exclude_patterns = [*config.exclude_patterns, *files, *FACILITATOR_FILES]
        _take_out(config.external_site_map, set(config.course_withheld))


def clear_what_is_withheld(app: Sphinx, error: Exception | None) -> None:
    """
    Remove from a learner's site what an earlier build left there: of the other edition, or of pages that changed sides.
    """
    if error is not None or is_facilitator(app) or app.builder.format != "html":
        return
    out = Path(app.outdir)
    for name in app.config.course_withheld:
        (out / app.builder.get_target_uri(name)).unlink(missing_ok=True)
        Path(app.doctreedir, f"{name}.doctree").unlink(missing_ok=True)
    for name in FACILITATOR_FILES:
        _remove(out / "_static" / name)
    _forget_words(out / "searchindex.js")


def add_edition_context(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """
    Tell the templates whether the page is one of the facilitator's edition.
    """
    context["facilitator_edition"] = is_facilitator(app)


class FacilitatorNoteDirective(SphinxDirective):
    """
    A note for whoever runs the course with a group, beside what it explains; learners' builds do not read it.

    What follows the name on its line is the note's title.
    """

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        """
        Return the note, or nothing in the learner's edition.
        """
        if not self.env.doc2path(self.env.docname).endswith(".md"):
            raise self.error("a note for facilitators belongs on a page (.md): learners download the whole notebook")
        if not is_facilitator(self.env.app):
            return []
        note = nodes.container(classes=["rc-facilitator-note"])
        title = nodes.paragraph("", "", nodes.strong("", f"{labels_of(self.env.app).text('facilitator_note')}"))
        if self.arguments:
            parsed, messages = self.parse_inline(self.arguments[0], lineno=self.lineno)
            title += [nodes.Text(labels_of(self.env.app).text("colon")), *parsed, *messages]
        title["classes"] = ["rc-facilitator-title"]
        note += title
        self.state.nested_parse(self.content, self.content_offset, note)
        return [note]


def facilitator_box(html: str, title: str) -> nodes.raw:
    """
    Return what is drawn from data for facilitators, in the box that notes have.
    """
    head = f'<p class="rc-facilitator-title"><strong>{escape(title)}</strong></p>'
    return nodes.raw("", f'<div class="rc-facilitator-note rc-facilitator-key">{head}{html}</div>', format="html")


def _take_out(site_map: Any, withheld: set[str]) -> None:
    """
    Take pages out of the contents, and with them every part that is left empty.
    """
    for document in [site_map[name] for name in site_map]:
        for tree in document.subtrees:
            tree.items[:] = [item for item in tree.items if not (_is_page(item) and _docname(item) in withheld)]
        document.subtrees[:] = [tree for tree in document.subtrees if tree.items]
    for name in [name for name in site_map if _docname(name) in withheld]:
        del site_map[name]


def _is_page(item: object) -> TypeGuard[str]:
    return isinstance(item, str)


def _docname(item: str) -> str:
    return str(item).removesuffix(".md").removesuffix(".ipynb")


def _forget_words(index: Path) -> None:
    """
    Take words that stand on no page out of the search index, where Sphinx keeps those of an earlier build.
    """
    before, after = "Search.setIndex(", ")"
    text = index.read_text(encoding="utf-8") if index.is_file() else ""
    if not (text.startswith(before) and text.endswith(after)):
        return
    data = json.loads(text[len(before) : -len(after)])
    for kind in ("terms", "titleterms"):
        data[kind] = {word: pages for word, pages in data[kind].items() if pages != []}
    written = json.dumps(data, separators=(",", ":"), sort_keys=True)
    index.write_text(f"{before}{written}{after}", encoding="utf-8")


def _remove(path: Path) -> None:
    """
    Remove a file, or a folder with all that is in it.
    """
    if path.is_dir():
        for inner in path.iterdir():
            _remove(inner)
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
