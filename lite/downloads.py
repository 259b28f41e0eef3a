"""
What comes from elsewhere, once: the tools, the wheels and Pyodide, each exactly as pinned.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import sys
import tarfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .base import CACHE, HERE, LiteError, program, run, say

if TYPE_CHECKING:
    from pathlib import Path

TOOLS = HERE / "requirements-lite.txt"
WHEELS = HERE / "wheels.txt"
PYODIDE = HERE / "pyodide.json"
NO_NETWORK = "Is the network there? After one good run, make lite works without it."

_PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>\S+) --hash=sha256:(?P<sha256>[0-9a-f]{64})")


@dataclass(frozen=True)
class Pin:
    """
    One package at its exact version, with the checksum of its wheel.
    """

    name: str
    version: str
    sha256: str


def read_pins(path: Path) -> tuple[Pin, ...]:
    """
    Read a file of pins, one a line.

    Raises:
        LiteError: A line is not of the form `name==version --hash=sha256:...`.
    """
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    found = []
    for number, line in enumerate(lines, start=1):
        pin = _PIN.fullmatch(line)
        if pin:
            found.append(Pin(**pin.groupdict()))
        elif line and not line.startswith("#"):
            raise LiteError(f"{path.name}:{number}: {line!r} is no pin. Write name==version --hash=sha256:...")
    return tuple(found)


def tools() -> Path:
    """
    Return the virtual environment with JupyterLite, kept apart: its extensions do not belong into JupyterLab.
    """
    environment = CACHE / "tools"
    stamp = environment / "pins.txt"
    pins = TOOLS.read_text(encoding="utf-8")
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != pins:
        say("Installing JupyterLite into .venv/lite (the first time only)")
        shutil.rmtree(environment, ignore_errors=True)
        run([sys.executable, "-m", "venv", environment], "A virtual environment could not be made.", cwd=HERE)
        pip = [program(environment, "python"), "-m", "pip", "install", "--disable-pip-version-check"]
        exactly = ["--no-deps", "--require-hashes", "--only-binary=:all:", "-r", TOOLS]
        run([*pip, *exactly], f"JupyterLite could not be installed. {NO_NETWORK}", cwd=HERE)
        stamp.write_text(pins, encoding="utf-8")
    return environment


def wheels() -> dict[str, Path]:
    """
    Return the pinned wheels by package.
    """
    folder = CACHE / "wheels"
    pins = read_pins(WHEELS)
    found = _wheels_in(folder)
    if any(pin.sha256 not in found for pin in pins):
        say("Downloading what Python in the browser needs (3.5 MB, the first time only)")
        folder.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "--dest", folder]
        exactly = ["--no-deps", "--require-hashes", "--only-binary=:all:", "--python-version", "3.14", "-r", WHEELS]
        run([*pip, *exactly], f"The wheels could not be downloaded. {NO_NETWORK}", cwd=HERE)
        found = _wheels_in(folder)
    return {pin.name: found[pin.sha256] for pin in pins}


def pyodide() -> Path:
    """
    Return the archive of Pyodide (Python for the browser), its contents checked.
    """
    pin = json.loads(PYODIDE.read_text(encoding="utf-8"))
    archive = CACHE / f"pyodide-{pin['version']}.tgz"
    if not archive.is_file() or _integrity(archive) != pin["integrity"]:
        npm = shutil.which("npm")
        if npm is None:
            raise LiteError("npm is needed to download Pyodide. Install Node 20 or newer (https://nodejs.org).")
        say("Downloading Python for the browser (6.5 MB, the first time only)")
        CACHE.mkdir(parents=True, exist_ok=True)
        command = [npm, "pack", f"pyodide@{pin['version']}", "--pack-destination", CACHE, "--silent"]
        run(command, f"Pyodide could not be downloaded. {NO_NETWORK}", cwd=CACHE)
    if _integrity(archive) != pin["integrity"]:
        raise LiteError(
            f"{archive} is not what lite/pyodide.json names. Delete it and try again; "
            "if that does not help, somebody has changed the package: do not publish it."
        )
    return archive


def unpack_pyodide(archive: Path, names: tuple[str, ...], folder: Path) -> None:
    """
    Take these files out of the archive into a folder.
    """
    with tarfile.open(archive) as packed:
        for name in names:
            member = packed.extractfile(f"package/{name}")
            if member is None:
                raise LiteError(f"{archive.name} holds no {name}; lite/README.md says which versions fit together.")
            (folder / name).write_bytes(member.read())


def _wheels_in(folder: Path) -> dict[str, Path]:
    return {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in folder.glob("*.whl")}


def _integrity(path: Path) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()


def plain_environment() -> dict[str, str]:
    """
    Return the environment without anything that would change how Jupyter's tools work.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
