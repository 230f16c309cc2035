"""Peta -> what the search of the site knows: one entry a page, process, cascade row and indicator."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from petaproses.emit.html.pages import Extra
from petaproses.emit.shared.context import Context
from petaproses.emit.shared.site import Site, subjudul
from petaproses.layout.shared.heading import judul
from petaproses.model.kode import sort_key
from petaproses.peta import Baris, Cascading, LintasFungsi, Proses
from petaproses.peta.outputs import COVERAGE, table_id
from petaproses.table.grid import Tujuan
from petaproses.table.references import anchor, line_of, pointing_to


class Hit(NamedTuple):
    """What can be found: its kind, code, name, owners, whatever else it is found by, and where it is."""

    jenis: str
    kode: str
    nama: str
    pemilik: str
    other: str
    href: str


def script(context: Context, site: Site, extra: Iterable[Extra] = (), placed: Callable[[str], str] = str) -> str:
    """Return the index as a script that assigns it, since pages opened from a folder may not fetch data; `placed`
    says where a page of the site is."""
    hits = [
        *_processes(context, site),
        *_pictures(context, site),
        *_rows(context, site),
        *_tables(context, site),
        *(Hit("Halaman", "", each.judul, "", each.tentang, f"{each.nama}.html") for each in extra),
    ]
    found = (hit._replace(href=placed(hit.href)) for hit in hits if hit.href)
    rows = ",\n".join(json.dumps(hit, ensure_ascii=False, separators=(",", ":")) for hit in found)
    # It may also stand inside a page, where `</script>` would end it and `<!--` would change how it is read.
    return f"var CARI=[\n{rows}\n];\n".replace("<", "\\u003c")


def _processes(context: Context, site: Site) -> Iterator[Hit]:
    for proses in sorted(context.peta.by_kode.values(), key=lambda each: sort_key(each.kode)):
        owners = _names(context, (*proses.pemilik, *proses.pelaku))
        yield Hit("Proses", proses.kode, proses.nama, owners, _besides(context, proses), site.about(proses.kode))


def _besides(context: Context, proses: Proses) -> str:
    supported = (line_of(context.peta, rujukan).text for rujukan in proses.mendukung)
    sops = (" ".join(filter(None, sop)) for sop in proses.sop)
    return "; ".join((*supported, *sops))


def _pictures(context: Context, site: Site) -> Iterator[Hit]:
    for gambar in context.peta.gambar:
        href = site.href(pointing_to(gambar))
        about = subjudul(context.peta, gambar)
        if isinstance(gambar, LintasFungsi):
            steps = "; ".join(step.nama for step in gambar.langkah if step.nama)
            yield Hit("Peta lintas fungsi", gambar.kode, judul(gambar), _names(context, gambar.lajur), steps, href)
        else:
            kind = "Cascading" if isinstance(gambar, Cascading) else "Lembar"
            yield Hit(kind, "", judul(gambar), "", about, href)


def _rows(context: Context, site: Site) -> Iterator[Hit]:
    for cascading in context.peta.cascading:
        for baris in cascading.walk():
            if baris.rujuk:
                continue
            href = site.href(Tujuan(table_id(cascading), anchor(baris)))
            owners = _names(context, baris.pemilik)
            yield Hit(_tier(cascading, baris), baris.kode, baris.teks, owners, cascading.judul, href)
            for indikator in baris.indikator:
                yield Hit("Indikator", indikator.kode, indikator.uraian, owners, baris.teks, href)


def _tier(cascading: Cascading, baris: Baris) -> str:
    return cascading.jenjang[baris.jenjang] if baris.jenjang < len(cascading.jenjang) else "Cascading"


def _tables(context: Context, site: Site) -> Iterator[Hit]:
    for view in context.tabel.values():
        yield Hit("Tabel", "", view.judul, "", "", site.href(Tujuan(view.id)))
    yield Hit("Laporan", "", "Laporan cakupan", "", "", site.href(Tujuan(COVERAGE)))


def _names(context: Context, keys: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(map(context.peta.called, keys)))
