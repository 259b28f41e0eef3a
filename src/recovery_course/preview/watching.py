"""
Which files of a course were saved, as soon as they are.
"""

from __future__ import annotations

import threading
from pathlib import Path
from queue import Empty, Queue
from typing import TYPE_CHECKING

from watchfiles import watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from watchfiles import Change

# What the course is made of; of its own folder, only the files.
FOLDERS = ("book", "exercises")
# A save is often several writes; this long without another one, and it is over. In milliseconds.
PAUSE, LONGEST = 50, 400
POLL = 200
# What editors put beside a file while it is being saved.
_PASSING = ("~", ".tmp", ".swp", ".swx", ".part", "#", ".new", "4913")


class Watcher:
    """
    Watch a course's files in the background.
    """

    def __init__(self, root: Path, *, poll: bool = False) -> None:
        self.root = root
        self.poll = poll
        self.saved: Queue[set[str] | Exception] = Queue()
        self.stopped = threading.Event()

    def start(self) -> None:
        """
        Begin to watch; what is saved from now on is not missed.
        """
        folders = [self.root / name for name in FOLDERS if (self.root / name).is_dir()]
        for paths, deep in ((folders, True), ([self.root], False)):
            ready = threading.Event()
            threading.Thread(target=self._watch, args=(paths, deep, ready), daemon=True).start()
            ready.wait(2)

    def stop(self) -> None:
        """
        Stop watching.
        """
        self.stopped.set()

    def next(self) -> set[str]:
        """
        Wait for the next save and return the files by their paths from the course's folder.

        Raises:
            OSError: The files can no longer be watched.
        """
        while True:
            try:
                # Waiting without an end cannot be interrupted on Windows.
                return self._taken(self.saved.get(timeout=0.5)) | self._waiting()
            except Empty:
                continue

    def _waiting(self) -> set[str]:
        found: set[str] = set()
        while not self.saved.empty():
            found |= self._taken(self.saved.get_nowait())
        return found

    def _taken(self, saved: set[str] | Exception) -> set[str]:
        if isinstance(saved, Exception):
            raise saved
        return saved

    def _watch(self, paths: list[Path], deep: bool, ready: threading.Event) -> None:
        try:
            for changes in self._changes(paths, deep):
                # The first turn comes once the watch stands, before anything was saved.
                ready.set()
                names = {Path(path).relative_to(self.root).as_posix() for _, path in changes}
                if names:
                    self.saved.put(names)
        except Exception as error:  # noqa: BLE001 - handed to the thread that waits
            self.saved.put(error)
        finally:
            ready.set()

    def _changes(self, paths: list[Path], deep: bool) -> Iterator[set[tuple[Change, str]]]:
        return watch(
            *paths,
            watch_filter=lambda _, path: self._counts(path, deep),
            debounce=LONGEST,
            step=PAUSE,
            stop_event=self.stopped,
            rust_timeout=300,
            yield_on_timeout=True,
            recursive=deep,
            force_polling=self.poll or None,
            poll_delay_ms=POLL,
        )

    def _counts(self, path: str, deep: bool) -> bool:
        whole = Path(path)
        if whole.name.startswith((".", "#")) or whole.name.endswith(_PASSING) or ".ipynb_checkpoints" in whole.parts:
            return False
        return deep or whole.suffix in {".yml", ".yaml"}
