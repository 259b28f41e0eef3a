"""
A language check as plain HTML and as data: the note is written on the page, and nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recovery_course.fallback.fields import group_id
from recovery_course.fallback.html import tag
from recovery_course.fallback.parts import button, heading, passage, sources_data, sources_line, status
from recovery_course.fallback.sheet import section
from recovery_course.markup import inline_html, paragraphs_html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from recovery_course.labels import Labels
    from recovery_course.language import LanguageGuide, Phrase
    from recovery_course.models import Cited, LanguageCheck, Reference

NOTE_ROWS = "8"


def language_check_to_html(
    check: Cited[LanguageCheck], guide: LanguageGuide, labels: Labels, *, guide_href: str = ""
) -> str:
    """
    Return a language check as HTML; without JavaScript it says what it needs and where the guide is.
    """
    shown = check.content
    cited = (sources_line(shown.sources, check.references, labels),) if shown.sources else ()
    body = tag(
        "div",
        heading(shown.id, shown.title, 3),
        tag("div", passage(shown.intro), class_="rc-intro"),
        tag("div", *_note(shown, labels), class_="rc-own-note rc-play"),
        tag("p", labels.text("check_limits"), class_="rc-part-label"),
        tag("div", passage(shown.limits), class_="rc-limits"),
        *cited,
        status(),
        class_="rc-body",
    )
    data = language_check_data(check, guide)
    return section("language-check", shown.id, body, _without_script(shown, labels, guide_href), data=data)


def language_check_data(check: Cited[LanguageCheck], guide: LanguageGuide) -> dict[str, Any]:
    """
    Return a language check as JSON-ready data, with every phrase of the guide.
    """
    shown = check.content
    return {
        "kind": "language-check",
        "id": shown.id,
        "title": inline_html(shown.title),
        "intro": paragraphs_html(shown.intro),
        "example": shown.example,
        "limits": paragraphs_html(shown.limits),
        "sources": sources_data(shown.sources, check.references),
        "phrases": [_phrase(phrase, check.references) for phrase in guide.phrases],
    }


def _phrase(phrase: Phrase, references: Mapping[str, Reference]) -> dict[str, Any]:
    return {
        "id": phrase.id,
        "forms": list(phrase.say_less),
        # Look-alikes: a match that lies inside one of these is none.
        "unless": list(phrase.unless),
        "why": inline_html(phrase.why),
        "try": inline_html(phrase.try_),
        "fine": inline_html(phrase.fine_when),
        "sources": sources_data(phrase.sources, references),
    }


def _note(shown: LanguageCheck, labels: Labels) -> tuple[Markup, ...]:
    note, keep = group_id(shown.id, "note"), group_id(shown.id, "keep")
    asked = button(labels.text("check_note"), "check"), button(labels.text("use_example"), "example", _QUIET)
    box = tag("input", type="checkbox", id=keep, autocomplete="off")
    return (
        tag("label", labels.text("the_note"), for_=note),
        tag("textarea", id=note, rows=NOTE_ROWS, autocomplete="off", dir="auto"),
        tag("p", labels.text("note_stays"), class_="rc-hint"),
        tag("div", box, tag("label", labels.text("keep_note"), for_=keep), class_="rc-tick"),
        tag("div", *asked, class_="rc-actions"),
    )


_QUIET = "rc-button rc-quiet"


def _without_script(shown: LanguageCheck, labels: Labels, guide_href: str) -> Markup:
    link = (" ", tag("a", labels.text("read_guide"), href=guide_href)) if guide_href else ()
    needs = tag("p", labels.text("check_plain"), *link)
    lines = [tag("p", line) for line in shown.example.splitlines() if line.strip()]
    return tag("div", needs, tag("blockquote", *lines, class_="rc-example"), class_="rc-no-script")
