"""
A worksheet as plain HTML, with real fields and room to write on paper, and as data.

A field is kept under a key (`aim`, or `actions/a1/now` in rows); its element has the id `rc-<worksheet>--aim`, or
`rc-<worksheet>--actions--a1--now`. Ids of authors hold no double hyphen and no underscore, so none can be met twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.fields import field_data, field_to_html, group_id, hint_line, hinted
from recovery_course.fallback.html import inline, tag
from recovery_course.fallback.parts import button, heading, passage, sources_data, status
from recovery_course.fallback.sheet import ending, later, section
from recovery_course.markup import inline_html, paragraphs_html, plain_text
from recovery_course.models.workbook import NotePart, RowsPart

if TYPE_CHECKING:
    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.models import Cited, Worksheet
    from recovery_course.models.workbook import Given, Part


def worksheet_to_html(worksheet: Cited[Worksheet], labels: Labels) -> str:
    """
    Return a worksheet as HTML with every field and every given row.
    """
    sheet = worksheet.content
    body = tag(
        "div",
        heading(sheet.id, sheet.title, 3),
        tag("div", passage(sheet.intro), class_="rc-intro"),
        *_voices(sheet),
        *(_part(sheet.id, part, labels) for part in sheet.parts),
        *ending(sheet.compare, sheet.sources, worksheet.references, labels),
        status(),
        class_="rc-body",
    )
    after = later(sheet.compare, sheet.sources, worksheet.references, labels)
    return section("worksheet", sheet.id, body, *after, data=worksheet_data(worksheet))


def worksheet_data(worksheet: Cited[Worksheet]) -> dict[str, Any]:
    """
    Return a worksheet as JSON-ready data: labels and options as plain text, what is read as safe HTML.
    """
    sheet = worksheet.content
    return {
        "kind": "worksheet",
        "id": sheet.id,
        "title": inline_html(sheet.title),
        "intro": paragraphs_html(sheet.intro),
        "voices": [
            {
                "id": voice.id,
                "name": plain_text(voice.name),
                "says": paragraphs_html(voice.says),
                "plain": plain_text(voice.says),
            }
            for voice in sheet.voices
        ],
        "parts": [_part_data(part) for part in sheet.parts],
        "compare": [inline_html(point) for point in sheet.compare],
        "sources": sources_data(sheet.sources, worksheet.references),
    }


def _voices(sheet: Worksheet) -> tuple[Markup, ...]:
    voices = [
        tag(
            "div",
            tag("p", plain_text(voice.name), class_="rc-voice-name"),
            tag("div", passage(voice.says), class_="rc-voice-says"),
            class_="rc-voice",
            data_voice=voice.id,
        )
        for voice in sheet.voices
    ]
    return (tag("div", *voices, class_="rc-voices"),) if voices else ()


def _part(sheet: str, part: Part, labels: Labels) -> Markup:
    if isinstance(part, NotePart):
        return tag("div", passage(part.text), class_="rc-part rc-part-note", data_part=part.id)
    if not isinstance(part, RowsPart):
        return tag("div", field_to_html(sheet, part.id, part), class_=f"rc-part rc-part-{part.type}", data_part=part.id)
    own = group_id(sheet, part.id)
    named = {"role": "group", "aria_labelledby": f"{own}_label", **hinted(own, part.hint)}
    return tag(
        "div",
        tag("p", plain_text(part.label), class_="rc-part-label", id=f"{own}_label"),
        *hint_line(own, part.hint),
        tag("ol", *(_row(sheet, part, given) for given in part.given), class_="rc-rows"),
        *_more(part, labels),
        *_charts(part),
        class_="rc-part rc-part-rows",
        data_part=part.id,
        **named,
    )


def _row(sheet: str, part: RowsPart, given: Given) -> Markup:
    key = f"{part.id}/{given.id}"
    own = group_id(sheet, key)
    fields = [
        tag(
            "div", field_to_html(sheet, f"{key}/{field.id}", field), class_=f"rc-part-{field.type}", data_field=field.id
        )
        for field in part.fields
    ]
    return tag(
        "li",
        tag("p", inline(given.text), class_="rc-given", id=f"{own}_given"),
        tag("div", *fields, class_="rc-fields", role="group", aria_labelledby=f"{own}_given"),
        class_="rc-row",
        data_row=given.id,
    )


def _more(part: RowsPart, labels: Labels) -> tuple[Markup, ...]:
    """Return the button for rows of the learner's own, and lines for as many of them on paper."""
    if not part.more:
        return ()
    lines = tag("div", *(tag("p") for _ in range(part.more)), class_="rc-lines", aria_hidden="true")
    return tag("div", button(labels.text("add_row"), "add-row"), class_="rc-actions"), lines


def _charts(part: RowsPart) -> tuple[Markup, ...]:
    """Return the empty boxes in which the page script draws, so that nothing moves when it does."""
    drawn = {"tally": part.tally, "board": part.board}
    return tuple(tag("div", class_=f"rc-chart rc-{kind}") for kind, field in drawn.items() if field)


def _part_data(part: Part) -> dict[str, Any]:
    if isinstance(part, NotePart):
        return {"id": part.id, "type": part.type, "text": paragraphs_html(part.text)}
    if not isinstance(part, RowsPart):
        return field_data(part)
    return {
        "id": part.id,
        "type": part.type,
        "label": plain_text(part.label),
        "hint": plain_text(part.hint),
        "given": [
            {"id": given.id, "text": inline_html(given.text), "plain": plain_text(given.text)} for given in part.given
        ],
        "more": part.more,
        "fields": [field_data(field) for field in part.fields],
        "tally": part.tally or "",
        "board": part.board or "",
    }
