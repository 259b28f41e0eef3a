"""
Inline Markdown: what is shown, what is kept out, and what an author is told about.
"""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from recovery_course.markup import inline_html, misplaced_markup, plain_text


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("*one* **two** `three`", "<em>one</em> <strong>two</strong> <code>three</code>"),
        ("[a page](https://example.org/?a=1&b=2)", '<a href="https://example.org/?a=1&amp;b=2">a page</a>'),
        ("one\n  two", "one two"),
        ("one  \ntwo", "one two"),
        ("5 < 6 & 7 > 6", "5 &lt; 6 &amp; 7 &gt; 6"),
        ("“quoted” – it’s fine…", "“quoted” – it’s fine…"),
        ('"quoted" - it\'s fine', "“quoted” - it’s fine"),
        ("the code `it's`", "the code <code>it's</code>"),
        ("1993. That was the year", "1993. That was the year"),
    ],
)
def test_inline_markdown_becomes_html(markdown: str, html: str) -> None:
    """Emphasis, strong, code and links are shown; signs are escaped; quotation marks are curly."""
    assert inline_html(markdown) == html


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,x)",
        "[x](vbscript:x)",
        "[x](https://example.org)",
        "![x](https://example.org/x.png)",
        "[x](https://example.org 'a title')",
        '<a href="javascript:alert(1)" onclick="x">x</a>',
    ],
)
def test_nothing_active_gets_through(markdown: str) -> None:
    """Whatever an author pastes, a page gets no script, image or attribute from it."""
    elements = BeautifulSoup(inline_html(markdown), "html.parser").find_all(True)
    assert {element.name for element in elements} <= {"a"}
    assert all(set(element.attrs) == {"href"} and element["href"].startswith("https:") for element in elements)


@given(st.text())
def test_html_has_only_the_tags_that_are_allowed(markdown: str) -> None:
    """Sanitised HTML is a fixed point of the sanitiser's tags: no other element is ever opened."""
    opened = {part.split(">")[0].split(" ")[0].strip("/") for part in inline_html(markdown).split("<")[1:]}
    assert opened <= {"a", "code", "em", "strong", "sub", "sup"}


def test_plain_text_has_the_words_and_no_markup() -> None:
    """Texts are compared, and read out, by their words."""
    assert plain_text("*one* [two](https://example.org) `three`") == "one two three"


@pytest.mark.parametrize(
    "markdown",
    [
        "Plain, with *emphasis*, **strong**, `code` and a [link](https://example.org).",
        "5 < 6, and p < 0.05",
        "It costs $5 & up (14%)",
        "[write](mailto:someone@example.org)",
        'She said: "not tonight".',
        "a_b_c and 2*3*4",
    ],
)
def test_inline_markup_is_in_its_place(markdown: str) -> None:
    """Ordinary texts are never complained about."""
    assert misplaced_markup(markdown) == []


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("# One", "a heading"),
        ("- one\n- two", "a list"),
        ("1990. A year", "a list (a text that begins"),
        ("> one", "a block quotation"),
        ("```\none\n```", "a code block"),
        ("one\n\ntwo", "more than one paragraph"),
        ("<div>one</div>", "HTML"),
        ("one <b>two</b>", "HTML (`<b>`)"),
        ("![x](https://example.org/x.png)", "an image"),
        ("[x](javascript:alert)", "a link to `javascript:alert`"),
        ("[x](remission.md)", "a link to `remission.md`"),
        ("[x](#part)", "a link to `#part`"),
        ("as shown {cite}`slade2009`", "the role `{cite}`"),
    ],
)
def test_markup_out_of_place_is_named(markdown: str, told: str) -> None:
    """An author hears which markup is meant, in words."""
    assert misplaced_markup(markdown)[0].startswith(told)


def test_a_tag_is_named_once() -> None:
    """An end tag is not a second mistake."""
    assert misplaced_markup("<b>one</b> <b>two</b>") == ["HTML (`<b>`)"]
