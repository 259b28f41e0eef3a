"""
The way from a workbook's page into Jupyter in the reader's browser, in a site that is built with it (`make lite`).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from sphinx.util.osutil import relative_uri

from recovery_course.notebooks.browser_copy import copy_path

from .course import course_of, labels_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

# Set by `make lite` alone: another build has no word of it.
VARIABLE = "COURSE_LITE"
NOTEBOOKS = "lite/notebooks/index.html"
# Labels that begin so are for the pages of such a site alone.
LABELS = "lite_"


def lite_wanted() -> bool:
    """
    Tell whether this build is for a site with Jupyter in it.
    """
    return os.environ.get(VARIABLE) == "1"


def lite_links(app: Sphinx, docname: str) -> Iterator[tuple[str, str]]:
    """
    Yield the words and the address of a workbook's copy in the browser's Jupyter.
    """
    notebook = course_of(app).outline.notebook(docname)
    if app.config.course_lite and notebook is not None:
        place = relative_uri(app.builder.get_target_uri(docname), NOTEBOOKS)
        yield labels_of(app).text("lite_open"), f"{place}?path={quote(copy_path(notebook))}"


def lite_needs(app: Sphinx) -> Iterator[str]:
    """
    Yield what a reader should know before they open it.
    """
    if app.config.course_lite:
        yield labels_of(app).text("lite_needs")
