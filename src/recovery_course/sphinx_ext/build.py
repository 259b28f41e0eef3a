"""
Build the facilitator's edition into a folder of its own: `python -m recovery_course.sphinx_ext.build`.

The learner's edition is built by `jupyter-book build .`; the two never share a folder.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from recovery_course.editions import FACILITATOR

from .edition import VARIABLE

OUTPUT = Path("_build", "facilitator", "html")


def build_facilitator(root: Path, output: Path, *, strict: bool = True) -> bool:
    """
    Build the facilitator's edition of a course into a folder; return whether it went well.
    """
    from jupyter_book.sphinx import build_sphinx

    contents = (root / "_toc.yml").absolute().as_posix()
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = FACILITATOR
    try:
        done = build_sphinx(
            root.absolute(),
            output.absolute(),
            noconfig=True,
            path_config=root / "_config.yml",
            confoverrides={"external_toc_path": contents, "latex_individualpages": False},
            warningiserror=strict,
            keep_going=strict,
        )
    finally:
        os.environ.pop(VARIABLE)
        if before is not None:
            os.environ[VARIABLE] = before
    return bool(done == 0)


def main() -> None:
    """
    Build the facilitator's edition of the course in this folder, and say where it is.
    """
    if not build_facilitator(Path.cwd(), OUTPUT):
        sys.exit(1)
    print(f"The facilitator's edition is in {OUTPUT.as_posix()}. It is not for learners: it holds keys and notes.")


if __name__ == "__main__":
    main()
