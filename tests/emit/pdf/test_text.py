"""Whatever authors write stands in the book as they wrote it, in letters of the packed font."""

from __future__ import annotations

from pathlib import Path

import pytest

from emit.pdf.books import made, opened, pages_of, text
from petaproses.emit.pdf.letters import instead, settable, unshown

HOSTILE = (
    "#set page(width: 1pt)",
    "*tebal* _miring_",
    "$x^2$",
    "@rujukan <label>",
    "// catatan /* lagi */",
    "\\ \\u{41}",
    "#{1+1}",
    "= Judul",
    "- a",
    "{{ x }}",
    "<b>&amp;",
    "=1+1",
)


def level_0(*names: str) -> str:
    rows = "".join(f"      - kode: {n}\n        nama: '{name}'\n" for n, name in enumerate(names, start=1))
    return f"kelompok:\n  - nama: Proses utama\n    proses:\n{rows}"


def test_text_is_never_markup(tmp_path: Path) -> None:
    proyek = "instansi: '#panic(\"x\")'\nunit: '*unit* @x'\nkepala: {nomor: '#1 $2$'}\nperaturan: {tentang: '#x'}\n"
    pdf = made({"level_0": level_0(*HOSTILE), "peta": proyek}).files[0][1]
    words = text(pdf, tmp_path)
    for name in (*HOSTILE, '#PANIC("X")', "*UNIT* @X", "#1 $2$"):
        assert "".join(name.split()) in "".join(words.split()), name


@pytest.mark.parametrize(
    "given, set_",
    [
        ("Menyusun laporan – “akhir”", "Menyusun laporan – “akhir”"),
        ("a\u200eb\u0007c", "abc"),
        ("baris\nbaru\u2003x", "baris baru x"),
        ("e\u0301", "é"),
        ("ﬁle Ａ①", "file A1"),
        ("漢字", "■■"),
        ("ẹ", "e"),
    ],
)
def test_letters_that_the_font_has_not(given: str, set_: str) -> None:
    assert settable(given) == set_


def test_what_is_not_shown_is_told(tmp_path: Path) -> None:
    found = made({"level_0": level_0("Proses 漢 dan 字")})
    assert [str(note) for note in found.catatan] == ["huruf yang dibawa tidak memuat 字 漢; dicetak sebagai ■"]
    assert "Proses ■ dan ■" in text(found.files[0][1], tmp_path)
    assert unshown("ﬁ é \u200e") == frozenset()
    assert instead("漢") == "■"


def test_archive_with_letters_that_the_font_has_not() -> None:
    """PDF/A allows no letter without a shape: typst would refuse."""
    assert opened(made({"level_0": level_0("漢字 \u0301 \u200f")}, "pdf-arsip").files[0][1])


def test_an_almost_empty_map_has_a_book(tmp_path: Path) -> None:
    """The page of approval has dots to fill in by hand."""
    pages = pages_of(made({"level_0": level_0("Satu")}).files[0][1], tmp_path)
    assert len(pages) == 5
    assert "PETA PROSES BISNIS" in pages[0]
    assert "....." in pages[1]


def test_contents_of_many_pages_are_counted(tmp_path: Path) -> None:
    sheets = {
        f"l{n}": f"induk: {n}\nlajur:\n  - proses:\n      - kode: {n}.1\n        nama: Anak {n}\n" for n in range(1, 90)
    }
    pages = pages_of(
        made({"a": level_0(*(f"Proses bernama panjang sekali ke {n}" * 3 for n in range(1, 90))), **sheets}).files[0][
            1
        ],
        tmp_path,
    )
    assert "DAFTAR ISI" in pages[2]
    assert "Proses bernama panjang" in pages[3]
    assert "Lembar 1" not in pages[3]
    assert all(f"Halaman {number} dari {len(pages)}" in words for number, words in enumerate(pages, 1) if number > 1)
