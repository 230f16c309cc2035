"""What a column of a cascade's table shows of one row, or of one measured indicator -> the lines of its cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from petaproses.peta import Baris, Indikator, Lintas, Peta
from petaproses.peta.outputs import table_id
from petaproses.table.grid import Line, Tujuan
from petaproses.table.references import anchor, line_of, supporters

Lines = tuple[Line, ...]


def _texts(*texts: str) -> Lines:
    return tuple(Line(text) for text in texts if text)


def uraian(peta: Peta, baris: Baris) -> Lines:
    """Return a row's code and text; of a row that stands here too, where it is written."""
    key = baris.id or baris.key
    if baris.rujuk:
        cascading, found, _ = peta.baris_by_id.get(baris.rujuk, (None, baris, None))
        target = Tujuan(table_id(cascading), anchor(found)) if cascading else None
        return (Line(f"Lihat: {baris.teks or found.teks}", target, jangkar=anchor(baris), key=baris.key),)
    return (Line(_coded(baris.kode, baris.teks), jangkar=anchor(baris), key=key),)


def rincian(peta: Peta, baris: Baris) -> Lines:
    """Return a row's code and text, and as remarks what else the author says of it."""
    if baris.rujuk:
        return uraian(peta, baris)
    remarks = {
        "Hasil": baris.hasil,
        "Pemilik": ", ".join(map(peta.called, baris.pemilik)),
        "Pagu": "; ".join(f"{year}: {text}" for year, text in baris.pagu.items()),
        "Tanda": ", ".join(baris.tanda),
        "Keterangan": baris.keterangan,
    }
    return (
        *uraian(peta, baris),
        *(Line(f"{name}: {text}", catatan=True) for name, text in remarks.items() if text),
        *(Line(f"Lintas: {_lintas(peta, each)}", catatan=True) for each in baris.lintas),
        *(line._replace(text=f"Mendukung: {line.text}", catatan=True) for line in _mendukung(peta, baris)),
    )


def _lintas(peta: Peta, lintas: Lintas) -> str:
    others = ", ".join(map(peta.called, lintas.dengan))
    return f"{others} sebagai {lintas.sebagai}" if lintas.sebagai else others


def _mendukung(peta: Peta, baris: Baris) -> Iterator[Line]:
    return (line_of(peta, rujukan) for rujukan in baris.mendukung)


def _proses(peta: Peta, baris: Baris) -> Lines:
    """Return the processes that support the row or one of its indicators."""
    by = supporters(peta)
    return _texts(*dict.fromkeys(text for each in (baris, *baris.indikator) for text in by.get(id(each), ())))


def _coded(kode: str, text: str) -> str:
    return " ".join(part for part in (kode, text) if part)


def rincian_indikator(indikator: Indikator) -> Lines:
    """Return an indicator's code and text, and as remarks what else the author says of it."""
    remarks = {
        "Jenis": indikator.jenis,
        "Arah": indikator.arah,
        "Definisi": indikator.definisi,
        "Sumber data": indikator.sumber_data,
        "Keterangan": indikator.keterangan,
    }
    notes = (Line(f"{name}: {text}", catatan=True) for name, text in remarks.items() if text)
    return (_indikator(indikator), *notes)


def _indikator(indikator: Indikator) -> Line:
    return Line(_coded(indikator.kode, indikator.uraian), key=indikator.id or indikator_key(indikator))


def indikator_key(indikator: Indikator) -> str:
    """Return what tells an indicator without an id from its row's others: its number there, from 1."""
    return f"indikator-{int(indikator.at.path[-1]) + 1}" if indikator.at.path else "indikator"


BARIS: Mapping[str, Callable[[Peta, Baris], Lines]] = {
    "uraian": uraian,
    "rincian": rincian,
    "kode": lambda _, baris: _texts(baris.kode),
    "hasil": lambda _, baris: _texts(baris.hasil),
    "pemilik": lambda peta, baris: _texts(*map(peta.called, baris.pemilik)),
    "tanda": lambda _, baris: _texts(*baris.tanda),
    "lintas": lambda peta, baris: _texts(*(_lintas(peta, each) for each in baris.lintas)),
    "mendukung": lambda peta, baris: tuple(_mendukung(peta, baris)),
    "proses": _proses,
    "catatan": lambda _, baris: _texts(baris.keterangan),
}
"""What is shown of a row, but its number and its figures by year."""

INDIKATOR: Mapping[str, Callable[[Indikator], Lines]] = {
    "indikator": lambda each: (_indikator(each),),
    "indikator-rinci": rincian_indikator,
    "satuan": lambda each: _texts(each.satuan),
    "arah": lambda each: _texts(each.arah),
    "jenis": lambda each: _texts(each.jenis),
    "definisi": lambda each: _texts(each.definisi),
    "sumber_data": lambda each: _texts(each.sumber_data),
    "penjelasan": lambda each: _texts(each.keterangan),
}
"""What is shown of a measured indicator, but its figures by year."""
