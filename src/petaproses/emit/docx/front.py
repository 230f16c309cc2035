"""What stands before the chapters of a regulation's appendix, and who signs below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from petaproses.emit.docx.body import Listed
from petaproses.emit.docx.markup import END, field, link, paragraph, run, twips
from petaproses.peta import Pengesahan, Proyek

_BLANK = "." * 12
"""A place to write in by hand."""
_RULERS = ("Peraturan ", "Keputusan ", "Instruksi ", "Surat Edaran ")
"""What precedes the office of the signer in a regulation's name."""
_OFFICE, _SIGNED = ('<w:spacing w:before="480" w:after="0"/>', '<w:spacing w:before="1100" w:after="0"/>')
"""Room above the signer's office, and for the signature."""
_TITLE = '<w:spacing w:before="480"/>'
"""Room above the title."""
_SIGNER = 80.0
"""How wide the place for the signer is, in mm."""


def heading_block(proyek: Proyek) -> Iterator[str]:
    """Give the lines at the top right that name the regulation; what is not known is left to be written in."""
    for line in regulation(proyek):
        yield paragraph(run(line), "Lampiran")


def regulation(proyek: Proyek) -> tuple[str, ...]:
    """Return the lines that name the regulation to which this is the appendix."""
    law = proyek.peraturan
    return (
        "Lampiran",
        law.jenis or f"Peraturan {_BLANK * 2}",
        f"Nomor {law.nomor or _BLANK} Tahun {law.tahun or _BLANK}",
        "Tentang",
        law.tentang or _BLANK * 3,
    )


def title_lines(proyek: Proyek) -> tuple[str, ...]:
    """Return the lines of the title: what it is, of which unit and agency, unless that is said already; the period."""
    lines = [proyek.peraturan.tentang or "Peta Proses Bisnis"]
    lines += [part for part in (proyek.unit, proyek.instansi) if part and part.casefold() not in lines[0].casefold()]
    return (*lines, *((f"Periode {proyek.periode}",) if proyek.periode else ()))


def title(proyek: Proyek) -> Iterator[str]:
    """Give the lines of the title."""
    for number, line in enumerate(title_lines(proyek)):
        yield paragraph(run(line), "Title", layout="" if number else _TITLE)


def contents(listed: Sequence[Listed]) -> Iterator[str]:
    """Give the list of contents, written out inside a field that Word can make anew.

    It has no page numbers (`\\n`): only Word itself knows them, and what is written here must be right as it stands.
    """
    if listed:
        yield paragraph(run("Daftar isi"), "TOCHeading")
    begin = field('TOC \\o "1-1" \\u \\n \\h \\z')
    for number, each in enumerate(listed, start=1):
        letter, tab, text = each.teks.rpartition("\t")
        inside = link(each.tanda, (run(letter) + "<w:r><w:tab/></w:r>" if tab else "") + run(text))
        yield paragraph(
            (begin if number == 1 else "") + inside + (END if number == len(listed) else ""), f"TOC{each.level}"
        )


def signature(proyek: Proyek, wide: float) -> Iterator[str]:
    """Give the lines of who signs, at the right of a page `wide` mm wide: the one who sets the regulation, else the one
    who ratifies the map."""
    who = signer(proyek)
    at = f'<w:ind w:left="{twips(wide - _SIGNER)}"/>'
    lines = [(f"{who.jabatan or _BLANK * 2},", _OFFICE), (who.nama or f"({_BLANK * 2})", _SIGNED)]
    lines += [(line, "") for line in (who.pangkat, f"NIP {who.nip}" if who.nip else "") if line]
    for number, (line, above) in enumerate(lines):
        runs = run(line, "<w:caps/>" if above else "")
        yield paragraph(runs, "TandaTangan", keep=number < len(lines) - 1, layout=above + at)


def signer(proyek: Proyek) -> Pengesahan:
    """Return who signs; a name is only taken when it is known to be that of the office."""
    ratifies, law = proyek.kepala.disahkan_oleh, proyek.peraturan.jenis
    office = next((law[len(word) :].strip() for word in _RULERS if law.casefold().startswith(word.casefold())), "")
    if not office or office.casefold().startswith("daerah") or office.casefold() == ratifies.jabatan.casefold():
        return ratifies
    return Pengesahan(office)
