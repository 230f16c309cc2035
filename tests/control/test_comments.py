"""Comments that speak to us: found wherever YAML has a comment, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petaproses.text.comments import comments
from petaproses.text.read import read

_OURS = "# petaproses: "


def said(text: str | bytes) -> list[tuple[str, int | None]]:
    """The words of a file's comments, each with the line it speaks of."""
    raw = text if isinstance(text, bytes) else text.encode()
    return [(comment.words, comment.line) for comment in comments(read(raw, "a.yaml"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b # petaproses: x\n", [("x", 1)]),
        ("a: b #petaproses:x  \n", [("x", 1)]),
        ("a: b # Petaproses: x\n", [("x", 1)]),
        ("a: b # juga ini # petaproses: x\n", [("x", 1)]),
        ("# petaproses: x\na: b\n", [("x", 2)]),
        ("# petaproses: x\n\n  # lain\n# petaproses: y\n\na: b\n", [("x", 6), ("y", 6)]),
        ("a: b\n# petaproses: x", [("x", None)]),
        ("# petaproses: x\n", [("x", None)]),
        ("a: # petaproses: x\n  b: c\n", [("x", 1)]),
        ("a: | # petaproses: x\n  isi # petaproses: y\n# petaproses: z\nb: c\n", [("x", 1), ("z", 4)]),
        ("a: >\n  isi\n\n  # petaproses: y\nb: c # petaproses: z\n", [("z", 5)]),
        ("a: 'b # petaproses: x'\n", []),
        ('a: "b\n  # petaproses: x"\n', []),
        ('"a # petaproses: x": b # petaproses: y\n', [("y", 1)]),
        ("a: {b: c, # petaproses: x\n  d: 'e # petaproses: y'}\n", [("x", 1)]),
        ("a: b\n  c # petaproses: x\nd: e\n", [("x", 2)]),
        ("a: b#c # petaproses: x\n", [("x", 1)]),
        ("a: b# petaproses: x\n", []),
        ("a: b # petaproses: x # petaproses: y\n", [("x # petaproses: y", 1)]),
        ("a: &x b # petaproses: x\nc: *x # petaproses: y\n", [("x", 1), ("y", 2)]),
        ("a: 'b # petaproses: x'\na: 'b # petaproses: x'\n", []),  # of a key written twice one value is kept
        ("a: [\n# petaproses: x\n", []),  # not read to its end
        ("a: é\U0001f600 # petaproses: é — \U0001f600\n", [("é — \U0001f600", 1)]),
    ],
)
def test_where_a_comment_is(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert said(text) == expected
    assert said(text.replace("\n", "\r\n")) == expected
    assert said("\ufeff" + text) == expected
    assert said(("\ufeff" + text).encode("utf-16-le")) == expected
    assert said(("\ufeff" + text).encode("utf-16-be")) == expected


def test_a_file_in_another_encoding_says_nothing() -> None:
    assert said("a: \xe9 # petaproses: x\n".encode("cp1252")) == []


@given(st.lists(st.sampled_from(["a", "#", " ", "'", '"', _OURS, "\\", "''"]), max_size=12).map("".join))
def test_no_text_is_a_comment(text: str) -> None:
    """Property: whatever a quoted text holds, only what follows it is one."""
    quoted = "'" + text.replace("'", "''") + "'"
    double = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    block = f"|\n  x{text}\n"
    assert said(f"a: {quoted} # petaproses: x\n") == [("x", 1)]
    assert said(f"a: {double} # petaproses: x\n") == [("x", 1)]
    assert said(f"a: {block}b: c # petaproses: x\n") == [("x", 3)]
