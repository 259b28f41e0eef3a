"""
The wheels that go into Pyodide: the course's own, made here, and the list that tells Pyodide what there is.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from email.parser import HeaderParser
from typing import TYPE_CHECKING, Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from recovery_course import __version__

from .base import ROOT, LiteError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

PACKAGE = ROOT / "src" / "recovery_course"
COURSE = "recovery-course"
# What a notebook uses of the engine where the activities are ready-made; a test imports it with nothing else there.
PARTS = (
    *("__init__.py", "baked.py", "course_folder.py", "labels.py", "lookup.py", "problems.py"),
    *("record_files.py", "widgets.py", "labels/*.json", "static/quiz.css", "static/quiz.js"),
)
NEEDS = ("anywidget", "ipywidgets", "traitlets")
# Needed by others in a desktop's Jupyter alone: the browser's has the scripts, and a kernel without terminal.
LEFT_OUT = {"jupyterlab-widgets"}
# As Python in the browser sees itself, for what a package needs only elsewhere.
SURROUNDINGS = {"python_version": "3.14", "python_full_version": "3.14.2", "sys_platform": "emscripten", "extra": ""}
_EARLY = (1980, 1, 1, 0, 0, 0)


def course_wheel(folder: Path) -> Path:
    """
    Make the wheel of what a notebook uses of the engine; its name changes with its contents, as caches need it.
    """
    parts = sorted(path for part in PARTS for path in PACKAGE.glob(part))
    files = {f"recovery_course/{path.relative_to(PACKAGE).as_posix()}": path.read_bytes() for path in parts}
    return write_wheel(folder, COURSE, __version__, files, NEEDS)


def placeholder(folder: Path, name: str) -> Path:
    """
    Make a wheel with nothing in it, for a package that is asked for and can be done without.
    """
    return write_wheel(folder, name, "0", {}, ())


def write_wheel(folder: Path, name: str, version: str, files: Mapping[str, bytes], needs: Iterable[str]) -> Path:
    """
    Write a wheel of plain Python, the same bytes every time.
    """
    stem = name.replace("-", "_")
    info = f"{stem}-{version}.dist-info"
    needed = "".join(f"Requires-Dist: {need}\n" for need in needs)
    described = {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needed}".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: lite\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    packed = {**files, **described}
    mark = hashlib.sha256(b"\0".join(path.encode() + b"\0" + packed[path] for path in sorted(packed))).hexdigest()[:8]
    target = folder / f"{stem}-{version}-0{mark}-py3-none-any.whl"
    record = "".join(f"{path},,\n" for path in [*packed, f"{info}/RECORD"]).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, contents in {**packed, f"{info}/RECORD": record}.items():
            archive.writestr(zipfile.ZipInfo(path, _EARLY), contents, zipfile.ZIP_DEFLATED)
    return target


def write_lock(folder: Path, known: Mapping[str, Any]) -> None:
    """
    Write Pyodide's list of packages anew, with the wheels in its folder and no other.

    Raises:
        LiteError: A wheel needs a package that is not there.
    """
    entries = [_entry(path) for path in sorted(folder.glob("*.whl"))]
    packages = {entry["name"]: entry for entry in entries}
    missing = sorted({need for entry in entries for need in entry["depends"]} - set(packages))
    if missing:
        raise LiteError(f"lite/wheels.txt lacks {', '.join(missing)}; lite/README.md says how to renew it.")
    lock = {"info": known["info"], "packages": packages}
    (folder / "pyodide-lock.json").write_text(json.dumps(lock, indent=1) + "\n", encoding="utf-8")


def _entry(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        described = next(name for name in names if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
        metadata = HeaderParser().parsestr(archive.read(described).decode())
    return {
        "name": canonicalize_name(str(metadata["Name"])),
        "version": str(metadata["Version"]),
        "file_name": path.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": sorted({found for name in names for found in _importable(name)}),
        "depends": sorted(_needs(metadata.get_all("Requires-Dist") or [])),
        "unvendored_tests": False,
    }


def _importable(name: str) -> list[str]:
    first, _, rest = name.partition("/")
    if rest:
        return [first] if rest == "__init__.py" else []
    return [first.removesuffix(".py")] if first.endswith(".py") else []


def _needs(lines: Iterable[str]) -> set[str]:
    needs = [Requirement(line) for line in lines]
    here = [need for need in needs if need.marker is None or need.marker.evaluate(SURROUNDINGS)]
    return {str(canonicalize_name(need.name)) for need in here} - LEFT_OUT
