"""What stands under a picture: a place to sign for each who signs, and no page number of its own."""

from __future__ import annotations

import re

from petaproses.layout import layout
from petaproses.layout.shared.scene import Scene
from petaproses.layout.shared.title_block import strip
from petaproses.model.proyek import Kepala, Kertas, Pengesahan
from tools.samples import lembar, peta, proses


def said(kepala: Kepala, wide: float = 700.0) -> list[str]:
    return [re.sub(r"\.{3,}$", "...", text.text) for panel in strip(kepala, wide) for text in panel.texts]


def test_who_signs_has_a_place_for_signature_name_and_rank() -> None:
    """What is not known is written in by hand: nobody's name is made up."""
    assert said(Kepala(disahkan_oleh=Pengesahan("Bupati"))) == ["Disahkan oleh", "Bupati", "Nama: ...", "Pangkat: ..."]
    known = Pengesahan("Camat", nama="A. B.", pangkat="Pembina")
    assert said(Kepala(disusun_oleh=known)) == ["Disusun oleh", "Camat", "A. B.", "Pembina"]
    (office, name) = (
        text for panel in strip(Kepala(disahkan_oleh=Pengesahan("Bupati")), 700.0) for text in panel.texts[1:3]
    )
    assert name.y - office.y > 30


def test_nobody_signs_who_was_not_asked_to() -> None:
    assert said(Kepala()) == []
    assert said(Kepala(nomor="1")) == ["Nomor: 1"]


def test_places_to_write_in_stay_in_their_cells() -> None:
    """Three who sign on upright paper have narrow cells."""
    kepala = Kepala(
        nomor="1", disusun_oleh=Pengesahan("A"), diperiksa_oleh=Pengesahan("B"), disahkan_oleh=Pengesahan("C")
    )
    for wide in (200.0, 300.0, 540.0, 900.0):
        (panel,) = strip(kepala, wide)
        for text in panel.texts:
            cell = next(box for box in reversed(panel.boxes) if box.x <= text.x)
            assert text.x + text.width * 1.15 <= cell.right


def pages(count: int) -> tuple[Scene, ...]:
    rows = tuple(proses(f"1.{n}", f"Proses nomor {n} yang bernama panjang sekali") for n in range(1, count + 1))
    sheet = lembar("1", *((f"Lajur {n}", rows[n::6]) for n in range(6)))
    whole = peta(lembar(None, ("A", (proses("1"),))), sheet)
    return layout(whole, sheet, kertas=Kertas("A4", 297.0, 210.0))


def words(scene: Scene) -> list[str]:
    return [text.text for panel in scene.panels for text in panel.texts]


def test_a_picture_of_one_page_bears_no_number() -> None:
    """Documents number their pages themselves; `Lembar 1 dari 1` beside `Halaman 4 dari 23` is one number too many."""
    (only,) = pages(4)
    assert not [text for text in words(only) if "embar" in text]


def test_parts_of_a_picture_are_told_apart_below_its_title() -> None:
    """Connectors name the part that they lead to, so that each part says which it is, on top where one looks for it."""
    several = pages(90)
    assert len(several) > 1
    for number, scene in enumerate(several, start=1):
        (title,) = (panel for panel in scene.panels if panel.jenis == "judul")
        assert title.texts[-1].text.endswith(f"lembar {number} dari {len(several)}")
