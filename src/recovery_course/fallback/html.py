"""
One helper to write HTML: what is not marked as safe is escaped.
"""

from __future__ import annotations

from markupsafe import Markup, escape

from recovery_course.markup import inline_html

# Elements that never have content and no end tag.
_VOID = {"input"}


def tag(name: str, /, *content: str, **attributes: str) -> Markup:
    """
    Return an element; `class_` and `data_item` stand for class and data-item.
    """
    written = "".join(f' {_attribute(key)}="{escape(value)}"' for key, value in attributes.items())
    inside = "".join(escape(part) for part in content)
    end = "" if name in _VOID else f"</{name}>"
    return Markup(f"<{name}{written}>{inside}{end}")  # noqa: S704 - each part was escaped above


def inline(markdown: str) -> Markup:
    """
    Return inline Markdown as HTML that is marked as safe.
    """
    return Markup(inline_html(markdown))  # noqa: S704 - inline_html sanitises


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
