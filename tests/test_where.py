"""The line that says where responses are kept."""

from __future__ import annotations

from recovery_course.fallback.where import PLACES, where_to_html
from recovery_course.labels import load_labels


def test_every_place_can_be_chosen() -> None:
    """There is one button for each place, named in the language of the book."""
    labels = load_labels()
    html = where_to_html(labels)
    for place in PLACES:
        assert f'data-place="{place}">{labels.text(f"where_{place}")}</button>' in html


def test_the_line_has_no_space_between_its_elements() -> None:
    """The page script draws the same elements over it, and takes over none that it does not expect."""
    html = where_to_html(load_labels())
    assert "> <" not in html
    assert "\n" not in html
