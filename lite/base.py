"""
What the steps share: where things are, what is said on the way, and what goes wrong in words.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parent.parent
HERE = Path(__file__).parent
# Downloads stay here, so that the next time is quick and needs no network.
CACHE = ROOT / ".venv" / "lite"
KERNEL = "@jupyterlite/pyodide-kernel-extension"
KERNEL_SETTINGS = f"{KERNEL}:kernel"


class LiteError(Exception):
    """
    Say why the option cannot be made, and what to do.
    """


def say(words: str) -> None:
    """
    Tell what is going on.
    """
    print(words, flush=True)


def run(command: Sequence[object], trouble: str, *, cwd: Path, env: Mapping[str, str] | None = None) -> None:
    """
    Run a command quietly; its words are texts and paths.

    Raises:
        LiteError: It failed; the message is `trouble` and the end of what the command said.
    """
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        told = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise LiteError(f"{trouble}\n\nThe command was: {' '.join(words)}\nIt said:\n{told}")


def program(environment: Path, name: str) -> Path:
    """
    Return where a program of a virtual environment is.
    """
    return environment / ("Scripts" if os.name == "nt" else "bin") / name


def size(folder: Path) -> str:
    """
    Return how large a folder is, in megabytes.
    """
    return f"{sum(path.stat().st_size for path in folder.rglob('*') if path.is_file()) / 1e6:.1f} MB"
