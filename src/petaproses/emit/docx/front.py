"""What stands before the chapters of a regulation's appendix, and who signs below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.blkcntnr import BlockItemContainer
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from petaproses.emit.docx import oxml
from petaproses.emit.docx.body import Body, Listed
from petaproses.emit.docx.pages import Pages
from petaproses.emit.docx.pages import paragraph as height
from petaproses.emit.docx.paper import Page
from petaproses.emit.docx.styles import INDENT, Styles
from petaproses.emit.docx.text import write
from petaproses.emit.shared.book import titled
from petaproses.model.proyek import Pengesahan, Proyek
from petaproses.peta import Peta

_BLANK = "." * 12
"""A place to write in by hand."""
_RULERS = ("Peraturan ", "Keputusan ", "Instruksi ", "Surat Edaran ")
"""What precedes the office of the signer in a regulation's name."""
_TITLE, _OFFICE, _SIGNED = Pt(24), Pt(24), Pt(55)
"""Room above the title, above the signer's office, and for the signature."""
_NUMBER = 24.0
"""What a page number and the dots before it take of a line of the list of contents at least, in pt."""
_SIGNER = 80.0
"""How wide the place for the signer is, in mm."""


def opening(container: BlockItemContainer, styles: Styles, peta: Peta) -> None:
    """Add the lines at the top right that name the regulation, and the title."""
    for line in regulation(peta.proyek):
        write(styles.add(container, "Lampiran"), line)
    for number, line in enumerate(title_lines(peta)):
        made = styles.add(container, "Title")
        write(made, line)
        if number == 0:
            made.paragraph_format.space_before = _TITLE


def regulation(proyek: Proyek) -> tuple[str, ...]:
    """Return the lines that name the regulation to which this is the appendix; what is not known is left to be written
    in."""
    law = proyek.peraturan
    return (
        "Lampiran",
        law.jenis or f"Peraturan {_BLANK * 2}",
        f"Nomor {law.nomor or _BLANK} Tahun {law.tahun or _BLANK}",
        "Tentang",
        law.tentang or _BLANK * 3,
    )


def title_lines(peta: Peta) -> tuple[str, ...]:
    """Return the lines of the title: what it is, of which unit and agency, unless that is said already; the period."""
    proyek = peta.proyek
    lines = [proyek.peraturan.tentang or titled(peta)]
    lines += [part for part in (proyek.unit, proyek.instansi) if part and part.casefold() not in lines[0].casefold()]
    return (*lines, *((f"Periode {proyek.periode}",) if proyek.periode else ()))


def contents(place: Paragraph, styles: Styles, peta: Peta, page: Page, listed: Sequence[Listed]) -> None:
    """Write the list of contents in the place of a paragraph, inside a field that Word can make anew; each page number
    is a field of its own."""
    if listed:
        before = _pages(peta, page, listed)
        write(styles.put(place.insert_paragraph_before(), "TOC Heading"), "Daftar isi")
        numbered = (each._replace(page_of=each.page_of + before) for each in listed)
        lines = [_line(place.insert_paragraph_before(), styles, page, each) for each in numbered]
        oxml.field('TOC \\o "1-1" \\u \\h \\z', lines[0], lines[-1])
    place._p.getparent().remove(place._p)


def _line(paragraph: Paragraph, styles: Styles, page: Page, each: Listed) -> Any:
    """Write a line of the list, and return the link that it is."""
    styles.put(paragraph, f"toc {each.level}")
    layout, wide = paragraph.paragraph_format, Mm(page.inner[0])
    if each.lettered:
        layout.tab_stops.add_tab_stop(INDENT)
    layout.tab_stops.add_tab_stop(wide, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    number = [paragraph.add_run(f"{each.lettered}\t")._r] if each.lettered else []
    text, tab, shown = (
        write(paragraph, each.teks)._r,
        paragraph.add_run("\t")._r,
        write(paragraph, str(each.page_of))._r,
    )
    link = oxml.link(each.tanda, *number, text, tab, shown)
    oxml.field(f"PAGEREF {each.tanda} \\h", shown, shown)
    return link


def _pages(peta: Peta, page: Page, listed: Sequence[Listed]) -> int:
    """Return how many pages stand before the chapters."""
    at, wide = Pages(), Mm(page.inner[0]).pt
    at.turn(page)
    for line in regulation(peta.proyek):
        at.text(height(line.upper(), 12, wide - 8 * INDENT.pt))
    at.text(_TITLE.pt)
    for line in title_lines(peta):
        at.text(height(line.upper(), 12, wide, bold=True) + 3)
    at.text(height("", 12, wide) + 30)
    for each in listed:
        size, around, left = (11, 6, INDENT.pt) if each.level == 1 else (10, 1, 2 * INDENT.pt)
        at.text(height(each.teks, size, wide - left - _NUMBER / 2) + around, 12.0 if each.level == 1 else 0.0)
    return at.number


def closing(body: Body, page: Page, proyek: Proyek) -> None:
    """Add who signs, never alone on a page: where a picture fills the last one, with what the appendix consists of."""
    if body.full:
        body.turn(page)
        counts = [f"{count} {kind.lower()}" for kind, count in body.counts.items() if count]
        write(body.styles.add(body.container, "Penutup"), f"Lampiran ini memuat {' dan '.join(counts)}.")
    body.hold()
    signature(body.container, body.styles, proyek, (body.page or page).inner[0])


def signature(container: BlockItemContainer, styles: Styles, proyek: Proyek, wide: float) -> None:
    """Add the lines of who signs, at the right of a page `wide` mm wide: the one who sets the regulation, else the one
    who ratifies the map."""
    who = signer(proyek)
    lines: list[tuple[str, Length | None]] = [(f"{who.jabatan or _BLANK * 2},", _OFFICE)]
    lines.append((who.nama or f"({_BLANK * 2})", _SIGNED))
    lines += [(line, None) for line in (who.pangkat, f"NIP {who.nip}" if who.nip else "") if line]
    for number, (line, above) in enumerate(lines, start=1):
        made = styles.add(container, "Tanda Tangan")
        layout = made.paragraph_format
        layout.left_indent, layout.space_before = Mm(wide - _SIGNER), above
        layout.keep_with_next = number < len(lines) or None
        write(made, line).font.all_caps = bool(above) or None


def signer(proyek: Proyek) -> Pengesahan:
    """Return who signs; a name is only taken when it is known to be that of the office."""
    ratifies, law = proyek.kepala.disahkan_oleh, proyek.peraturan.jenis
    office = next((law[len(word) :].strip() for word in _RULERS if law.casefold().startswith(word.casefold())), "")
    if not office or office.casefold().startswith("daerah") or office.casefold() == ratifies.jabatan.casefold():
        return ratifies
    return Pengesahan(office)
