"""
From the folder that pages are drawn in to the folder that is shown: only what is whole, and only what changed.
"""

from __future__ import annotations

import filecmp
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def publish(drawn: Path, shown: Path) -> int:
    """
    Make the shown folder like the drawn one, and return how many files that took.
    """
    files = dict(_files(drawn))
    old = dict(_files(shown)) if shown.is_dir() else {}
    changed = 0
    for name, path in files.items():
        if name not in old or not _same(path, old[name]):
            changed += 1
            target = shown / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target.with_name(f"{target.name}.new"))
            target.with_name(f"{target.name}.new").replace(target)
    for name in old.keys() - files.keys():
        changed += 1
        old[name].unlink()
    return changed


def _same(one: Path, other: Path) -> bool:
    first, second = one.stat(), other.stat()
    if first.st_size != second.st_size:
        return False
    return first.st_mtime_ns == second.st_mtime_ns or filecmp.cmp(one, other, shallow=False)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    return ((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())
