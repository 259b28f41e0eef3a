"""
What the learning record is read with: plain names for what was written and chosen, by the keys it is kept under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.markup import plain_text
from recovery_course.models.workbook import ChoicePart, NotePart, RowsPart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recovery_course.models import Audit, Worksheet
    from recovery_course.models.workbook import RowField

Names = dict[str, Any]


def worksheet_names(sheet: Worksheet) -> Names:
    """
    Return what a worksheet's fields, given rows and options are called; fields of rows have `part/field` as their key.
    """
    rows = [part for part in sheet.parts if isinstance(part, RowsPart)]
    fields = dict(_fields(sheet))
    return {
        "labels": {part.id: plain_text(part.label) for part in rows}
        | {key: plain_text(field.label) for key, field in fields.items()},
        "given": {f"{part.id}/{given.id}": plain_text(given.text) for part in rows for given in part.given},
        "options": {
            key: {option.id: plain_text(option.text) for option in field.options}
            for key, field in fields.items()
            if isinstance(field, ChoicePart)
        },
    }


def audit_names(audit: Audit) -> Names:
    """
    Return what an audit's views are called, and its markers under each of them.
    """
    views = {view.id: plain_text(view.name) for view in audit.views}
    markers = {f"{view.id}/{marker.id}": plain_text(marker.short) for view in audit.views for marker in audit.markers}
    return {"labels": views | markers, "given": {}, "options": {}}


def no_names() -> Names:
    """
    Return the names of a kind whose keys are the same everywhere: the interface has words for them.
    """
    return {"labels": {}, "given": {}, "options": {}}


def _fields(sheet: Worksheet) -> Iterator[tuple[str, RowField]]:
    for part in sheet.parts:
        if isinstance(part, RowsPart):
            yield from ((f"{part.id}/{field.id}", field) for field in part.fields)
        elif not isinstance(part, NotePart):
            yield part.id, part
