"""Peta -> what stands before its pictures: the cover, and the page on which those sign who answer for it."""

from __future__ import annotations

from typing import Any

from petaproses.emit.shared.book import titles
from petaproses.model.proyek import Kepala, Pengesahan, Peraturan
from petaproses.peta import Peta

_FIELDS = (
    ("Nomor", "nomor"),
    ("Revisi", "revisi"),
    ("Tanggal pembuatan", "tanggal_pembuatan"),
    ("Tanggal revisi", "tanggal_revisi"),
    ("Tanggal efektif", "tanggal_efektif"),
)
_SIGNERS = (("Disusun oleh", "disusun_oleh"), ("Diperiksa oleh", "diperiksa_oleh"), ("Disahkan oleh", "disahkan_oleh"))


def cover(peta: Peta) -> dict[str, Any]:
    """Return the cover: whose map it is, of which years, and the regulation of which it is an appendix."""
    proyek = peta.proyek
    return {
        "instansi": proyek.instansi,
        "unit": proyek.unit,
        "judul": titles(peta),
        "periode": proyek.periode,
        "lampiran": _appendix(proyek.peraturan),
    }


def _appendix(peraturan: Peraturan) -> list[str]:
    """Return the lines that head an appendix, as drafters of regulations have them; what is open yet gets dots."""
    if not any(peraturan):
        return []
    return [
        "Lampiran",
        peraturan.jenis or "Peraturan ……………",
        f"Nomor {peraturan.nomor or '……'} Tahun {peraturan.tahun or '……'}",
        *(["Tentang", peraturan.tentang] if peraturan.tentang else []),
    ]


def approval(kepala: Kepala) -> dict[str, Any]:
    """Return the page of approval; a signer of whom nothing is written gets dots to fill in by hand."""
    return {
        "bidang": [[name, text] for name, field in _FIELDS if (text := getattr(kepala, field))],
        "dasar_hukum": list(kepala.dasar_hukum),
        "penanda": [_signer(name, getattr(kepala, field)) for name, field in _SIGNERS],
    }


def _signer(name: str, who: Pengesahan) -> dict[str, str]:
    return {"sebagai": name, "jabatan": who.jabatan, "nama": who.nama, "pangkat": who.pangkat, "nip": who.nip}
