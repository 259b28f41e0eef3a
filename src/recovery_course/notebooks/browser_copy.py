"""
A workbook as it is handed out for Jupyter in the reader's browser, where the course's pages are the site around it.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING

from recovery_course.notebooks.tidy import tidy_text

if TYPE_CHECKING:
    from recovery_course.notebooks.reading import Notebook

ENDING = ".ipynb"
# A link in Markdown to a page of the course.
_LINK = re.compile(r"\]\((?:\.\./)+([^()\s#]+)\.(?:md|ipynb)(?:#[^()\s]*)?\)")
# From the address of Jupyter's own page to the site around it.
_SITE = "../../"
# Jupyter takes every readable relative address for a file of its own and looks for it in vain. One that it cannot
# decode it leaves as it is, and this ending is never sent to a server.
_NO_FILE = "#%"


def copy_path(notebook: Notebook) -> str:
    """
    Return the copy's path, which changes with its contents.

    A browser keeps a notebook that was saved there, and would show the old one for ever at the same path.
    """
    mark = hashlib.sha256(copy_text(notebook).encode()).hexdigest()[:8]
    return f"{notebook.place.path.removesuffix(ENDING)}-{mark}{ENDING}"


def copy_text(notebook: Notebook) -> str:
    """
    Return the copy's text: a learner's copy whose links lead to the pages of the site.
    """
    copy = json.loads(tidy_text(notebook))
    for cell in copy["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = [_LINK.sub(_to_page, line) for line in cell["source"]]
    return json.dumps(copy, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _to_page(link: re.Match[str]) -> str:
    return f"]({_SITE}{link[1]}.html{_NO_FILE})"
