"""Books for tests: built as their readers build them, copied to be changed, served from this computer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def build_book(source: Path, output: Path, *, strict: bool = True, edition: str = "learner") -> Path:
    """Build a book as its readers do and return the folder of its pages."""
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", str(source), "--path-output", str(output)]
    strictly = ["-W", "--keep-going"] if strict else []
    surroundings = {**os.environ, "COURSE_EDITION": edition}
    done = subprocess.run([*command, *strictly], capture_output=True, text=True, check=False, env=surroundings)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return output / "_build" / "html"


def copy_course(root: Path, target: Path) -> Path:
    """Copy what a book is made of, so that a test may change it."""
    for name in ("_config.yml", "_toc.yml"):
        shutil.copy(root / name, target / name)
    for name in ("book", "exercises"):
        shutil.copytree(root / name, target / name)
    return target


class _Handler(SimpleHTTPRequestHandler):
    """Serves a site at / and once more below a path, as a project site on a shared host is."""

    below = "/some/where/"

    def translate_path(self, path: str) -> str:
        """Return the file for an address, below the path or not."""
        return super().translate_path("/" + path.removeprefix(self.below) if path.startswith(self.below) else path)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests look at what the browser saw."""


@dataclass
class Site:
    """A built site and the addresses it is served at."""

    folder: Path
    origin: str
    prefix: str = "/"

    def url(self, page: str) -> str:
        """Return where a page is served, such as "definitions/remission"."""
        return f"{self.origin}{self.prefix}book/{page}.html"

    def file_url(self, page: str) -> str:
        """Return the address of a page opened from its folder."""
        return (self.folder / "book" / f"{page}.html").as_uri()


def serve(folder: Path) -> tuple[ThreadingHTTPServer, Site]:
    """Serve a folder on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, Site(folder, f"http://127.0.0.1:{server.server_address[1]}")
