"""The texts of a file and the places of words in them."""

from __future__ import annotations

from petaproses.rules.helpers.texts import all_teks, exactly_at, folded
from petaproses.text.read import read
from petaproses.text.source import At


def test_every_key_and_value_in_order() -> None:
    """Nothing is left out, at any depth; keys come as keys."""
    source = read(b"a: x\nb: [y, {c: z}]\n", "a.yaml")
    assert [(text, at.key) for at, text in all_teks(source)] == [
        ("a", True),
        ("x", False),
        ("b", True),
        ("y", False),
        ("c", True),
        ("z", False),
    ]


def test_word_within_a_text_of_two_lines() -> None:
    """The place is that of the word, also on the second line."""
    source = read(b"nama: Rapat\n  evaluasi Kerja\n", "a.yaml")
    span = exactly_at(At(source, ("nama",)), "Kerja").span
    assert (span.line, span.column, span.end_column) == (2, 12, 17)


def test_word_written_as_an_escape() -> None:
    """Where the word cannot be seen in the file, the whole text is the place."""
    source = read(b'nama: "a\\u00adb"\n', "a.yaml")
    at = At(source, ("nama",))
    assert exactly_at(at, "\u00ad") is at


def test_word_outside_the_text_is_not_taken() -> None:
    """Only the text itself is searched, not its line."""
    source = read(b"{a: x, b: y}\n", "a.yaml")
    at = At(source, ("a",))
    assert exactly_at(at, "y") is at


def test_how_a_text_reads() -> None:
    """Capitals and blanks make no other text."""
    assert folded(" Jumlah  RAPAT\n") == "jumlah rapat"
