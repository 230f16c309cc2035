"""What a hint says to type, where a rule has several hints to choose from."""

from __future__ import annotations

import pytest

from tools.linked import berkas, compile_maps

_PERAN = "# berkas: peran.yaml\nperan: {Kabag: Kepala Bagian, Staf: Staf}\n# berkas: a.yaml\n"
_KODE = "# berkas: peta.yaml\ninstansi: X\nkode: {%s}\n# berkas: a.yaml\nkelompok: [{proses: [{kode: %s, nama: A}]}]\n"
_TARGET = "cascading: X\njenjang: [S]\npohon:\n- S: A\n  indikator: [{uraian: I, target: [1, 2]}]\n"


@pytest.mark.parametrize(
    "rule, text, hint",
    [
        ("pemilik-tak-dikenal", f"{_PERAN}lajur: [{{pemilik: kepala bagian}}]", "tulis «Kabag»"),
        ("pemilik-tak-dikenal", f'{_PERAN}lajur: [{{pemilik: "Kabag, Staf"}}]', "sebagai daftar: [Kabag, Staf]"),
        ("pemilik-tak-dikenal", f"{_PERAN}lajur: [{{pemilik: Kabg}}]", "maksud Anda «Kabag»?"),
        ("pemilik-tak-dikenal", f"{_PERAN}lajur: [{{pemilik: Notaris}}]", 'tambahkan "Notaris: ..."'),
        ("kode-salah", _KODE % ("awalan: PAN-", "01"), "awali dengan «PAN-»"),
        ("kode-salah", _KODE % ("pemisah: '-'", "'?'"), "huruf dan angka"),
        ("kode-salah", _KODE % ("awalan: 'A '", "'A 1. 2'"), "awali dengan «A »"),
        ("kode-salah", _KODE % ("pemisah: /", "1/ 2"), "dipisah «/»"),
        ("target-tak-cocok", _TARGET, "periode: 2025-2029"),
        ("jenis-berkas", "- a\n", 'awali dengan "lajur:" atau "kelompok:"'),
        ("kunci-tak-dikenal", "kelompok: []\nxyz: 1\n", "pakai salah satu dari «kertas»"),
        ("kunci-tak-dikenal", "kelompok: []\nketerangn: 1\n", "maksud Anda «keterangan»?"),
        ("kunci-tak-dikenal", "insansi: X\n", "maksud Anda «instansi»?"),
        ("pilihan-salah", "kelompok: []\narah: tegk\n", "maksud Anda «tegak»?"),
        (
            "induk-sendiri",
            "induk: 1\nkelompok: [{proses: [{kode: 1, nama: A}, {kode: 1.1, nama: B}]}]",
            "tulis kode 1.2",
        ),
        (
            "bukan-turunan",
            "induk: 1\nkelompok: [{proses: [{kode: a, nama: A}, {kode: 1.a, nama: B}]}]",
            "diawali 1. dan",
        ),
        ("alur-rusak", "kelompok: []\nalur: [a->b]\n", '"a -> b"'),
        ("alur-rusak", "kelompok: []\nalur: [{'a, b': Ya}]\n", '"a -> b: Ya"'),
        ("alur-rusak", "kelompok: []\nalur: [a]\n", "a -> b, a -> b -> c"),
        ("koma-memotong", "kelompok: [{nama: a, b, c}]\n", 'beri tanda kutip: "a, b, c"'),
        ("koma-memotong", 'kelompok: [{nama: a "b", c}]\n', "beri tanda kutip: 'a \"b\", c'"),
        ("penghubung-hilang", "jenis: lintas-fungsi\ninduk: 1\nlangkah: [{id: x, ke_peta: zzz}]", "nama berkas peta"),
    ],
)
def test_hint(rule: str, text: str, hint: str) -> None:
    """The hint fits what was written."""
    _, report = compile_maps(berkas(text))
    (item,) = [item for item in report if item.rule.name == rule]
    assert hint in item.finding.hint
