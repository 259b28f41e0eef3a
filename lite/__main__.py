"""
Build the course with Jupyter in the browser inside it: `make lite`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from .base import ROOT, LiteError, program, run, say, size
from .contents import write_contents
from .gate import check_site
from .site import build_site

OUTPUT = ROOT / "_build" / "lite"
# Where the browser's Jupyter is in the site; the links on the pages lead here.
PLACE = "lite"


def build(course: Path, output: Path) -> Path:
    """
    Build a course with Jupyter inside it below a folder, and return the folder of the site.

    Raises:
        LiteError: It could not be built, or what was built could ask another computer.
    """
    say("Building the pages")
    book = Path(sys.executable).with_name("jupyter-book")
    command = [book, "build", course, "--path-output", output / "book", "--all", "-W", "--keep-going"]
    run(command, "The pages could not be built.", cwd=course, env={**os.environ, "COURSE_LITE": "1"})
    # Made beside its place and moved there when it is whole and checked.
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=output) as name:
        site = Path(name) / "html"
        shutil.copytree(output / "book" / "_build" / "html", site)
        build_site(site / PLACE)
        say("Adding the workbooks")
        write_contents(course, site / PLACE)
        say("Checking that nothing in it asks another computer")
        check_site(site / PLACE)
        shutil.rmtree(output / "html", ignore_errors=True)
        site.rename(output / "html")
    return output / "html"


def main() -> int:
    """
    Build and say where it is; return the command's exit code.
    """
    started = time.monotonic()
    try:
        site = build(ROOT, OUTPUT)
    except LiteError as error:
        print(error, file=sys.stderr)
        return 1
    shown = site.relative_to(ROOT).as_posix()
    seconds = round(time.monotonic() - started)
    say(f"Done in {seconds} s: {shown} is {size(site)}, of that {size(site / PLACE)} for Jupyter.")
    say(f"To look at it: {program(Path('.venv'), 'python')} -m recovery_course.serve {shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
