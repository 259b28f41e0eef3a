"""
Serve a built course to this computer alone: `python -m recovery_course.serve _build/html`.
"""

from __future__ import annotations

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"
FIRST_CHOICE = 8000


class _QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line in the terminal for each."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the address is the one line that a reader needs."""

    def end_headers(self) -> None:
        """Ask the browser to look again, so that a rebuilt page is not shown from its cache."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


def make_server(folder: Path) -> ThreadingHTTPServer:
    """
    Return a server of the folder on port 8000, or on any free port where that one is taken.
    """
    handler = partial(_QuietHandler, directory=str(folder))
    try:
        return ThreadingHTTPServer((HOST, FIRST_CHOICE), handler)
    except OSError:
        return ThreadingHTTPServer((HOST, 0), handler)


def main() -> None:
    """
    Serve until interrupted.
    """
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "_build/html")
    if not (folder / "index.html").is_file():
        sys.exit(f"There is no built course in {folder}. Build it first: jupyter-book build .")
    with make_server(folder) as server:
        print(f"\nThe course is at  http://localhost:{server.server_address[1]}/  (stop with Ctrl+C)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()
