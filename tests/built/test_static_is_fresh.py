"""The committed page script and styles are what their sources build."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_the_committed_files_are_what_the_sources_build(root: Path, tmp_path: Path) -> None:
    """A change in frontend/ is committed together with the files it builds."""
    shutil.copytree(root / "frontend", tmp_path / "frontend", ignore=shutil.ignore_patterns("node_modules"))
    (tmp_path / "frontend" / "node_modules").symlink_to(root / "frontend" / "node_modules")
    built = tmp_path / "src" / "recovery_course" / "static"
    built.mkdir(parents=True)
    subprocess.run(["npm", "run", "--silent", "build"], cwd=tmp_path / "frontend", check=True)
    committed = root / "src" / "recovery_course" / "static"
    assert _texts(built) == _texts(committed), "the built files are stale: run `make static` and commit them"


def _texts(folder: Path) -> dict[str, str]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
