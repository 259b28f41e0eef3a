"""
Pin every Python package, the transitive ones too, for every platform the course runs on.

Writes requirements.txt (read, build and check the course) and requirements-dev.txt (what the full tests add).
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
    "requirements-dev.txt": "# What the full test run adds (JupyterLab, Playwright, linters); made by `make lock`.\n",
}


def compile_pins(name: str, *options: str) -> str:
    """
    Return the pins that the options ask for.
    """
    command = [sys.executable, *COMPILE, *options]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def main() -> None:
    """
    Write both files.
    """
    base = compile_pins("requirements.txt", "--extra", "test")
    path = ROOT / "requirements.txt"
    own = "# The engine of the course, from this folder.\n-e .\n"
    path.write_text(f"{HEADS[path.name]}{base}\n{own}", encoding="utf-8")
    constraint = ROOT / ".base.txt"
    constraint.write_text(base, encoding="utf-8")
    try:
        dev = compile_pins("requirements-dev.txt", "--extra", "test", "--extra", "dev", "-c", constraint.name)
    finally:
        constraint.unlink()
    known = {line.split("==")[0] for line in base.splitlines()}
    added = [line for line in dev.splitlines() if line.split("==")[0] not in known]
    text = "\n".join(line.replace(f", -c {constraint.name}", "") for line in added)
    (ROOT / "requirements-dev.txt").write_text(f"{HEADS['requirements-dev.txt']}{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
