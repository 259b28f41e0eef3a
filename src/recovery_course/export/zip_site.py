"""
The whole course as one file: unpacked into a folder or onto a USB stick, it opens without a server or the internet.
"""

from __future__ import annotations

import zipfile
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recovery_course.labels import Labels

# At the top stands one file to open; everything else is in the folder beside it.
START, FOLDER = "START-HERE.html", "course"
# The earliest day that the format knows, so that the same pages make the same file on any day.
NO_DAY = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16
_STYLE = (
    "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color:#1c1b1a;"
    "background:#fff}a{font-size:1.375rem;color:#155e63}@media(prefers-color-scheme:dark){body{color:#eee;"
    "background:#161616}a{color:#8ad7dd}}"
)


def zip_site(site: Path, target: Path, *, title: str, labels: Labels, note: str = "") -> int:
    """
    Write the pages of a folder into one file, the same pages always the same way, and return how many files it holds.
    """
    files = sorted(_files(site))
    half = target.with_name(f"{target.name}.new")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            _add(archive, START, start_page(title, labels, note).encode())
            for name, path in files:
                _add(archive, f"{FOLDER}/{name}", path.read_bytes())
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    return len(files) + 1


def start_page(title: str, labels: Labels, note: str = "") -> str:
    """
    Return the page to open first: it leads into the course and says what to do where that fails.
    """
    said = [labels.text("export_how", folder=FOLDER), labels.text("export_answers"), labels.text("export_unzip"), note]
    paragraphs = "\n".join(f"<p>{escape(text)}</p>" for text in said if text)
    return (
        f'<!doctype html>\n<html lang="{labels.words["locale"]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n"
        f'<p><a href="{FOLDER}/index.html">{escape(labels.text("export_open"))}</a></p>\n{paragraphs}\n'
        "</main>\n</body>\n</html>\n"
    )


def _files(site: Path) -> Iterator[tuple[str, Path]]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        # What begins with a full stop is the builder's own.
        if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
            yield name, path


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, NO_DAY)
    info.compress_type = zipfile.ZIP_DEFLATED
    # Else the file would say on which kind of computer it was made.
    info.create_system = 3
    info.external_attr = _MODE
    archive.writestr(info, content)
