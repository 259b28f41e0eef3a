"""
Which scripts and styles a page loads. The course is read on old computers and phones, so: as few as it uses.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes

from .activities import shows_own_work

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

STATIC = Path(__file__).parent.parent / "static"
TEMPLATES = Path(__file__).parent / "templates"
OURS = ("course.js", "course.css")
# The pages about the learner's own work load these: the script instead of the other, the style beside it.
OWN_WORK = ("own-work.js", "own-work.css")
THEME_STYLE = "styles/furo.css"
THEME_SCRIPT = "scripts/furo.js"
CODE_STYLE = "pygments.css"
SEARCH_PAGE = "search"


def add_folders(app: Sphinx, config: Config) -> None:
    """
    Offer the built files and put our templates before the theme's.

    The files stay in the package: what lies in a book's own `_static` is put on every page by Jupyter Book.
    """
    config.html_static_path.append(str(STATIC))
    config.templates_path.append(str(TEMPLATES))


def add_assets(app: Sphinx) -> None:
    """
    Put the page script and the styles on the pages of HTML builds.
    """
    if app.builder.format == "html":
        for script, style in (OURS, OWN_WORK):
            app.add_js_file(script, loading_method="defer")
            app.add_css_file(style, priority=700)


def keep_only_needed_assets(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """
    Drop what this page does not use: the parts of others, search code, colours of code.
    """
    if pagename == SEARCH_PAGE:
        unused = {THEME_SCRIPT, *OWN_WORK}
        for kind in ("script_files", "css_files"):
            context[kind] = [file for file in context[kind] if _name(file) not in unused]
        return
    has_code = doctree is not None and any(True for _ in doctree.findall(nodes.literal_block))
    own_work = doctree is not None and shows_own_work(doctree)
    styles = {THEME_STYLE, OURS[1], *([CODE_STYLE] if has_code else []), *([OWN_WORK[1]] if own_work else [])}
    script = OWN_WORK[0] if own_work else OURS[0]
    context["css_files"] = [file for file in context["css_files"] if _name(file) in styles]
    context["script_files"] = [file for file in context["script_files"] if _name(file) == script]


def _name(file: object) -> str:
    """Return an asset's path below the site's static folder, without its checksum."""
    return str(getattr(file, "filename", file)).removeprefix("_static/").split("?")[0]
