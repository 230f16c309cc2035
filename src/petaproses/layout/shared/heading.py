"""A picture -> its title, its subtitle and the cell that names its parent."""

from __future__ import annotations

from petaproses.peta import Cascading, Gambar, Lembar, LintasFungsi, Peta, WholePicture


def judul(gambar: Gambar | WholePicture) -> str:
    """Return the title of a picture, one line of any length."""
    if isinstance(gambar, Lembar):
        return f"Peta Proses Bisnis Level {gambar.nomor}"
    if isinstance(gambar, WholePicture):
        return gambar.judul
    if isinstance(gambar, Cascading):
        return gambar.judul if gambar.judul.lower().startswith("cascading") else f"Cascading {gambar.judul}"
    return gambar.judul or gambar.kode or "Peta Lintas Fungsi"


def subjudul(peta: Peta, gambar: Gambar | WholePicture) -> str:
    """Return the line under the title: the author's title of a sheet, else the name of its parent; may be empty."""
    if isinstance(gambar, WholePicture):
        return gambar.subjudul
    if isinstance(gambar, Cascading):
        return peta.proyek.periode
    if not isinstance(gambar, Lembar):
        return gambar.kode
    if gambar.judul != judul(gambar):
        return gambar.judul
    induk = peta.by_kode.get(gambar.induk or "")
    return induk.nama if induk else peta.proyek.instansi


def induk_cell(peta: Peta, gambar: Gambar | WholePicture) -> str:
    """Return what the cell at the left of a picture says (`Proses 10.1.4`); empty when it has no parent."""
    if isinstance(gambar, Cascading | WholePicture) or not gambar.induk:
        return ""
    return f"Proses {gambar.induk}" if gambar.induk in peta.by_kode else peta.called_induk(gambar.induk)


def gambar_induk(peta: Peta, gambar: Gambar | WholePicture) -> str:
    """Return the id of the picture one step up, as `Hierarchy.parent` finds it, but without an index of the whole map;
    empty when there is none."""
    if isinstance(gambar, Cascading | WholePicture) or not gambar.induk:
        return ""
    if isinstance(gambar, LintasFungsi):
        above = next((each for each in peta.lintas_fungsi if gambar.induk in (each.id, each.kode)), None)
        beside = above or peta.lembar_by_induk.get(gambar.induk)
        if beside:
            return beside.id
    proses = peta.by_kode.get(gambar.induk)
    if proses is None:
        return ""
    lembar = peta.lembar_by_induk.get(proses.induk or "")
    if lembar and proses in lembar.proses:
        return lembar.id
    return next((lembar.id for lembar in peta.lembar if proses in lembar.proses), "")
