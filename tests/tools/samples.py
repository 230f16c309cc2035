"""Small linked maps built by hand, for the stages that come after linking."""

from __future__ import annotations

from itertools import pairwise

from petaproses.model.proyek import Peran, Proyek
from petaproses.peta import (
    Alur,
    Baris,
    Cascading,
    Indikator,
    Lajur,
    Langkah,
    Lembar,
    LintasFungsi,
    Peta,
    Proses,
    Rujukan,
)
from petaproses.text.source import At, Source

AT = At(Source("contoh.yaml", ""))

NASTY = (
    "<script>alert(1)</script>",
    "]]> &amp; <!-- --> <b",
    '"; shape=circle; x="',
    r"\N \G \E \L \l \r \n back\slash\\",
    "<i>html</i>",
    "{{7*7}} {% raw %} {# x #}",
    "a | b | c",
    "# judul\n- butir\n1. satu",
    "*tebal* _miring_ [taut](x) `kode` ~~coret~~ ![g](x)",
    "\u202eterbalik\u202c \u05e9\u05dc\u05d5\u05dd",
    "astral \U0001f600 \U00020000",
    "10.1:4:n",
    "=1+1",
    "&#60; &lt;b&gt; %3Cb%3E",
)
"""Texts that some output language would take for something else."""


def proses(kode: str, nama: str = "", **fields) -> Proses:
    """Return a process named after its code unless a name is given."""
    level = kode.count(".")
    return Proses(kode, nama or f"Nama {kode}", AT, level, kode.rpartition(".")[0] or None, **fields)


def lembar(induk: str | None, *lanes: tuple[str, tuple[Proses, ...]], **fields) -> Lembar:
    """Return the sheet below a process; each lane is its owner and processes."""
    level = 0 if induk is None else induk.count(".") + 1
    lajur = tuple(
        Lajur((owner,), AT, tuple(each._replace(pemilik=each.pemilik or (owner,)) for each in below))
        for owner, below in lanes
    )
    id_ = "level-0" if induk is None else induk
    return Lembar(id_, induk, level, str(level), f"Peta Proses Bisnis Level {level}", AT, lajur, **fields)


def peta(*gambar: Lembar | LintasFungsi | Cascading, proyek: Proyek | None = None) -> Peta:
    """Return the linked map of these pictures."""
    sheets = tuple(each for each in gambar if isinstance(each, Lembar))
    cascades = tuple(each for each in gambar if isinstance(each, Cascading))
    found = tuple(each for sheet in sheets for each in sheet.proses)
    rows = {
        baris.id or f"{cascade.id}:{baris.key}": (cascade, baris, None)
        for cascade in cascades
        for baris in cascade.walk()
    }
    return Peta(
        proyek=proyek or Proyek(instansi="Kabupaten Contoh", unit="Bagian Contoh", periode="2024-2025"),
        proses=found,
        lembar=sheets,
        lintas_fungsi=tuple(each for each in gambar if isinstance(each, LintasFungsi)),
        cascading=cascades,
        by_kode={each.kode: each for each in reversed(found)},
        lembar_by_induk={sheet.induk: sheet for sheet in sheets if sheet.induk},
        baris_by_id=rows,
    )


def alur(*codes: str, label: str = "") -> tuple[Alur, ...]:
    """Return the arrows of a chain."""
    return tuple(Alur(dari, ke, AT, label) for dari, ke in pairwise(codes))


def baris(kunci: str, jenjang: int, teks: str, *anak: Baris, **fields) -> Baris:
    """Return a cascade row with the rows below it."""
    return Baris(kunci, jenjang, teks, AT, anak=anak, **fields)


def small() -> Peta:
    """Return a map with every kind of picture and table in it, small enough to read a golden of."""
    peran = {
        "Kabag": Peran("Kabag", "Kepala Bagian", AT),
        "Kasubag": Peran("Kasubag", "Kepala Subbagian", AT, unit="Kabag"),
        "Warga": Peran("Warga", "Masyarakat", AT, luar=True),
    }
    cascade = Cascading(
        "cascading-bagian",
        "Bagian Contoh",
        ("Tujuan", "Sasaran", "Indikator", "Aktivitas"),
        AT,
        (
            baris(
                "1",
                0,
                "Tata kelola baik",
                baris(
                    "1.1",
                    1,
                    "Laporan tepat waktu",
                    baris(
                        "1.1.1",
                        2,
                        "jumlah laporan",
                        baris("1.1.1.1", 3, "Rapat"),
                        baris("1.1.1.2", 3, "Fotokopi"),
                        id="ind-laporan",
                    ),
                    baris("1.1.2", 2, "jumlah rapat"),
                    indikator=(
                        Indikator(
                            "Nilai laporan",
                            AT,
                            satuan="Nilai",
                            arah="naik",
                            awal={"2023": "80,51"},
                            target={"2024": "81,00", "2025": "N/A"},
                        ),
                    ),
                    pemilik=("Kabag",),
                ),
                baris("1.2", 1, "", baris("1.2.1", 3, "Langsung"), rujuk="ind-laporan"),
            ),
        ),
    )
    urus = LintasFungsi(
        "lf-susun",
        "10.1.2",
        "10.1.2.CFM.01",
        "Penyusunan laporan",
        AT,
        ("Kasubag", "Warga"),
        (
            Langkah("mulai", "Mulai", AT, "mulai", ("Kasubag",)),
            Langkah("cek", "Data lengkap?", AT, "keputusan", ("Kasubag",)),
            Langkah("kirim", "Mengirim data", AT, "kegiatan", ("Warga",)),
            Langkah("selesai", "Selesai", AT, "selesai", ("Kasubag",)),
        ),
        (
            *alur("mulai", "cek"),
            *alur("cek", "kirim", label="Tidak"),
            *alur("kirim", "cek"),
            *alur("cek", "selesai", label="Ya"),
        ),
    )
    return peta(
        lembar(None, ("Kabag", (proses("9", "Derajat kesehatan"), proses("10", "Kepuasan masyarakat")))),
        lembar("10", ("Kabag", (proses("10.1", "Nilai laporan"),))),
        lembar(
            "10.1",
            ("Kabag", (proses("10.1.1", "Menilai", mendukung=(Rujukan("ind-laporan", AT),)),)),
            ("Kabag", (proses("10.1.2", "Menyusun laporan", pelaku=("Warga",)),)),
            ("Kasubag", ()),
            alur=alur("10.1.1", "10.1.2"),
        ),
        urus,
        cascade,
        proyek=Proyek(
            instansi="Kabupaten Contoh", unit="Bagian Contoh", periode="2024-2025", tahun=("2024", "2025"), peran=peran
        ),
    )
