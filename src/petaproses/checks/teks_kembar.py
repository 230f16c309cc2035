"""PP504 teks-kembar: teks yang sama ditulis dua kali di bawah satu induk.

Mengapa: dua baris dengan bunyi yang sama tidak dapat dibedakan dalam tabel; sering kali salah satunya salah salin.
Baris yang diulang karena turunannya lain, seperti keluaran di atas beberapa program, dibiarkan.

Salah:
    cascading: Bagian
    jenjang: [Sasaran, Indikator]
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - Indikator: Jumlah fasilitasi
      - Indikator: jumlah fasilitasi

Benar:
    cascading: Bagian
    jenjang: [Sasaran, Indikator]
    pohon:
      - Sasaran: Meningkatnya koordinasi
      - Indikator: Jumlah fasilitasi desa
      - Indikator: Jumlah fasilitasi kecamatan
"""

from collections.abc import Iterator
from typing import NamedTuple

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.checks.luruskan import ganti_baris
from petaproses.checks.teks import bunyi
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Baris, Peta


class _Twin(NamedTuple):
    """A row that repeats an earlier one; `copy` is the one of the two that says nothing more, None if both do."""

    row: Baris
    earlier: Baris
    copy: Baris | None


def find(peta: Peta) -> Iterator[Finding]:
    """Compare rows of one tier without regard to capitals and blanks; a shared row is meant to be the same."""
    for row, earlier, copy in _twins(peta):
        yield Finding(
            row.at,
            Teks("{teks} sudah tertulis di bawah induk yang sama", teks=kutip(row.teks)),
            Teks("bedakan bunyinya, atau hapus salah satu")
            if copy
            else Teks("bedakan bunyinya, atau gabungkan isinya di bawah baris yang pertama"),
            (Related(earlier.at, Teks("yang pertama di sini")),),
        )


def mend(peta: Peta) -> Peta:
    """Leave out what is a copy, with its ids and all below it; what says more than the other stays to be looked at."""
    copies = {(copy.at, copy.kunci) for _, _, copy in _twins(peta) if copy}
    return ganti_baris(peta, lambda baris: None if (baris.at, baris.kunci) in copies else baris)


def _twins(peta: Peta) -> Iterator[_Twin]:
    for cascading in peta.cascading:
        for siblings in (cascading.pohon, *(baris.anak for baris in cascading.walk())):
            first: dict[tuple[int, str], Baris] = {}
            for baris in siblings if len(siblings) > 1 else ():
                if baris.rujuk:
                    continue
                key = (baris.jenjang, bunyi(baris.teks))
                earlier = first.setdefault(key, baris)
                if earlier is not baris and not _apart(baris, earlier):
                    copy = baris if _covers(earlier, baris) else earlier if _covers(baris, earlier) else None
                    yield _Twin(baris, earlier, copy)
                    if copy is earlier:
                        first[key] = baris


def _apart(one: Baris, other: Baris) -> bool:
    """Tell whether two rows are headings over rows that have nothing in common."""
    below, beside = ({(row.jenjang, bunyi(row.teks)) for row in each.anak} for each in (one, other))
    return bool(below and beside) and below.isdisjoint(beside)


def _covers(baris: Baris, other: Baris) -> bool:
    """Tell whether a row says all that another says, with all below both."""
    waiting = [(baris, other)]
    while waiting:
        whole, part = waiting.pop()
        measures = {bunyi(item.uraian) for item in whole.indikator}
        if not measures.issuperset(bunyi(item.uraian) for item in part.indikator):
            return False
        below = {(row.jenjang, bunyi(row.teks)): row for row in whole.anak}
        for row in part.anak:
            found = below.get((row.jenjang, bunyi(row.teks)))
            if found is None:
                return False
            waiting.append((found, row))
    return True


RULE = Rule("PP504", "teks-kembar", Severity.WARNING, find, mend)
