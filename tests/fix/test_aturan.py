"""What each rule's fix writes: at the wrong example of its manual page, and at cases beside it."""

from __future__ import annotations

import pytest

from petaproses.findings.record import Rule
from petaproses.rules.registry import RULES
from tools.linked import berkas, compile_maps, example
from tools.mending import aman, betulkan, satu

# What the examples of the manual pages are offered; every rule that is not named here offers nothing there.
AMAN = {
    "yaml-rusak", "tag-yaml", "koma-memotong", "pagar-memotong", "aksara-tersembunyi", "kutip-keriting",
    "kunci-tak-dikenal", "alur-rusak", "jenjang-tak-dikenal", "angka-campur", "satuan-melekat", "salah-ketik", "kode-berubah",
}  # fmt: skip
DUGAAN = {
    "kata-janggal",
    "aksara-kendali", "pemilik-tak-dikenal", "rujukan-hilang", "templat-hilang", "rujuk-hilang", "pemilik-mirip",
    "level-tak-cocok", "label-banyak-panah", "alur-ganda", "bukan-turunan", "kode-rusak", "kode-bukan-lanjutan",
}  # fmt: skip

EXAMPLES = [(rule, files) for rule in RULES if (files := example(rule))]


@pytest.mark.parametrize("rule, files", EXAMPLES, ids=[rule.name for rule, _ in EXAMPLES])
def test_the_wrong_example_is_mended_where_that_is_possible(rule: Rule, files: dict[str, str]) -> None:
    fixes = [item.finding.fix for item in compile_maps(files)[1] if item.rule is rule]
    expected = {True} if rule.name in AMAN else {False} if rule.name in DUGAAN else set()
    assert {fix.safe for fix in fixes if fix} == expected
    if expected:
        _, mended = betulkan(files)
        assert rule.code not in {item.rule.code for item in mended.report}
        assert mended.fixed


PROSES = "kelompok:\n  - proses:\n      - kode: 1\n        nama: {}\n"
CASCADING = "cascading: X\njenjang: [S]\npohon:\n  - S: A\n    indikator:\n"
ALUR = "kelompok: [{proses: [{kode: 1, nama: A}, {kode: 2, nama: B}, {kode: PAN-3, nama: C}]}]\nalur:\n"
PERAN = "# berkas: p.yaml\nperan: {Kabag: Kepala Bagian, Staf: Pelaksana}\n# berkas: a.yaml\n"


def nama(wrong: str, right: str) -> tuple[str, str]:
    return PROSES.format(wrong), PROSES.format(right)


@pytest.mark.parametrize(
    "wrong, right",
    [
        (
            "kelompok:\n  - proses:\n      - {kode: 01, nama: A}\n      - kode: 1.0 # x\n        nama: B\n",
            'kelompok:\n  - proses:\n      - {kode: "01", nama: A}\n      - kode: "1.0" # x\n        nama: B\n',
        ),
        nama("Rapat: evaluasi  # catatan", '"Rapat: evaluasi"  # catatan'),
        nama('Rapat: "evaluasi"', "'Rapat: \"evaluasi\"'"),
        nama("“Rapat: evaluasi”", '"Rapat: evaluasi"'),
        nama("@kelurahan", '"@kelurahan"'),
        nama("%persen", '"%persen"'),
        nama("*penting  # x", '"*penting"  # x'),
        nama('"C:\\Data\\temp"', '"C:\\\\Data\\\\temp"'),
        nama("!segera  # x", '"!segera"  # x'),
        ("kelompok:\n\t- proses:\n\t\t- kode: 1\n\t\t\tnama: A\n", "kelompok:\n  - proses:\n    - kode: 1\n      nama: A\n"),
        ("kelompok:\n  - proses:\n      - kode:1\n        nama: A\n", PROSES.format("A")),
        nama("Ruang #12", '"Ruang #12"'),
        nama("Ruang #12  # catatan", '"Ruang #12"  # catatan'),
        ("kelompok:\n- proses:\n  - {kode: 1, nama: Presentase, presentase}\n", "kelompok:\n- proses:\n  - {kode: 1, nama: \"Persentase, persentase\"}\n"),
        nama("Ruang Presentase #2", '"Ruang Persentase #2"'),
        nama("A, B\n        nama: A, B", "A, B"),
        nama("A\n        nama: A  # dua", "A\n        nama: A  # dua"),
        nama("A\n        nama: B", "A\n        nama: B"),
        ("kelompok:\n- proses:\n  - {nama: a, b, c, kode: 1}\n", 'kelompok:\n- proses:\n  - {nama: "a, b, c", kode: 1}\n'),
        ("kelompok:\n- proses:\n  - {kode: 1, nama: \"a\", b}\n", "kelompok:\n- proses:\n  - {kode: 1, nama: \"a\", b}\n"),
        nama("Rapat\u00a0kerja", "Rapat kerja"),
        nama("Rapat\u00a0 kerja", "Rapat kerja"),
        nama("Ra\u00adpat", "Rapat"),
        nama("Rapat\tkerja\t\tdinas\t # x", "Rapat kerja dinas\t # x"),
        nama('"Rapat\\tkerja\\x09dinas"', '"Rapat kerja dinas"'),
        nama('"\\tRapat \tkerja\t"', '"Rapat kerja"'),
        nama("'\tRapat\tkerja'", "'Rapat kerja'"),
        nama("|\n          Rapat\tkerja\n", "|\n          Rapat kerja\n"),
        (PROSES.format("A").replace("kode: 1", 'kode: "1\\t"'), PROSES.format("A").replace("kode: 1", 'kode: "1"')),
        nama('"a\\u00a0b\\_c\\xADd"', '"a b cd"'),
        nama("Rapat\x0bkerja", "Rapat kerja"),
        ("# a\n\x0b" + PROSES.format("A\x0b"), "# a\n" + PROSES.format("A")),
        nama("Rapat \x07kerja", "Rapat kerja"),
        nama("Rapat: evaluasi\n        keterangan: a \x07b", '"Rapat: evaluasi"\n        keterangan: a b'),
        nama("‘Rapat’", '"Rapat"'),
        nama('Presentase, PRESENTASE dan presentase', "Persentase, PERSENTASE dan persentase"),
        nama(">-\n          Presentase\n          rapat", ">-\n          Persentase\n          rapat"),
        ("'Judul': B\n" + PROSES.format("A"), "'judul': B\n" + PROSES.format("A")),
        (PROSES.format("A") + "arah: Tegak\n", PROSES.format("A") + "arah: tegak\n"),
        ("instansi: X\nperan: {A: {luar: yes}}\n", "instansi: X\nperan: {A: {luar: ya}}\n"),
        ("instansi: X\nkertas:\n  pinggir: 12,5 mm\n", 'instansi: X\nkertas:\n  pinggir: "12,5"\n'),
        (ALUR + "  - 1->2\n", ALUR + "  - 1 -> 2\n"),
        (ALUR + "  - 1 ke PAN-3 > 2\n", ALUR + "  - 1 -> PAN-3 -> 2\n"),
        (ALUR + "  - 1 > PAN-3 > 2: Ya\n", ALUR + "  - 1 > PAN-3 > 2: Ya\n"),
        (ALUR + "  - 1 >> PAN-3: Ya\n", ALUR + "  - 1 -> PAN-3: Ya\n"),
        (ALUR + "  - 1 - 9\n", ALUR + "  - 1 - 9\n"),
        (
            CASCADING + "      - uraian: I\n        awal: {2024: 80.5}\n        target: {2025: '81,5', 2026: 82.5, 2027: '1.500'}\n",
            CASCADING + "      - uraian: I\n        awal: {2024: \"80,5\"}\n        target: {2025: '81,5', 2026: \"82,5\", 2027: '1.500'}\n",
        ),
        (
            CASCADING + "      - {uraian: I, target: {2025: 5kali, 2026: 7kali}}\n",
            CASCADING + '      - {uraian: I, satuan: kali, target: {2025: "5", 2026: "7"}}\n',
        ),
        (
            CASCADING + "      - uraian: I\n        satuan: Kali\n        target: {2025: '5kali'}\n",
            CASCADING + "      - uraian: I\n        satuan: Kali\n        target: {2025: '5'}\n",
        ),
        (
            CASCADING + "      - uraian: I\n        satuan: orang\n        target: {2025: 5kali}\n",
            CASCADING + "      - uraian: I\n        satuan: orang\n        target: {2025: 5kali}\n",
        ),
    ],
)  # fmt: skip
def test_safe_fix(wrong: str, right: str) -> None:
    """`--fix` writes just this, and leaves alone what it does not know."""
    if "A, B\n" in wrong:
        right = right.replace("nama: A, B\n        nama: A, B", "nama: A, B")
    assert satu(wrong, aman) == right


@pytest.mark.parametrize(
    "wrong, right",
    [
        nama('"Rapat" evaluasi', "'\"Rapat\" evaluasi'"),
        nama("[Rapat] evaluasi", '"[Rapat] evaluasi"'),
        nama('"Rapat', '"Rapat"'),
        nama("Ruang #lama", '"Ruang #lama"'),
        nama('"a\\u200bb"', '"ab"'),
        nama('"“Rapat”"', '"Rapat"'),
        (PROSES.format("A").replace("kode: 1", "kode: 1."), PROSES.format("A")),
        (PROSES.format("A").replace("kode: 1", "kode: 1\u200b"), PROSES.format("A")),
        (PROSES.format("A").replace("kode: 1", "kode: 1\u200b."), PROSES.format("A")),
        (PROSES.format("A").replace("kode: 1", "kode: '1.'"), PROSES.format("A").replace("kode: 1", "kode: '1'")),
        (ALUR + "  - 1 -> 2\n  - 1 -> 2\n", ALUR + "  - 1 -> 2\n"),
        (ALUR + "  - 1 -> 2\n  - 1 -> 2  # dua\n", ALUR + "  - 1 -> 2\n  - 1 -> 2  # dua\n"),
        (ALUR + "  - 1 -> PAN-03 -> 2\n", ALUR + "  - 1 -> PAN-3 -> 2\n"),
        (ALUR + "  - 1 -> PAN-03\n  - PAN-03 -> 2: Ya\n", ALUR + "  - 1 -> PAN-3\n  - PAN-3 -> 2: Ya\n"),
        (ALUR + "  - PAN-3 -> PAN-33\n", ALUR + "  - PAN-3 -> PAN-33\n"),
        (ALUR + "  - PAN-33 -> 1 -> PAN-3\n", ALUR + "  - PAN-3 -> 1 -> PAN-3\n"),
        (ALUR + "  - 1 -> 2 -> PAN-3: Ya # x\n", ALUR + "  - 1 -> 2\n  - 2 -> PAN-3: Ya # x\n"),
        (PROSES.format("A") + "arah: tegk\n", PROSES.format("A") + "arah: tegak\n"),
        (
            "kelompok:\n  - proses: [{kode: 1, nama: A}]\n    nama: x\n\tjenis: y\n",
            "kelompok:\n  - proses: [{kode: 1, nama: A}]\n    nama: x\n\tjenis: y\n",
        ),
    ],
)
def test_unsafe_fix(wrong: str, right: str) -> None:
    """A guess is only made with `--unsafe-fixes`."""
    assert satu(wrong, aman) == wrong
    assert satu(wrong) == right


@pytest.mark.parametrize(
    "wrong, right, safe",
    [
        ("lajur: [{pemilik: KABAG}]", "lajur: [{pemilik: Kabag}]", True),
        ("lajur: [{pemilik: kepala bagian}]", "lajur: [{pemilik: Kabag}]", True),
        ('lajur: [{pemilik: "Kabag, Staf"}]', "lajur: [{pemilik: [Kabag, Staf]}]", True),
        ("lajur: [{pemilik: Kabg}, {pemilik: 'Kabg'}]", "lajur: [{pemilik: Kabag}, {pemilik: 'Kabag'}]", False),
        ("lajur: [{pemilik: &x Kabg}, {pemilik: *x}]", "lajur: [{pemilik: &x Kabg}, {pemilik: *x}]", False),
        ("lajur: [{pemilik: Notaris}]", "lajur: [{pemilik: Notaris}]", False),
    ],
)
def test_owner(wrong: str, right: str, safe: bool) -> None:
    """All places of a word change together, each in its own quotes, or none does."""
    files = berkas(PERAN + wrong + "\n")
    assert betulkan(files)[0]["a.yaml"].decode() == right + "\n"
    assert (betulkan(files, aman)[0]["a.yaml"].decode() == right + "\n") is safe or wrong == right


LINTAS = "jenis: lintas-fungsi\ninduk: 10.11\nlangkah: [{id: a, pemilik: X, nama: %s}]\n"
TWICE = {
    "rujukan-hilang": "# berkas: a.yaml\nkelompok: [{proses: [{kode: 1, nama: A, mendukung: [sasa, sas-b]},"
    " {kode: 2, nama: B, mendukung: sasa}]}]\n# berkas: c.yaml\ncascading: X\njenjang: [S]\n"
    "pohon: [{S: A, id: sas-a}, {S: B, id: sas-b}]\n",
    "jenjang-tak-dikenal": "cascading: X\njenjang: [Tujuan, Sasaran]\npohon:\n  - Tujuan: A\n  - Sasran: B\n  - Sasran: C\n",
    "rujuk-hilang": "cascading: X\njenjang: [Tujuan, Sasaran]\npohon:\n  - Tujuan: A\n  - Sasaran: B\n    id: sas-b\n"
    "  - Tujuan: C\n  - rujuk: sasb\n  - Tujuan: D\n  - rujuk: sasb\n",
    "induk-hilang": "# berkas: a.yaml\nkelompok: [{proses: [{kode: 10, nama: A}]}]\n# berkas: b.yaml\ninduk: 10\n"
    "kelompok: [{proses: [{kode: 10.1, nama: B}]}]\n"
    f"# berkas: c.yaml\n{LINTAS % 'satu'}# berkas: d.yaml\n{LINTAS % 'dua'}",
}


@pytest.mark.parametrize("name", TWICE)
def test_all_places_of_a_finding_are_mended(name: str) -> None:
    """After that nothing is left to say, in one go."""
    files = berkas(TWICE[name])
    (item, *_) = (item for item in compile_maps(files)[1] if item.rule.name == name)
    mended = betulkan(files, lambda each: each.rule.name == name and each.span == item.span)[1]
    assert name not in {each.rule.name for each in mended.report}
    assert sum(mended.fixed.values()) == 1


def test_windows_1252_becomes_utf_8() -> None:
    """That is a guess, and the rest of the file stays."""
    raw = PROSES.format("Rapat – “akhir” café").replace("\n", "\r\n").encode("cp1252")
    assert betulkan({"a.yaml": raw}, aman)[0]["a.yaml"] == raw
    assert betulkan({"a.yaml": raw})[0]["a.yaml"] == raw.decode("cp1252").encode("utf-8")
    for other in (b"nama: \x81\xe9", b"nama: \xe9\x00"):
        assert betulkan({"a.yaml": other})[0]["a.yaml"] == other


def test_parent_by_the_codes_of_its_sheet() -> None:
    """Another parent is only thought of where all codes of the sheet continue it."""
    top = "# berkas: a.yaml\nkelompok: [{proses: [{kode: 10, nama: A}]}]\n"
    below = "# berkas: b.yaml\ninduk: 101\nkelompok: [{proses: [{kode: %s, nama: B}]}]\n"
    assert betulkan(berkas(top + below % "10.1"))[0]["b.yaml"].startswith(b"induk: 10\n")
    assert betulkan(berkas(top + below % "101.1"))[0]["b.yaml"].startswith(b"induk: 101\n")


def test_figures_in_a_list_over_the_years() -> None:
    """They are found by their place in the list."""
    files = berkas(
        "# berkas: p.yaml\ninstansi: X\nperiode: 2025-2026\n# berkas: a.yaml\n"
        + CASCADING
        + "      - {uraian: I, target: ['80,5', 81.5]}\n"
    )
    assert "target: ['80,5', \"81,5\"]" in betulkan(files, aman)[0]["a.yaml"].decode()


TOP = "# berkas: a.yaml\nkelompok: [{proses: [{kode: 1, nama: A}]}]\n"
SHEET = "# berkas: b.yaml\ninduk: 1\nkelompok: [{proses: [%s]}]\nalur:\n- 1.1 -> 1.2\n- %s -> 1.3\n"


@pytest.mark.parametrize(
    "codes, end, right",
    [
        ("1.1 1.2 1-Mar", "1.2", "1.1 1.2 1.3"),
        ("1.1 1-Feb 1.3", "1-Feb", "1.1 1.2 1.3"),
        ("1.l 1.2 1.3", "1.2", "1.1 1.2 1.3"),
        ("1.1 1.l 1.3", "1.2", "1.1 1.2 1.3"),
        ("1.1 1.2 1.3", "1-Feb", "1.1 1.2 1.3"),
        ("1.1 5-Mar 1.3", "1.2", "1.1 1.2 1.3"),
        ("1.1 1.l 1.I", "1.2", "1.1 1.l 1.I"),
    ],
)
def test_a_spoiled_code_is_no_model(codes: str, end: str, right: str) -> None:
    """Arrows that name the right code stay, and so does everything where nobody knows what was meant."""

    def sheet(codes: str, end: str) -> str:
        return SHEET % (", ".join(f"{{kode: {kode}, nama: N{n}}}" for n, kode in enumerate(codes.split())), end)

    mended = betulkan(berkas(TOP + sheet(codes, end)))[0]["b.yaml"].decode()
    assert mended == berkas(sheet(right, "1.2"))["b.yaml"]
    assert betulkan(berkas(TOP + sheet(codes, end)), aman)[0]["b.yaml"].decode() == berkas(sheet(codes, end))["b.yaml"]


def test_all_that_names_a_spoiled_code_is_written_anew_with_it() -> None:
    files = berkas(
        TOP
        + SHEET % ("{kode: 1.1, nama: B}, {kode: 1-Feb, nama: C}, {kode: 1.3, nama: D}", "1-Feb")
        + "# berkas: c.yaml\ninduk: 1-Feb\nkelompok: [{proses: [{kode: 1.2.1, nama: E}]}]\n"
    )
    found = [item for item in compile_maps(files)[1] if item.rule.severity > 1]
    assert [item.rule.code for item in found] == ["PP317"]
    after, mended = betulkan(files)
    assert after["c.yaml"].startswith(b"induk: 1.2\n")
    assert b"Feb" not in after["b.yaml"]
    assert mended.report.worst in (None, 1)


@pytest.mark.parametrize(
    "written, right",
    [
        ("[80,5, 81,2]", '["80,5", "81,2"]'),
        ("[80,5,81,2]", '["80,5","81,2"]'),
        ("[80,5, 81] # x", '["80,5", 81] # x'),
        ("[80,5,  # x\n          81,2]", '["80,5",  # x\n          "81,2"]'),
        ("[80, 5, 81, 2]", "[80, 5, 81, 2]"),
    ],
)
def test_decimal_commas_within_a_list(written: str, right: str) -> None:
    """Whether a comma was meant as a decimal one is a guess."""
    text = (
        "# berkas: p.yaml\ninstansi: X\nperiode: 2025-2026\n# berkas: a.yaml\n%s      - uraian: I\n        target: %s\n"
    )
    files = berkas(text % (CASCADING, written))
    assert betulkan(files, aman)[0]["a.yaml"].decode() == files["a.yaml"]
    assert betulkan(files)[0]["a.yaml"].decode() == berkas(text % (CASCADING, right))["a.yaml"]


@pytest.mark.parametrize(
    "wrong, right, safe",
    [
        ("- Staf:\n  proses: [%s]", "- pemilik: Staf\n  proses: [%s]", False),
        ("- Staf:\n    - %s", "- pemilik: Staf\n  proses:\n    - %s", True),
        ("- Staf:\n  - %s", "- pemilik: Staf\n  proses:\n  - %s", True),
        ("-   'Kabag' : [%s]", "-   pemilik: 'Kabag'\n    proses: [%s]", True),
        ("- {Kabag: [%s]}", "- {pemilik: Kabag, proses: [%s]}", True),
        (
            "- Staf:  # x\n     # y\n      proses:\n        - %s",
            "- pemilik: Staf  # x\n # y\n  proses:\n    - %s",
            True,
        ),
        ("- Staf:\n    kode: 1\n    nama: A", "- pemilik: Staf\n  proses:\n    kode: 1\n    nama: A", True),
        ("- {Staf: {proses: [%s]}}", "- {Staf: {proses: [%s]}}", True),
        ("- Pemilk: Staf\n  proses: [%s]", "- pemilik: Staf\n  proses: [%s]", True),
        ("- keterangan:\n  proses: [%s]", "- keterangan:\n  proses: [%s]", True),
        ("- Staf: Pelaksana\n  proses: [%s]", "- Staf: Pelaksana\n  proses: [%s]", True),
        ("- Staf:\n  Kabag:\n  proses: [%s]", "- Staf:\n  Kabag:\n  proses: [%s]", True),
    ],
)
def test_the_owner_of_a_lane_as_its_key(wrong: str, right: str, safe: bool) -> None:
    """One finding a file, and a fix that leaves nothing to say; other strange keys are left alone."""
    before, after = ((PERAN + "lajur:\n" + text + "\n").replace("%s", "{kode: 1, nama: A}") for text in (wrong, right))
    found = [item for item in compile_maps(berkas(before))[1] if item.rule.code == "PP102"]
    mended, left = betulkan(berkas(before))
    assert mended["a.yaml"].decode() == berkas(after)["a.yaml"]
    if wrong != right:
        assert len(found) == 1
        assert left.report.worst in (None, 1)
    assert (betulkan(berkas(before), aman)[0]["a.yaml"].decode() == berkas(after)["a.yaml"]) is safe
