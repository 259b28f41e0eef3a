"""
YAML read as plain data, together with the line on which each part of it stands.
"""

from __future__ import annotations

import re
import stat
import warnings
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.error import ReusedAnchorWarning, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from recovery_course.problems import Code, Problem
from recovery_course.yaml_errors import not_yaml
from recovery_course.yaml_events import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

# A bank of a hundred items is about 200 kB; something larger was saved under the wrong name.
MAX_BYTES = 1_000_000

Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Place:
    """
    Know the file, and the line of every key and list entry in it.
    """

    path: str
    lines: Mapping[Loc, int] = field(default_factory=dict)
    at: Loc = ()

    def line(self, *loc: str | int) -> int:
        """
        Return the line of a part, or of the nearest part around it that is written down.
        """
        whole = (*self.at, *loc)
        while whole and whole not in self.lines:
            whole = whole[:-1]
        return self.lines.get(whole, 1)

    def within(self, *loc: str | int) -> Place:
        """
        Return the place of a part, so that its own parts can be named without the way to it.
        """
        return Place(self.path, self.lines, (*self.at, *loc))

    def problem(self, code: Code, what: str, fix: str, *loc: str | int) -> Problem:
        """
        Return a problem that blames the line of a part.
        """
        return Problem(self.path, self.line(*loc), code, what, fix)


@dataclass(frozen=True)
class Document:
    """
    Hold what a YAML file says (`data` is None if it could not be read) and what is wrong with it.
    """

    place: Place
    data: Any = None
    problems: tuple[Problem, ...] = ()


def read_text(path: Path, shown: str, *, limit: int = MAX_BYTES) -> str | Problem:
    """
    Return the text of a file of at most `limit` bytes, or the problem that keeps it from being read.
    """
    place = Place(shown)
    try:
        size = _size(path)
        raw = path.read_bytes() if size <= limit else b""
    except OSError as error:
        what = f"cannot be opened: {error.strerror or error}"
        return place.problem(Code.UNREADABLE, what, "check that this is a file and that you may read it")
    if size > limit:
        what = f"is {size / 1e6:.1f} MB; a file of this kind stays under {limit / 1e6:.0f} MB"
        return place.problem(Code.TOO_LARGE, what, "check that the right file was saved here, or split it by module")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = "holds a character that is not UTF-8 text"
        fix = "save the file again with the encoding UTF-8 (in most editors: Save as, Encoding)"
        return Problem(shown, line, Code.NOT_UTF8, what, fix)


def _size(path: Path) -> int:
    """
    Return a file's size before it is read: reading from a pipe or a device may never end.
    """
    found = path.stat()
    if not (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)):
        raise OSError("it is no plain file")
    return found.st_size if stat.S_ISREG(found.st_mode) else 0


def read_yaml(path: Path, shown: str) -> Document:
    """
    Read a YAML file; what is wrong with it is told, never raised.
    """
    text = read_text(path, shown)
    if isinstance(text, Problem):
        return Document(Place(shown), problems=(text,))
    return parse_yaml(text, shown)


def parse_yaml(text: str, shown: str, *, first_line: int = 1, as_text: bool = False) -> Document:
    """
    Parse YAML that starts on a given line of a file; `as_text` takes numbers as they are written, with their zeros.
    """
    if plain := read_plain(text, first_line, partial(_of_style, as_text=as_text)):
        return Document(Place(shown, plain[1]), plain[0])
    try:
        node = _composed(text)
    except YAMLError as error:
        return Document(Place(shown), problems=(not_yaml(error, text, shown, first_line),))
    except RecursionError:
        what, fix = "is nested too deeply to be read", "write lists and keys as in exercises/README.md"
        return Document(Place(shown), problems=(Problem(shown, first_line, Code.NOT_PLAIN_YAML, what, fix),))
    if node is None:
        what, fix = "is empty", "write its content (exercises/README.md has examples), or delete the file"
        return Document(Place(shown), problems=(Problem(shown, first_line, Code.EMPTY_FILE, what, fix),))
    reader = _Reader(shown, first_line, as_text)
    data = reader.read(node, ())
    return Document(Place(shown, reader.lines), data, tuple(reader.problems))


def _composed(text: str) -> Node | None:
    with warnings.catch_warnings():
        # Anchors are told as a problem of their own, reused or not.
        warnings.simplefilter("ignore", ReusedAnchorWarning)
        node: Node | None = YAML(typ="safe", pure=True).compose(text)
        return node


class _Reader:
    """
    Turn a tree of YAML nodes into plain data, and note lines and problems on the way.
    """

    def __init__(self, path: str, first_line: int, as_text: bool) -> None:
        self.path = path
        self.first_line = first_line
        self.as_text = as_text
        self.lines: dict[Loc, int] = {(): first_line}
        self.problems: list[Problem] = []

    def read(self, node: Node, loc: Loc) -> Any:
        if node.anchor or not _plain(node):
            self._refuse(node)
        elif isinstance(node, MappingNode):
            return self._mapping(node, loc)
        elif isinstance(node, SequenceNode):
            return self._sequence(node, loc)
        return _scalar(node, self.as_text)

    def _mapping(self, node: MappingNode, loc: Loc) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self._refuse(key)
                continue
            name = _text(key.value)
            if name in data:
                self._repeated(name, self.lines[(*loc, name)], key)
                continue
            self.lines[(*loc, name)] = self._line(key)
            data[name] = self.read(value, (*loc, name))
        return data

    def _sequence(self, node: SequenceNode, loc: Loc) -> list[Any]:
        for index, entry in enumerate(node.value):
            self.lines[(*loc, index)] = self._line(entry)
        return [self.read(entry, (*loc, index)) for index, entry in enumerate(node.value)]

    def _line(self, node: Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def _repeated(self, name: str, first: int, key: Node) -> None:
        what = f"has the key `{name}` twice in one place; the first is on line {first}"
        fix = f"keep one `{name}`, or put a hyphen before the key that starts a new entry"
        self.problems.append(Problem(self.path, self._line(key), Code.REPEATED_KEY, what, fix))

    def _refuse(self, node: Node) -> None:
        sign = "&" if node.anchor else "!" if not _plain(node) else "?"
        what = f"uses YAML's `{sign}`, which a bank does without"
        fix = f"if the text is meant to begin with `{sign}`, put it in quotes; otherwise write the value out in full"
        self.problems.append(Problem(self.path, self._line(node), Code.NOT_PLAIN_YAML, what, fix))


def _plain(node: Node) -> bool:
    return str(node.tag).startswith("tag:yaml.org,2002:")


def _scalar(node: Node, as_text: bool) -> Any:
    return _said(str(node.value), getattr(node, "style", None) or "", str(node.tag), as_text)


def _of_style(value: str, style: str, unquoted: bool, *, as_text: bool) -> Any:
    tag = _RESOLVER.resolve(ScalarNode, value, (True, False)) if unquoted else "str"
    return _said(value, style, str(tag), as_text)


def _said(value: str, style: str, tag: str, as_text: bool) -> Any:
    # YAML keeps one line end of a blank line, except in a `|` block, where every line keeps its own.
    written = value if style == "|" else re.sub(r"\n+", "\n\n", value)
    kind = tag.rpartition(":")[2]
    read = _text if as_text and kind != "null" else _SCALARS.get(kind, _text)
    try:
        return read(written)
    except ValueError:
        return _text(written)


_RESOLVER = YAML(typ="safe", pure=True).resolver


def _text(value: object) -> str:
    # Escapes such as "\ud83d\ude00" are the halves of one character; half a one cannot be written to any page.
    return str(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_SCALARS: dict[str, Callable[[str], Any]] = {
    "null": lambda _: None,
    "bool": lambda text: text.lower() == "true",
    "int": int,
    "float": float,
}
