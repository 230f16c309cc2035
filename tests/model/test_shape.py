"""Shaping: each kind of file is known by its keys, every misfit is noted at its place, and the rest is kept."""

from __future__ import annotations

import re

import pytest

from petaproses.findings.record import Severity
from petaproses.model import built as berkas
from petaproses.model.fit import fit
from petaproses.model.shape import Shaped, shape
from petaproses.text.read import read
from tools.linked import compile_maps
from tools.plants import HEALTHY


def of(text: str) -> Shaped:
    return shape(read(text.encode("utf-8"), "peta.yaml"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("instansi: A", berkas.Proyek),
        ("peran: {Kabag: Kepala Bagian}", berkas.Proyek),
        ("kode: {awalan: X-}", berkas.Proyek),
        ("induk: 10\nlajur: []", berkas.Lembar),
        ("kelompok: []", berkas.Lembar),
        ("jenis: lintas-fungsi\ninduk: 1\nkode: 1.CFM.1", berkas.LintasFungsi),
        ("cascading: A\njenjang: [B]", berkas.Cascading),
    ],
)
def test_kinds(text: str, kind: type) -> None:
    """A file needs no word for its kind where its keys tell it."""
    assert isinstance(of(text).record, kind)


@pytest.mark.parametrize(
    ("text", "rule", "place", "facts"),
    [
        ("x: y", "jenis-berkas", (1, 1), {"kunci": ("x",)}),
        ("[a]", "jenis-berkas", (1, 1), {"kunci": ()}),
        ("teks", "jenis-berkas", (1, 1), {"kunci": ()}),
        ("induk: 1\nlajurr: []", "kunci-tak-dikenal", (2, 1), {"kunci": "lajurr"}),
        ("lajur:\n  - proses:\n      - kode: 1", "kunci-hilang", (3, 9), {"kunci": "nama"}),
        ("lajur:\n  - proses: {kode: 1, nama: [a]}", "bentuk-salah", (2, 29), {"harapan": "teks", "dapat": "daftar"}),
        ("lajur: {a: b}", "kunci-tak-dikenal", (1, 9), {"kunci": "a"}),
        ("lajur: teks", "bentuk-salah", (1, 8), {"harapan": "pasangan", "dapat": "teks"}),
        ("lajur:\n  - proses: {kode: 1, nama: ''}", "nilai-kosong", (2, 29), {"kunci": "nama"}),
        ("lajur:\n  - proses: {kode: 1, nama: }", "nilai-kosong", (2, 23), {"kunci": "nama"}),
        ("kelompok: []\narah: miring", "pilihan-salah", (2, 7), {"nilai": "miring", "pilihan": ("mendatar", "tegak")}),
        ("kode: {level_0: satu}", "bentuk-salah", (1, 17), {"harapan": "angka", "dapat": "teks"}),
        ("kertas: {pinggir: 99}", "bentuk-salah", (1, 19), {"batas": "less_than_equal", "paling": "50"}),
        ("kode: {level_0: 0}", "bentuk-salah", (1, 17), {"batas": "greater_than_equal", "paling": "1"}),
        (
            f"cascading: X\njenjang: [{', '.join(map(str, range(21)))}]",
            "bentuk-salah", (2, 10), {"batas": "too_long", "paling": "20", "banyak": 21},
        ),
        ("jenis: lintas\ninduk: 1", "pilihan-salah", (1, 8), {"pilihan": ("lintas-fungsi",)}),
        ("jenis: lintas-fungsi", "kunci-hilang", (1, 1), {"kunci": "induk"}),
        ("cascading: A\njenjang: []", "nilai-kosong", (2, 10), {"kunci": "jenjang"}),
        ("cascading: A\njenjang: [B]\npohon:\n  - B: x\n    indikator: {uraian: y, arah: atas}", "pilihan-salah",
         (5, 34), {"nilai": "atas"}),
        ("peran: Kabag", "bentuk-salah", (1, 8), {"harapan": "pasangan", "dapat": "teks"}),
    ],
)  # fmt: skip
def test_misfits(text: str, rule: str, place: tuple[int, int], facts: dict[str, object]) -> None:
    """One fault each, at the key or value that causes it."""
    (fault,) = of(text).faults
    assert fault.rule == rule
    assert (fault.at.span.line, fault.at.span.column) == place
    assert {name: fault[name] for name in facts} == facts


def test_unknown_key_offers_the_keys_of_its_own_place() -> None:
    """Inside a process the keys of a process are offered, not those of a sheet."""
    (fault,) = of("lajur:\n  - proses: [{kode: 1, nama: a, sopp: x}]").faults
    assert "sop" in fault["dikenal"]
    assert "lajur" not in fault["dikenal"]


def test_one_run_shows_all_and_keeps_the_rest() -> None:
    """A misshapen process hides neither its siblings nor what is wrong with them, and places stay right."""
    shaped = of(
        "induk: 10\nlajurr: x\nlajur:\n  - proses:\n    - {kode: 1, nama: [a]}\n    - {kode: 2}\n"
        "    - {kode: 3, nama: c, warna: biru}\n"
    )
    assert [fault.rule for fault in shaped.faults] == [
        "bentuk-salah", "kunci-hilang", "kunci-tak-dikenal", "kunci-tak-dikenal"
    ]  # fmt: skip
    assert isinstance(shaped.record, berkas.Lembar)
    assert [proses.kode for proses in shaped.record.lajur[0].proses] == ["1", "2", "3"]
    assert shaped.source.span(("lajur", 0, "proses", 2, "nama")).line == 7
    assert shaped.lost == ("'biru'", "'x'"), "others may look for what was left out"


def test_what_nobody_can_tell() -> None:
    """A process without a code is left out, and its code may be any."""
    shaped = of("induk: 10\nlajur:\n  - proses:\n    - {nama: a}\n    - {kode: 3, nama: c}\n")
    (proses,) = shaped.record.lajur[0].proses
    assert proses.kode == "3"
    assert shaped.source.span(("lajur", 0, "proses", 0, "nama")).line == 5
    assert "" in shaped.lost


@pytest.mark.parametrize(
    "text, path",
    [
        ("induk: 10\nlajr: [{pemilik: Kabag}]", ("lajur", 0, "pemilik")),
        ("induk: 10\nlajur: [{proses: [{kod: 1, nama: a}]}]", ("lajur", 0, "proses", 0, "kode")),
        ("jenis: lintas-fungs\ninduk: 1\nlangkah: [{ide: a}]", ("langkah", 0, "id")),
        ("pran: {Kabag: Kepala Bagian}", ("peran", "Kabag")),
        ("jenis: lintas-fungsi\ninduk: 1\nlangkah: [{id: a, jenis: keputsan}]", ("langkah", 0, "jenis")),
    ],
)
def test_mistyped_words_are_read_as_meant(text: str, path: tuple[str | int, ...]) -> None:
    """Noted once, where they stand, and nothing is lost."""
    shaped = of(text)
    assert shaped.record is not None
    assert shaped.source.isi(path) in ("Kabag", "1", "a", "Kepala Bagian", "keputusan")
    assert shaped.lost == ()
    assert {fault.at.span.line for fault in shaped.faults} <= {1, 2, 3}
    assert {fault.rule for fault in shaped.faults} <= {"kunci-tak-dikenal", "pilihan-salah"}


def test_unknown_keys_leave_a_file_whole() -> None:
    """A mistyped key removes nothing but its own text."""
    assert of("lajur: []\nlajurr: x").lost == ("'x'",)


def test_short_forms_are_written_out() -> None:
    """One text stands for a list of one, or for a mapping's main key."""
    record = of(
        "lajur: {pemilik: Kabag, proses: {kode: 1, nama: a, sop: B, pelaku: C}}\nalur: a -> b\nkertas: A3"
    ).record
    assert isinstance(record, berkas.Lembar)
    assert record.lajur[0].pemilik == ("Kabag",)
    assert record.lajur[0].proses[0].sop == (fit(berkas.Sop, {"judul": "B"}),)
    assert record.lajur[0].proses[0].pelaku == ("C",)
    assert record.alur == ({"a -> b": ""},)
    assert record.kertas == fit(berkas.Kertas, {"ukuran": "A3"})


def test_empty_values_are_absent() -> None:
    """A key that waits for its value, as in a template file, is no fault."""
    shaped = of("induk:\nlajur:\nalur:\nkertas:\nkepala:\njudul:")
    assert not shaped.faults
    assert shaped.record == fit(berkas.Lembar, {"kertas": {}, "kepala": {}})


def test_empty_file_is_whole() -> None:
    """Nothing is missing from an empty file."""
    assert of("").lost == ()
    assert of("[").lost == ("[",)


@pytest.mark.parametrize(
    "text", ["kelompok: [{proses: [{}]}]", "cascading: a\njenjang: [b]\npohon: [{b: c, indikator: {}}]"]
)
def test_what_is_missing_from_an_empty_mapping_is_told_where_that_stands(text: str) -> None:
    """There is no other key beside which it could stand."""
    fault = next(fault for fault in of(text).faults if fault.rule == "kunci-hilang")
    span = fault.at.span
    assert text.splitlines()[span.line - 1][span.column - 1 :].startswith("{}")


def test_items_still_to_come_say_nothing() -> None:
    """A lone `-` is unfinished, not wrong; in a list of figures it is a year without one. Places stay those of the file."""
    text = (
        "jenis: lintas-fungsi\ninduk: 1\nlajur: ['', A]\nlangkah:\n  -\n  - {id: a, pemilik: ['']}\n  - {id: b, x: y}\n"
    )
    shaped = of(text)
    assert [(fault.rule, fault.at.span.line) for fault in shaped.faults] == [("kunci-tak-dikenal", 7)]
    assert isinstance(shaped.record, berkas.LintasFungsi)
    assert shaped.record.lajur == ("A",)
    assert [langkah.id for langkah in shaped.record.langkah] == ["a", "b"]
    assert shaped.record.langkah[0].pemilik == ()
    cascade = of("cascading: A\njenjang: [B]\npohon:\n  - {B: x, pagu: ['', '5']}\n  -\n")
    assert isinstance(cascade.record, berkas.Cascading)
    assert [row.pagu for row in cascade.record.pohon] == [{0: "", 1: "5"}]


def test_no_tab_gets_through() -> None:
    """Whatever is drawn or written comes from the map, and in that every tab is a blank, in keys too."""
    torn = {name: re.sub(r"(?<=[a-z]) (?=[a-z])", "\t", text) for name, text in HEALTHY.items()}
    torn["lembar.yaml"] = 'induk: PC-04\nkelompok:\n- "nama\\t": "A\\tB"\n  proses: [{kode: PC-04.01\t, nama: "\tC"}]\n'
    peta, told = compile_maps(torn)
    assert sum(text.count("\t") for text in torn.values()) > 50
    assert "\\t" not in repr(peta.gambar) + repr(peta.proyek)
    assert len([item for item in told if item.rule.code == "PP015"]) > 50
    assert told.count(Severity.ERROR) == 0
