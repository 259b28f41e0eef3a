"""
Which scripts and styles a page loads. The course is read on old computers and phones, so: as few as it uses.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes

from .activities import shows_own_work
from .edition import is_facilitator
from .workbook import holds_workbook_parts

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

STATIC = Path(__file__).parent.parent / "static"
TEMPLATES = Path(__file__).parent / "templates"
OURS = ("course.js", "course.css")
# The pages about the learner's own work load these: the script instead of the other, the style beside it.
OWN_WORK = ("own-work.js", "own-work.css")
# Pages with a worksheet, a simulation, an audit or a language check load these in the same way.
WORKBOOK = ("workbook.js", "workbook.css")
# Every page of the facilitator's edition loads this besides; the file is in no other.
FACILITATOR_STYLE = "facilitator.css"
THEME_STYLE = "styles/furo.css"
THEME_SCRIPT = "scripts/furo.js"
CODE_STYLE = "pygments.css"
# Colours of code on a dark page. The theme's own setting comes too late for _config.yml, which sets the others.
DARK_CODE = "a11y-high-contrast-dark"
SEARCH_PAGE = "search"


def add_folders(app: Sphinx, config: Config) -> None:
    """
    Offer the built files and put our templates before the theme's.

    The files stay in the package: what lies in a book's own `_static` is put on every page by Jupyter Book.
    """
    # The lists themselves are shared by all builds of a process: one that grew would have every page drawn again.
    config.html_static_path = [*config.html_static_path, str(STATIC)]
    config.templates_path = [*config.templates_path, str(TEMPLATES)]


def add_assets(app: Sphinx) -> None:
    """
    Put the page script and the styles on the pages of HTML builds.
    """
    if app.builder.format == "html":
        if "pygments_dark_style" in app.config:
            app.config.pygments_dark_style = DARK_CODE
        if is_facilitator(app):
            app.add_css_file(FACILITATOR_STYLE, priority=800)
        for script, style in (OURS, OWN_WORK, WORKBOOK):
            app.add_js_file(script, loading_method="defer")
            app.add_css_file(style, priority=700)


def keep_only_needed_assets(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """
    Drop what this page does not use: the parts of others, search code, colours of code.
    """
    if pagename == SEARCH_PAGE:
        unused = {THEME_SCRIPT, *OWN_WORK, *WORKBOOK}
        for kind in ("script_files", "css_files"):
            context[kind] = [file for file in context[kind] if _name(file) not in unused]
        return
    has_code = doctree is not None and any(True for _ in doctree.findall(nodes.literal_block))
    script, style = _ours(doctree)
    styles = {THEME_STYLE, OURS[1], style, FACILITATOR_STYLE, *([CODE_STYLE] if has_code else [])}
    context["css_files"] = [file for file in context["css_files"] if _name(file) in styles]
    context["script_files"] = [file for file in context["script_files"] if _name(file) == script]


def _ours(doctree: nodes.document | None) -> tuple[str, str]:
    """Return the script of a page, and the style that it needs besides the one of every page."""
    if doctree is not None and shows_own_work(doctree):
        return OWN_WORK
    return WORKBOOK if doctree is not None and holds_workbook_parts(doctree) else OURS


def _name(file: object) -> str:
    """Return an asset's path below the site's static folder, without its checksum."""
    return str(getattr(file, "filename", file)).removeprefix("_static/").split("?")[0]
