"""
What a YAML parser's errors mean to the person who wrote the text.
"""

from __future__ import annotations

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from recovery_course.problems import Code, Problem

_QUOTE = "put the text in quotes or in a `>-` block"

# A part of what the parser says: what an author reads, and what mends it. The first that fits is taken.
_EXPLAINED = {
    "'\\t'": ("has a tab where YAML wants spaces", "replace tabs by spaces; an editor can do so for the whole file"),
    "unacceptable character": ("holds an invisible control character", "delete it, or type the line anew"),
    "quoted scalar": ("opens a quotation mark and does not close it", f"close it, or {_QUOTE}"),
    "unknown escape": ("has a backslash that YAML reads as a sign", "put the text in single quotes or a `>-` block"),
    "mapping values": (
        "has a second colon where a text was expected, or is indented too far",
        f"if the text holds a colon and a space, {_QUOTE}; if it is a key, line it up with its neighbours",
    ),
    "alias": ("begins a text with `*`, which YAML reads as a sign", _QUOTE),
    "anchor": ("begins a text with `&`, which YAML reads as a sign", _QUOTE),
    "cannot start any token": ("begins a text with a sign that YAML keeps for itself", _QUOTE),
    "expected ':'": (
        "has a line that is neither a key nor part of a text",
        "indent it under the text it belongs to, or write it as `key: value`",
    ),
    "<block end>": (
        "does not line up with the lines above it",
        "indent the entries of a list, and keys of an entry, alike",
    ),
    "flow sequence": (
        "opens a `[` and does not close it properly",
        "close it with `]`, and put commas between entries",
    ),
    "flow mapping": ("opens a `{` and does not close it properly", f"close it with `}}`, or {_QUOTE}"),
    "single document": ("has a line `---` that starts a second document", "delete the line"),
}
_UNEXPLAINED = ("is not YAML from here on", "compare it with an example in exercises/README.md")


def not_yaml(error: YAMLError, text: str, shown: str, first_line: int) -> Problem:
    """
    Return the problem that a parser's error stands for, on the line an author has to look at.
    """
    said = _said(error)
    what, fix = next((told for sign, told in _EXPLAINED.items() if sign in said), _UNEXPLAINED)
    return Problem(shown, _error_line(error, text) + first_line, Code.NOT_YAML, what, fix)


def _said(error: YAMLError) -> str:
    if isinstance(error, MarkedYAMLError):
        return f"{error.problem} {error.context}"
    return str(error)


def _error_line(error: YAMLError, text: str) -> int:
    """
    Return the line, counted from 0, that an author has to look at.
    """
    if isinstance(error, ReaderError):
        return text.count("\n", 0, error.position)
    if not isinstance(error, MarkedYAMLError):
        return 0
    # The parser notices an open quote only where the text ends; its beginning is what must be mended.
    opened = "quoted scalar" in str(error.context) or "flow" in str(error.context)
    mark = (error.context_mark if opened else None) or error.problem_mark
    last = max(text.count("\n") - (1 if text.endswith("\n") else 0), 0)
    return min(int(mark.line), last) if mark else 0
