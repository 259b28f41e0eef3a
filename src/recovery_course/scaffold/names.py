"""
What a new part may be called: its name in files and addresses, and its title.
"""

from __future__ import annotations

import re
import unicodedata

from recovery_course.problems import AuthorError

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Names that a file cannot have on Windows, and the one of a module's own page.
_TAKEN = {"aux", "con", "index", "nul", "prn"}
LONGEST_NAME, LONGEST_TITLE = 40, 70


class NotMadeError(AuthorError):
    """
    Say why something new was not made, and what to do instead.
    """


def checked_name(name: str) -> str:
    """
    Return a name that can stand in a file's name and in an address.

    Raises:
        NotMadeError: It cannot; the message offers one that can.
    """
    if not _SLUG.fullmatch(name):
        near = slug(name)
        offer = f"call it {near}" if near else "choose a name such as night-shift"
        raise NotMadeError(f'"{name}" cannot be a name: use small letters, digits and hyphens.\n    fix: {offer}')
    if name in _TAKEN:
        raise NotMadeError(f'"{name}" is kept for something else.\n    fix: choose another name, such as {name}-page')
    if len(name) > LONGEST_NAME:
        what = f'"{name}" has {len(name)} characters; a name has {LONGEST_NAME} at most.'
        raise NotMadeError(f"{what}\n    fix: take two or three words of it; the title can say the rest")
    return name


def checked_title(title: str | None, name: str) -> str:
    """
    Return a title in one line, made from the name where none is given.

    Raises:
        NotMadeError: It does not fit on a line.
    """
    words = " ".join((title or "").split()).rstrip(".") or name.replace("-", " ").capitalize()
    if len(words) > LONGEST_TITLE:
        raise NotMadeError(
            f"The title has {len(words)} characters; {LONGEST_TITLE} fit on a line.\n    fix: say it in fewer words"
        )
    return words


def slug(words: str) -> str:
    """
    Return words as a name: small letters without accents, joined by hyphens; "" if nothing is left of them.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:LONGEST_NAME].strip("-")
