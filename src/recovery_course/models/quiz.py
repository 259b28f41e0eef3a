"""
A quiz that is ready to be shown: its items in full, and the sources they rest on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recovery_course.models.bank import Item

Content = TypeVar("Content")


@dataclass(frozen=True)
class Reference:
    """
    A work in the bibliography: how it is named in a sentence, and where it can be found.
    """

    key: str
    label: str
    href: str = ""


@dataclass(frozen=True)
class Quiz:
    """
    A titled quiz, or (without a title) items shown inside a lesson.
    """

    id: str
    items: tuple[Item, ...]
    title: str = ""
    intro: str = ""
    references: Mapping[str, Reference] = field(default_factory=dict)


@dataclass(frozen=True)
class Cited(Generic[Content]):
    """
    A scenario or a reflection that is ready to be shown, with the sources it rests on.
    """

    content: Content
    references: Mapping[str, Reference] = field(default_factory=dict)
