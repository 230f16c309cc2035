"""Protects what documents say: no reader meets a name that only the maps' files need."""

from __future__ import annotations

import os
import re
import shutil

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import petaproses
from petaproses import Loaded, RenderOptions, Report
from petaproses.emit import EMITTERS
from petaproses.emit.documents import DOCUMENTS
from petaproses.layout.paper import Paper
from petaproses.peta import Peta
from petaproses.pipeline import make_document
from tools.build import peta_of
from tools.visible import seen, without

IDS = "ΞΨΩΣΔΦξψωσδφ"
"""Letters of which every id and file name in these maps is made, and nothing else is."""

MAPS = {
    "peta": """
instansi: Kabupaten Contoh
unit: Bagian Contoh
periode: 2025-2026
kertas: {ukuran: A4}
peran:
  Kabag: Kepala Bagian
  Staf: Staf
""",
    "ΞΞ": """
level: 0
kelompok:
  - nama: Inti
    proses:
      - kode: 1
        id: Ξ-satu
        nama: Pelayanan
        pemilik: Kabag
        pelaku: Staf
        masukan: Berkas
        keluaran: Surat
        mendukung: [Ψ-sasaran, Ψ-indikator, ΨΩ-2, "01.02"]
      - kode: 2
        id: Ξ-dua
        nama: Pengaduan
        pemilik: Staf
        masukan: Surat
alur: [1 -> 2]
""",
    "ΞΩ": """
induk: 1
lajur:
  - pemilik: Kabag
    proses:
      - {kode: 1.1, id: Ξ-tiga, nama: Menerima, sop: {nomor: SOP-9}}
  - pemilik: Staf
    proses:
      - {kode: 1.2, id: Ξ-empat, nama: Mencatat}
alur: [1.1 -> 1.2]
""",
    "ΩΩ": """
jenis: lintas-fungsi
induk: 1.1
kode: 1.1.CFM.01
judul: Penerimaan Berkas
lajur: [Kabag, Staf]
langkah:
  - {id: ΩΞ-0, jenis: mulai, pemilik: Kabag}
  - {id: ΩΞ-1, jenis: paralel, pemilik: Kabag}
  - {id: ΩΞ-2, pemilik: Staf, nama: Mencatat, mutu_baku: {waktu: 5 menit}}
  - {id: ΩΞ-3, pemilik: Kabag, nama: Meneliti}
  - {id: ΩΞ-4, jenis: keputusan, pemilik: Kabag, nama: Lengkap?}
  - {id: ΩΞ-5, jenis: dokumen, pemilik: Staf, nama: Berkas}
  - {id: ΩΞ-6, jenis: penghubung, pemilik: Staf, nama: Ke pengiriman, ke_peta: ΩΦ}
  - {id: ΩΞ-7, jenis: selesai, pemilik: Staf}
alur:
  - ΩΞ-0 -> ΩΞ-1 -> ΩΞ-2 -> ΩΞ-4
  - ΩΞ-1 -> ΩΞ-3 -> ΩΞ-4
  - ΩΞ-4 -> ΩΞ-5: Ya
  - ΩΞ-4 -> ΩΞ-2: Tidak
  - ΩΞ-5 -> ΩΞ-6 -> ΩΞ-7
""",
    "ΩΦ": """
jenis: lintas-fungsi
induk: 1.1.CFM.01
judul: Pengiriman Surat
kertas: {ukuran: 120 x 100 mm}
langkah:
  - {id: ΩΔ-1, jenis: mulai, pemilik: Staf}
"""
    + "".join(f"  - {{id: ΩΔ-{n}, pemilik: {'Kabag' if n % 2 else 'Staf'}, nama: Mengirim}}\n" for n in range(2, 12))
    + "alur:\n"
    + "".join(f"  - ΩΔ-{n} -> ΩΔ-{n + 1}\n" for n in range(1, 11))
    + "  - ΩΔ-11 -> ΩΔ-3: Ulang\n",
    "ΦΦ": """
jenis: lintas-fungsi
induk: ΩΦ
cfm: ΩΦ
langkah:
  - {id: ΦΔ-1, pemilik: Staf, nama: Mengarsipkan}
""",
    "ΨΨ": """
cascading: Dinas Contoh
jenjang: [Sasaran, Program, Kegiatan]
tabel: [berjenjang, target, renstra]
pohon:
  - Sasaran: Meningkatnya pelayanan
    id: Ψ-sasaran
    mendukung: [Ω-misi, Ω-ukuran]
    indikator:
      - {uraian: Nilai IKM, id: Ψ-indikator, satuan: Nilai, awal: "80,51", target: {2025: 81}}
  - Program: Pelayanan
    id: Ψ-program
    kode: "01.02"
    pemilik: Kabag
  - Kegiatan: Pencetakan
    id: Ψ-kegiatan
  - Sasaran: Berkurangnya pengaduan
    id: ΨΩ-2
  - rujuk: Ψ-program
""",
    "ΨΦ": """
cascading: Kabupaten
jenjang: [Misi]
pohon:
  - Misi: Melayani
    id: Ω-misi
    indikator:
      - {uraian: Indeks, id: Ω-ukuran}
""",
}


def documents(peta: Peta, *names: str) -> dict[str, bytes]:
    return {
        file: data
        for name in names or DOCUMENTS
        for file, data in make_document(peta, DOCUMENTS[name], Paper(), None).files
    }


def pictures(peta: Peta, *formats: str) -> dict[str, bytes]:
    """Every picture and table on its own, in some formats."""
    drawing = petaproses.render(Loaded(peta, Report()), RenderOptions(formats=formats))
    made = dict(drawing)
    assert drawing.mishaps == []
    return made


def test_no_document_prints_an_id(monkeypatch: pytest.MonkeyPatch) -> None:
    """`lihat prog-administrasi` or a bar called `bagi` means nothing to whoever was handed the paper."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    monkeypatch.setattr("petaproses.emit.docx.picture.DPI", 40)  # coarse pictures are made soon
    without(seen(documents(peta_of(**MAPS))), IDS)


def test_no_picture_prints_an_id() -> None:
    """Pictures on their own are handed on too, titles and descriptions with them."""
    formats = [name for name in EMITTERS if name not in ("png", "pdf")]
    without(seen(pictures(peta_of(**MAPS), *formats)), IDS)


_SHORTER = [
    (name, number)
    for name, text in MAPS.items()
    for number, line in enumerate(text.splitlines())
    if re.search(r"\b(nama|judul|kode|uraian): ", line)
]
"""The lines that say what something is called."""
_CALLED = re.compile(r",? ?\b(nama|judul): [^,}\n]+|^(kode|judul): .*$")


@given(st.sets(st.sampled_from(_SHORTER), max_size=12))
@settings(
    max_examples=400 if os.environ.get("MUTASI") else 6,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.too_slow],
)
def test_what_has_no_name_does_not_get_its_id(left_out: set[tuple[str, int]]) -> None:
    """A missing name is where an id slips in."""
    files = {
        name: "\n".join(
            _CALLED.sub("", line) if (name, number) in left_out else line
            for number, line in enumerate(text.splitlines())
        )
        for name, text in MAPS.items()
    }
    without(seen(pictures(peta_of(**files), "svg", "md", "html", "csv")), IDS)


@pytest.mark.parametrize("format_", ["svg", "md", "html", "csv", "gv", "docx", "xlsx", "pdf"])
def test_an_id_that_is_printed_is_seen(format_: str) -> None:
    """The check above would notice: here a process is called like an id."""
    maps = {"level_0": "level: 0\nkelompok:\n  - proses:\n      - {kode: 1, nama: Pelayanan Ψ, pemilik: Staf}\n"}
    peta = peta_of(**maps)
    files = documents(peta, format_) if format_ in DOCUMENTS else pictures(peta, format_)
    with pytest.raises(AssertionError):
        without(seen(files), IDS)


def test_a_start_without_a_year_is_printed_without_one() -> None:
    """`awal: 80,51` stood as `80,51 (0)` in boxes, under a year 0 in tables."""
    maps = {
        "c": "cascading: A\njenjang: [Sasaran]\ntabel: [berjenjang, target]\npohon:\n  - Sasaran: Mutu\n    indikator:\n"
        '      - {uraian: Nilai, awal: "80,51", target: {2025: 81}}\n'
        '      - {uraian: Lama, awal: ["7", "8"]}\n      - {uraian: Biaya, awal: {2024: 9}}\n'
    }
    peta = peta_of(**maps)
    files = pictures(peta, "svg", "md", "html", "csv") | documents(peta, "situs")
    texts = list(seen(files))
    assert not [text for _, text in texts if re.search(r"(?<![\w,.-])0(?![\w,.%-])", text)]
    assert files["daftar-indikator.csv"].decode().splitlines()[0].split(";")[-3:] == [
        "Kondisi awal",
        "Kondisi awal 2024",
        "Target 2025",
    ]
    assert "80,51 → 81 (2025)" in files["c.svg"].decode()
    assert {"7; 8"} <= {text for _, text in texts}


def test_what_holds_only_cascades_is_no_process_map() -> None:
    """Every document is called what it holds."""
    peta = peta_of(c="cascading: A\njenjang: [Sasaran]\npohon:\n  - Sasaran: Mutu\n")
    files = documents(peta)
    assert not [text for _, text in seen(files) if re.search("peta[ -]proses[ -]bisnis", text, re.IGNORECASE)]
    assert {name for name, text in seen(files) if re.search("cascading kinerja", text, re.IGNORECASE)} >= {
        "situs/index.html",
        "peta-proses-bisnis.html",
        "peta-proses-bisnis.pdf",
        "peta-proses-bisnis-arsip.pdf",
        "lampiran-peraturan.docx",
        "peta-proses-bisnis.xlsx",
        "md/README.md",
    }
