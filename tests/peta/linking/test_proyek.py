"""Project files: joined without contradiction; paper, years and title block as the author means them."""

from __future__ import annotations

import pytest

from petaproses.model.proyek import Kertas, Pengesahan
from petaproses.peta.linking.proyek import years
from tools.build import peta_of, place, rules


def test_files_join_and_the_first_of_two_values_counts() -> None:
    """A register may stand in its own file; a key set twice is noted with both places."""
    peta = peta_of(a="instansi: A\nperan: {Kabag: Kepala Bagian}", b="instansi: B\nperan: {Staf: {luar: ya}, Kabag: X}")
    assert rules(peta) == ["proyek-ganda", "proyek-ganda"]
    assert peta.proyek.instansi == "A"
    assert peta.proyek.peran["Kabag"].nama == "Kepala Bagian"
    assert peta.proyek.peran["Staf"].nama == "Staf", "without a name the word used in the maps is the name"
    assert peta.proyek.peran["Staf"].luar
    assert peta.faults[0]["pertama"].source.name == "a.yaml"


@pytest.mark.parametrize(
    ("periode", "expected"),
    [
        ("2018-2023", ("2018", "2019", "2020", "2021", "2022", "2023")),
        ("RPJMD 2025 – 2026", ("2025", "2026")),
        ("2025 s.d. 2026", ("2025", "2026")),
        ("2025 sampai 2025", ("2025",)),
        ("2026-2025", ()),
        ("1000-9999", ()),
        ("tahun 2025", ()),
        ("", ()),
    ],
)
def test_years_of_a_period(periode: str, expected: tuple[str, ...]) -> None:
    """First and last year included; a period that spells no range has none."""
    assert years(periode) == expected


@pytest.mark.parametrize(
    ("kertas", "expected"),
    [
        ("{}", Kertas("F4", 330, 215, 10)),
        ("A4", Kertas("A4", 297, 210, 10)),
        ("{ukuran: a3, arah: tegak, pinggir: '7,5'}", Kertas("a3", 297, 420, 7.5)),
        ("{arah: tegak}", Kertas("F4", 215, 330, 10)),
        ("215 x 330 mm", Kertas("215 x 330 mm", 215, 330, 10)),
        ("330 × 215", Kertas("330 × 215", 330, 215, 10)),
        ("{ukuran: 330x215, arah: tegak}", Kertas("330x215", 215, 330, 10)),
    ],
)
def test_paper(kertas: str, expected: Kertas) -> None:
    """Named sizes, own sizes as written, and either way up."""
    peta = peta_of(p=f"instansi: A\nkertas: {kertas}")
    assert peta.proyek.kertas == expected
    assert not peta.faults


@pytest.mark.parametrize("ukuran", ["B9", "0 x 0", "10 x 330 mm", "99999 x 330"])
def test_unknown_paper(ukuran: str) -> None:
    """A size that nobody can print on is noted, and the inherited one stays."""
    peta = peta_of(p=f"instansi: A\nkertas: {ukuran}")
    assert place(peta, "pilihan-salah")[1] == 2
    assert peta.proyek.kertas == Kertas()


def test_a_sheet_overrides_fields_of_the_title_block() -> None:
    """What the sheet does not say, it takes from the project."""
    peta = peta_of(
        p="instansi: A\nkepala: {nomor: 1, revisi: 2, disahkan_oleh: {jabatan: Bupati, pangkat: X}}",
        s="kelompok: []\nkepala: {nomor: 9, disahkan_oleh: {jabatan: Camat}}",
    )
    kepala = peta.lembar[0].kepala
    assert (kepala.nomor, kepala.revisi) == ("9", "2")
    assert kepala.disahkan_oleh == Pengesahan("Camat", pangkat="X")
