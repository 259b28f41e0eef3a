"""
Which scripts and styles a page loads. The course is read on old computers and phones, so: as few as it uses.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

STATIC = Path(__file__).parent.parent / "static"
TEMPLATES = Path(__file__).parent / "templates"
OURS = ("course.js", "course.css")
THEME_STYLE = "styles/furo.css"
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
        app.add_js_file("course.js", loading_method="defer")
        app.add_css_file("course.css", priority=700)


def keep_only_needed_assets(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """
    Drop what this page does not use: search code away from the search page, code colours away from code.
    """
    if pagename == SEARCH_PAGE:
        context["script_files"] = [file for file in context["script_files"] if "furo.js" not in str(file)]
        return
    has_code = doctree is not None and any(True for _ in doctree.findall(nodes.literal_block))
    styles = {THEME_STYLE, OURS[1], *([CODE_STYLE] if has_code else [])}
    context["css_files"] = [file for file in context["css_files"] if _name(file) in styles]
    context["script_files"] = [file for file in context["script_files"] if _name(file) == OURS[0]]


def _name(file: object) -> str:
    """Return an asset's path below the site's static folder, without its checksum."""
    return str(getattr(file, "filename", file)).removeprefix("_static/").split("?")[0]
