"""Protects the matrix as a picture: every process and mark once, headers on every page, text that stays readable."""

from __future__ import annotations

import pytest

from layout.overviews import faults
from petaproses.geometry.expected import Expected
from petaproses.layout.matrix import layout
from petaproses.layout.matrix.layout import layout_matrix
from petaproses.layout.shared.frame import PT_PER_MM
from petaproses.layout.shared.scene import Scene
from petaproses.model.proyek import Kertas, Peran, Proyek
from petaproses.peta import Peta, Proses
from petaproses.table import relasi
from tools.samples import AT

F4, A5 = Kertas("F4", 330, 215, 10), Kertas("A5", 148, 210, 8)


def peta_with(processes: int, people: int) -> Peta:
    """Return a map whose processes each have one owner and one participant, the last person being from outside."""
    register = {
        f"o{n}": Peran(f"o{n}", f"Kepala Bagian Nomor {n}", AT, luar=n == people - 1 and people > 1)
        for n in range(people)
    }
    proses = tuple(
        Proses(
            f"1.{n}", f"Peningkatan pelayanan nomor {n} bagi masyarakat yang memerlukannya", AT, 1 + n % 2,
            pemilik=(f"o{n % people}",), pelaku=(f"o{(n + 1) % people}",) if people > 1 else (),
        )
        for n in range(1, processes + 1)
    )  # fmt: skip
    return Peta(proyek=Proyek(peran=register), proses=proses, by_kode={each.kode: each for each in proses})


def marks(scenes: tuple[Scene, ...]) -> list[str]:
    """Return the marks in all cells."""
    return sorted(
        text.text for scene in scenes for panel in scene.panels if panel.jenis == "lembar" for text in panel.texts
    )


@pytest.mark.parametrize("kertas", [None, F4, A5])
@pytest.mark.parametrize("processes, people", [(1, 1), (6, 3), (60, 5), (9, 40)])
def test_every_process_and_mark_is_shown_once(processes: int, people: int, kertas: Kertas | None) -> None:
    """However the matrix is cut into pages, nothing is lost or doubled, and the checker finds no fault."""
    peta = peta_with(processes, people)
    scenes = layout_matrix(peta, relasi.build(peta), kertas)
    margin = kertas.pinggir * PT_PER_MM if kertas else 0.0
    expected = Expected({each.kode: each.kode + each.nama for each in peta.proses}, margin=margin)
    assert faults(scenes, expected) == []
    assert marks(scenes) == ["P"] * processes + (["T"] * processes if people > 1 else [])
    assert min(scene.smallest_text for scene in scenes) >= 6.49


def test_every_page_has_its_headers_and_notes() -> None:
    """A page must be read without the first one at hand."""
    peta = peta_with(80, 4)
    scenes = layout_matrix(peta, relasi.build(peta), F4)
    assert len(scenes) > 1
    for number, scene in enumerate(scenes, 1):
        heads = [panel.judul for panel in scene.panels if panel.jenis == "jenjang"]
        assert heads[:2] == ["Kode", "Nama proses"]
        assert "Kepala Bagian Nomor 0" in heads
        assert any(title.startswith("Level ") for title in heads)
        assert any(panel.jenis == "legenda" for panel in scene.panels)
        assert scene.page_of == (number, len(scenes))


def test_a_process_is_described_by_its_marks() -> None:
    """Who cannot see the grid hears who owns the process and who takes part."""
    peta = peta_with(1, 2)
    (scene,) = layout_matrix(peta, relasi.build(peta), None)
    assert scene.nodes[0].uraian == "Kepala Bagian Nomor 0: T; Kepala Bagian Nomor 1: P"


def test_names_take_the_width_that_the_marks_leave() -> None:
    """On wide paper long names need fewer lines, and so fewer pages."""
    peta = peta_with(15, 3)
    (wide,) = layout_matrix(peta, relasi.build(peta), F4)
    assert {len(node.texts) for node in wide.nodes} == {2}, "the code and one line"
    narrow = layout_matrix(peta, relasi.build(peta), A5)
    assert max(len(node.texts) for scene in narrow for node in scene.nodes) > 2


def test_each_row_is_measured_about_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measured anew for every row before the next, a list of 1,500 processes took minutes."""
    measured, height = [], layout._height
    monkeypatch.setattr(layout, "_height", lambda row, name: measured.append(row) or height(row, name))
    peta = peta_with(200, 3)
    layout_matrix(peta, relasi.build(peta), None)
    assert len(measured) < 600


@pytest.mark.parametrize("kertas", [F4, A5])
def test_pages_have_one_scale_and_are_about_equally_full(kertas: Kertas) -> None:
    """A last page with two rows of larger text looked like another table."""
    peta = peta_with(61, 4)
    scenes = layout_matrix(peta, relasi.build(peta), kertas)
    assert len(scenes) > 1
    assert len({scene.smallest_text for scene in scenes}) == 1
    heights = [max(node.box.bottom for node in scene.nodes) for scene in scenes]
    assert min(heights) > 0.75 * max(heights)


def test_pages_after_the_first_say_that_they_go_on() -> None:
    """Two sheets with the same title look like two copies."""
    peta = peta_with(61, 4)
    titles = [
        [text.text for panel in scene.panels if panel.jenis == "judul" for text in panel.texts]
        for scene in layout_matrix(peta, relasi.build(peta), F4)
    ]
    assert titles[0] == ["Peta relasi", f"lembar 1 dari {len(titles)}"]
    assert {title[0] for title in titles[1:]} == {"Peta relasi (lanjutan)"}


def test_a_few_rows_too_many_make_no_second_page() -> None:
    """Slightly smaller text is better than a page of two rows; nothing is below 7 pt for it."""
    counts = {
        many: layout_matrix(table, relasi.build(table), F4) for many in range(8, 40) if (table := peta_with(many, 3))
    }
    single = max(many for many, scenes in counts.items() if len(scenes) == 1)
    assert 6.5 <= counts[single][0].smallest_text < 7.5
    assert all(len(scenes) == 1 for many, scenes in counts.items() if many <= single)
