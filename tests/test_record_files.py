"""The learner's record as files: nothing is lost, nothing half-written, nothing of others overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recovery_course.record_files import FOLDER_VARIABLE, RecordFiles, data_folder

if TYPE_CHECKING:
    from pathlib import Path

ONE = {"schema": 1, "course": "c", "items": {"a": 1}}
TWO = {"schema": 1, "course": "c", "items": {"b": 2}}


def test_a_record_is_found_by_whoever_comes_next(tmp_path: Path) -> None:
    """What one activity wrote, the next one reads."""
    RecordFiles(tmp_path).write(ONE)
    assert RecordFiles(tmp_path).earlier() == [ONE]


def test_two_at_once_overwrite_nothing(tmp_path: Path) -> None:
    """Every activity has a file of its own."""
    RecordFiles(tmp_path).write(ONE)
    RecordFiles(tmp_path).write(TWO)
    assert sorted(RecordFiles(tmp_path).earlier(), key=str) == [ONE, TWO]


def test_what_was_taken_over_is_tidied_away(tmp_path: Path) -> None:
    """Files do not pile up: once a record is part of a newer one, its file goes."""
    RecordFiles(tmp_path).write(ONE)
    later = RecordFiles(tmp_path)
    later.earlier()
    later.write({**ONE, "pages": {}})
    later.taken_over([0])
    assert list(tmp_path.iterdir()) == [later.own]


def test_nothing_is_tidied_away_before_it_is_safe(tmp_path: Path) -> None:
    """Without a file that holds it, an earlier record stays."""
    RecordFiles(tmp_path).write(ONE)
    later = RecordFiles(tmp_path)
    later.earlier()
    later.taken_over([0])
    assert RecordFiles(tmp_path).earlier() == [ONE]


def test_a_file_that_was_written_to_since_stays(tmp_path: Path) -> None:
    """Another notebook may still be at work on its file."""
    other = RecordFiles(tmp_path)
    other.write(ONE)
    later = RecordFiles(tmp_path)
    later.earlier()
    other.write(TWO)
    later.write(ONE)
    later.taken_over([0])
    assert TWO in RecordFiles(tmp_path).earlier()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00"])
def test_a_file_that_is_no_record_is_left_alone(tmp_path: Path, text: str) -> None:
    """What cannot be read is neither used nor deleted."""
    path = tmp_path / "odd.json"
    path.write_text(text, encoding="utf-8")
    assert RecordFiles(tmp_path).earlier() == []
    assert path.read_text(encoding="utf-8") == text


def test_a_failed_write_leaves_the_last_good_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is said in one sentence, once; the file before it is whole and no part is left behind."""
    files = RecordFiles(tmp_path)
    files.write(ONE)

    def full(_fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.warns(UserWarning, match="could not be saved"):
        files.write(TWO)
    # pytest makes a warning that nobody expects an error.
    files.write(TWO)
    assert RecordFiles(tmp_path).earlier() == [ONE]
    assert list(tmp_path.iterdir()) == [files.own]


def test_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Records lie in the user's data folder, or where the user says."""
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    assert "recovery-course" in data_folder().parts
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert data_folder() == tmp_path
