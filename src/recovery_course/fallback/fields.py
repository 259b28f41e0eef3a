"""
The fields of worksheets as plain HTML and as data: one line, several lines, a day, one of several options.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from recovery_course.fallback.html import tag
from recovery_course.markup import plain_text
from recovery_course.models.workbook import ChoicePart, DatePart

if TYPE_CHECKING:
    from recovery_course.models.workbook import RowField

LONG_ROWS = "4"


def group_id(widget_id: str, key: str) -> str:
    """
    Return the id of the element that a key belongs to.
    """
    return f"rc-{widget_id}--{key.replace('/', '--')}"


def field_to_html(widget_id: str, key: str, field: RowField) -> Markup:
    """
    Return a field with its label and hint, without an element around them.
    """
    own = group_id(widget_id, key)
    if isinstance(field, ChoicePart):
        return _choice(own, field)
    label = tag("label", plain_text(field.label), for_=own)
    named = {"id": own, "autocomplete": "off", **hinted(own, field.hint)}
    if field.type == "long":
        control = tag("textarea", rows=LONG_ROWS, **named)
    else:
        control = tag("input", type=field.type, **named)
    return Markup("").join((label, *hint_line(own, field.hint), control))


def field_data(field: RowField) -> dict[str, Any]:
    """
    Return a field as JSON-ready data; all of it is plain text.
    """
    data: dict[str, Any] = {
        "id": field.id,
        "type": field.type,
        "label": plain_text(field.label),
        "hint": plain_text(field.hint),
    }
    if isinstance(field, ChoicePart):
        data["options"] = [{"id": option.id, "text": plain_text(option.text)} for option in field.options]
    if isinstance(field, DatePart):
        data["reminder"] = plain_text(field.reminder)
    return data


def hint_line(own: str, hint: str) -> tuple[Markup, ...]:
    """
    Return the line under a label, if there is one.
    """
    return (tag("p", plain_text(hint), class_="rc-hint", id=f"{own}_hint"),) if hint else ()


def hinted(own: str, hint: str) -> dict[str, str]:
    """
    Return the attribute that ties a control to its hint.
    """
    return {"aria_describedby": f"{own}_hint"} if hint else {}


def _choice(own: str, field: ChoicePart) -> Markup:
    options = [_option(own, option.id, plain_text(option.text)) for option in field.options]
    return tag(
        "fieldset",
        tag("legend", plain_text(field.label)),
        *hint_line(own, field.hint),
        tag("div", *options, class_="rc-options"),
        class_="rc-one-of",
        **hinted(own, field.hint),
    )


def _option(own: str, value: str, text: str) -> Markup:
    option_id = f"{own}--{value}"
    chosen = tag("input", type="radio", id=option_id, name=own, value=value, autocomplete="off")
    return tag("div", chosen, tag("label", text, for_=option_id), class_="rc-option")
