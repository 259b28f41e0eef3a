"""
Good YAML read fast: by libyaml, ten times as fast as a parser in Python, with the same data and the same lines.

Whatever is not quite plain is left to the parser that can tell an author what is wrong with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

# Signs that the two parsers need not read alike, and anything at the beginning of a line that is no content.
_DOUBTFUL = re.compile(
    "[\t\r\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|^(?:%|---|\\.\\.\\.)|[|>][0-9+-]*#", re.MULTILINE
)


# The way to a part: keys of mappings and places in lists.
Loc = tuple[str | int, ...]


class _NotPlain(Exception):  # noqa: N818 - it is no error of anybody's
    """
    Say that the other parser has to look.
    """


def read_plain(
    text: str, first_line: int, scalar: Callable[[str, str, bool], Any]
) -> tuple[Any, dict[Loc, int]] | None:
    """
    Return what a text says and the line of each of its parts, or None for one that is not quite plain.

    `scalar` turns a value into data: it is given the value, the sign of its style, and whether it stands unquoted.
    """
    loader = getattr(yaml, "CSafeLoader", None)
    if loader is None or _DOUBTFUL.search(text):
        return None
    try:
        return _Events(loader(text), first_line, scalar).document()
    except (_NotPlain, yaml.YAMLError, RecursionError, ValueError):
        return None


class _Events:
    """
    Turn a parser's events into data, and note lines on the way.
    """

    def __init__(self, parser: Any, first_line: int, scalar: Callable[[str, str, bool], Any]) -> None:
        self.next: Callable[[], Any] = parser.get_event
        self.first_line = first_line
        self.scalar = scalar
        self.lines: dict[Loc, int] = {(): first_line}

    def document(self) -> tuple[Any, dict[Loc, int]]:
        self.next()
        if not isinstance(self.next(), yaml.DocumentStartEvent):
            raise _NotPlain
        data = self.value(self.next(), ())
        self.next()
        if not isinstance(self.next(), yaml.StreamEndEvent):
            raise _NotPlain
        return data, self.lines

    def value(self, event: Any, loc: Loc) -> Any:
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            raise _NotPlain
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(loc)
        return self.scalar(event.value, event.style or "", self.unquoted(event))

    def mapping(self, loc: Loc) -> dict[str, Any]:
        data: dict[str, Any] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            plain = isinstance(event, yaml.ScalarEvent) and not event.anchor and not event.tag
            if not plain or event.value in data or "\n" in event.value:
                raise _NotPlain
            self.unquoted(event)
            self.lines[(*loc, event.value)] = event.start_mark.line + self.first_line
            data[event.value] = self.value(self.next(), (*loc, event.value))
        return data

    def sequence(self, loc: Loc) -> list[Any]:
        data: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            self.lines[(*loc, len(data))] = event.start_mark.line + self.first_line
            data.append(self.value(event, (*loc, len(data))))
        return data

    def unquoted(self, event: Any) -> bool:
        # The parsers differ in where they see a value that is not written.
        if event.style is None and not event.value:
            raise _NotPlain
        return bool(event.implicit[0])
