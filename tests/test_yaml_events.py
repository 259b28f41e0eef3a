"""
The fast way to read YAML says what the careful one says: data, lines and problems alike.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.compat import StringIO

from recovery_course import positions
from recovery_course.positions import Document, parse_yaml, read_text

ROOT = Path(__file__).parent.parent
FILES = sorted(
    path for folder in ("book", "exercises", "tests") for path in (ROOT / folder).rglob("*.yml") if path.is_file()
)


def carefully(text: str) -> Document:
    """Read YAML by the parser in Python alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(positions, "read_plain", lambda *_: None)
        return parse_yaml(text, "x.yml")


def assert_read_alike(text: str) -> None:
    """Compare both ways."""
    fast, careful = parse_yaml(text, "x.yml"), carefully(text)
    assert (fast.data, fast.problems) == (careful.data, careful.problems)
    assert dict(fast.place.lines) == dict(careful.place.lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_is_read_alike(path: Path) -> None:
    """The course's own files, and every faulty one of the tests."""
    text = read_text(path, path.name)
    if isinstance(text, str):
        assert_read_alike(text)


ODD = r"""
a: yes\nb: 0o17\nc: 0x1F\nd: 1_000\ne: 12:30\nf: 2026-11-23\ng: .5\nh: ~\ni: 1e3
a:\nb: 1
- \n- a
a: >\n\n  b\n\n\n  c\n
a: |\n  b\n\n\n  c
a: "b\n\n  c"
a: 'it''s'
{a: b, c: [d, e]}
a: b\n---\nc: d
? a\n: b
? [a]\n: b
a: &x b\nc: *x
a: !t b
a: 1\na: 2
a: b: c
[a: b]
a: 'b
# only a comment
- a\n - b
<<: {a: b}
1: a
true: a
~: a
a: \u2028b
a: \x85b
%YAML 1.1\n---\na: yes
a: \U0001f600
'a\n\n  b': c
? |\n  a\n: b
a: |#\n  b
"""


@pytest.mark.parametrize("text", [line.encode().decode("unicode_escape") for line in ODD.strip().splitlines()])
def test_odd_corners_are_read_alike(text: str) -> None:
    """What the two parsers might read differently is left to the careful one."""
    assert_read_alike(text)


PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=30)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(data=PLAIN)
def test_whatever_is_written_as_yaml_is_read_alike(data: object) -> None:
    """Any data, written by a program."""
    out = StringIO()
    YAML(typ="safe", pure=True).dump(data, out)
    assert_read_alike(out.getvalue())


@settings(max_examples=400, deadline=None)
@given(text=st.text(alphabet="ab:-#[]{},'\"|>&*!?%@` \n1.~\\", max_size=40))
def test_whatever_signs_are_read_alike(text: str) -> None:
    """Any signs, good YAML or not."""
    assert_read_alike(text)
