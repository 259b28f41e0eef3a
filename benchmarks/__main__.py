"""
Run every measurement side by side in one run and print one table.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.books import build_book

from benchmarks import builds, checking, loading

ROOT = Path(__file__).parent.parent


def main() -> None:
    """
    Measure and print.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("Building the course and the same quiz drawn by the standard widget manager ...", flush=True)
        site = build_book(ROOT, folder / "site")
        peer = loading.build_peer(ROOT, folder)
        print("Checking courses of two sizes ...", flush=True)
        checks = checking.measure(ROOT, folder / "checks")
        print("Opening pages ...", flush=True)
        rows = [*checks, *loading.measure(site, peer)]
        print("Building courses of several sizes ...", flush=True)
        rows += builds.measure(ROOT, folder / "sizes")
    width = max(len(label) for label, _ in rows)
    print()
    for label, value in rows:
        print(f"{label:<{width}}  {value:>12}")


if __name__ == "__main__":
    main()
