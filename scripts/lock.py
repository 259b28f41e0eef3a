"""
Pin every Python package, the transitive ones too, for every platform the course runs on.

Writes requirements.txt (read, build and check the course), requirements-lab.txt (what live workbooks add)
and requirements-dev.txt (what the full tests add to both).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMPILE = [
    *("-m", "uv", "pip", "compile", "pyproject.toml"),
    *("--universal", "--python-version", "3.11", "--no-header", "--annotation-style", "line", "--quiet"),
]
HEADS = {
    "requirements.txt": "# Every package at its exact version; made by `make lock` from pyproject.toml.\n"
    "# Named by the course itself: jupyter-book, nbformat, ipywidgets, anywidget, pytest; the others come with them.\n",
    "requirements-lab.txt": "# What `make lab` adds (JupyterLab, Notebook, matplotlib); made by `make lock`.\n",
    "requirements-dev.txt": "# What the full test run adds (Playwright, linters); made by `make lock`.\n"
    "-r requirements-lab.txt\n",
}


# The engine itself, and the pins of the files below while one on top of them is made.
OWN = "# The engine of the course, from this folder.\n-e ."
BELOW = ".base.txt"


def compile_pins(*options: str) -> str:
    """
    Return the pins that the options ask for.
    """
    command = [sys.executable, *COMPILE, *options]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def names_in(pins: str) -> set[str]:
    """
    Return the names of the packages that pins are for.
    """
    return {line.split("==")[0] for line in pins.splitlines() if "==" in line}


def write(name: str, pins: str, below: str = "") -> None:
    """
    Write what pins add to those of the files below.
    """
    known = names_in(below)
    added = [line for line in pins.splitlines() if line.split("==")[0] not in known]
    text = "\n".join(line.replace(f", -c {BELOW}", "") for line in added)
    (ROOT / name).write_text(f"{HEADS[name]}{text}\n", encoding="utf-8")


def main() -> None:
    """
    Write the three files, each on top of the ones before it.
    """
    base = compile_pins("--extra", "test")
    write("requirements.txt", f"{base}\n{OWN}")
    constraint = ROOT / BELOW
    try:
        constraint.write_text(base, encoding="utf-8")
        lab = compile_pins("--extra", "test", "--extra", "lab", "-c", BELOW)
        write("requirements-lab.txt", lab, base)
        constraint.write_text(lab, encoding="utf-8")
        dev = compile_pins("--extra", "test", "--extra", "lab", "--extra", "dev", "-c", BELOW)
        write("requirements-dev.txt", dev, lab)
    finally:
        constraint.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
