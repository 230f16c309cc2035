"""An excerpt puts the caret exactly under the place, whatever the line is made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petaproses.report.excerpt import excerpt
from petaproses.text.source import At, Source, Span


def _at(line: str, first: int, last: int) -> At:
    return At(Source("a.yaml", line), place=Span(1, first + 1, 1, last + 1))


@pytest.mark.parametrize(
    "line, word, shown, caret",
    [
        ("- kode: 10.1", "10.1", "- kode: 10.1", "        ^^^^"),
        ("\tkode: 1", "kode", "    kode: 1", "    ^^^^"),
        ("ab\tc", "c", "ab  c", "    ^"),
        ("中文: x", "x", "中文: x", "      ^"),
        ("中文: x", "文", "中文: x", "  ^^"),
        ("e\u0301e: x", "x", "e\u0301e: x", "    ^"),
        ("a\u00adb", "\u00ad", "a·b", " ^"),
        ("a\u00a0b", "b", "a b", "  ^"),
        ("a\u202eb\x1b[31m", "b", "a·b·[31m", "  ^"),
    ],
)
def test_caret_under_the_word(line: str, word: str, shown: str, caret: str) -> None:
    """Tabs, wide letters, combining marks and hidden characters move the caret as they move the letters."""
    start = line.index(word)
    found = excerpt(_at(line, start, start + len(word)), 80)
    assert found is not None
    assert (found.line, found.caret()) == (shown, caret)


def test_long_line_is_cut_around_the_caret() -> None:
    """The place stays in sight, with an ellipsis where the line goes on."""
    line = f"nama: {'kata ' * 100}SALAH{' kata' * 100}"
    start = line.index("SALAH")
    found = excerpt(_at(line, start, start + 5), 60)
    assert found is not None
    assert len(found.line) <= 60
    assert found.line.startswith("…")
    assert found.line.endswith("…")
    assert found.line[found.first : found.first + found.length] == "SALAH"


def test_end_of_a_long_line_keeps_its_surroundings() -> None:
    """What the right side does not need, the left side gets."""
    line = "x" * 200 + " AKHIR"
    found = excerpt(_at(line, 201, 206), 60)
    assert found is not None
    assert found.line.endswith("xx AKHIR")
    assert len(found.line) >= 55


def test_text_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    """A folded text has one caret line, under where it begins."""
    found = excerpt(At(Source("a", "nama: satu   \n  dua"), place=Span(1, 7, 2, 6)), 80)
    assert found is not None
    assert found.caret() == "      ^^^^"


@pytest.mark.parametrize("text, line", [("", 1), ("   ", 1), ("a\n", 2), ("a", 7)])
def test_nothing_to_show(text: str, line: int) -> None:
    """An empty file, an empty line and a place behind the end have no excerpt."""
    assert excerpt(At(Source("a", text), place=Span(line, 1, line, 2)), 80) is None


def test_megabyte_line_is_quick_to_show() -> None:
    """Only what can be seen is looked at."""
    line = "x" * 500_000 + "中" + "y" * 500_000
    found = excerpt(_at(line, 500_000, 500_001), 80)
    assert found is not None
    assert "中" in found.line
    assert len(found.line) <= 80


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=120), st.data())
def test_always_within_the_width_and_printable(line: str, data: st.DataObject) -> None:
    """Property: any line and place give one line of printable characters that fits, and at least one caret."""
    source = Source("a", line)
    text = source.lines[0]
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    found = excerpt(At(source, place=Span(1, first + 1, 1, last + 1)), 40)
    if found is not None:
        assert found.line.isprintable()
        assert len(found.line) <= 40 + sum(map(_combining, found.line))
        assert 1 <= found.length <= 40
        assert found.first <= 41


def _combining(character: str) -> bool:
    import unicodedata

    return unicodedata.combining(character) > 0
