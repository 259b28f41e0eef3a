"""
The learner's record as files in their own data folder, so that a restarted kernel finds it.

Every activity writes a file of its own, whole and atomically, and reads all others when it starts. The browser unites
them (uniting exists once, there); what it has taken over is then deleted. So two notebooks at once lose nothing.
"""

from __future__ import annotations

import json
import os
import tempfile
import uuid
import warnings
from pathlib import Path
from typing import Any

# For those who keep their data elsewhere, and for tests.
FOLDER_VARIABLE = "RECOVERY_COURSE_DATA"


def data_folder(usual: Path | None = None) -> Path:
    """
    Return the folder that holds the record files of this user; `usual` is in place of the system's own for such data.
    """
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    if usual:
        return usual
    # In a browser, where `usual` is always given, this library is not there.
    import platformdirs

    return platformdirs.user_data_path("recovery-course", appauthor=False) / "records"


class RecordFiles:
    """
    One activity's file, and the files that others left before it started.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.own = folder / f"{uuid.uuid4().hex}.json"
        self._earlier: list[tuple[Path, dict[str, Any]]] = []
        self._told = False

    def earlier(self) -> list[dict[str, Any]]:
        """
        Return the records found in the folder; a file that is no JSON object stays where it is, untouched.
        """
        found = ((path, _read(path)) for path in sorted(self.folder.glob("*.json")) if path != self.own)
        self._earlier = [(path, record) for path, record in found if record is not None]
        return [record for _, record in self._earlier]

    def write(self, record: dict[str, Any]) -> None:
        """
        Write the record whole or not at all; where that is not possible, say so once and go on.
        """
        try:
            _write(self.own, json.dumps(record, ensure_ascii=False, indent=1))
        except OSError as error:
            if not self._told:
                warnings.warn(f"Your responses could not be saved in {self.folder}: {error}", stacklevel=2)
            self._told = True

    def taken_over(self, places: list[int]) -> None:
        """
        Delete the earlier files at these places of `earlier()`, unless somebody has written to them since.
        """
        for place in places:
            path, record = self._earlier[place]
            if self.own.exists() and _read(path) == record:
                path.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Any] | None:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) else None


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
