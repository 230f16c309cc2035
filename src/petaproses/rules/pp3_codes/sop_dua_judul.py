"""PP313 sop-dua-judul: satu nomor SOP ditulis dengan dua judul.

Mengapa: nomor SOP menunjuk satu SOP. Dalam matriks kode, nomor yang sama dengan judul lain terbaca sebagai dua SOP.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan surat
            sop: {nomor: SOP-01, judul: Penerimaan Surat Masuk}
          - kode: 2
            nama: Pengiriman surat
            sop: {nomor: SOP-01, judul: Pengiriman Surat Keluar}

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan surat
            sop: {nomor: SOP-01, judul: Penerimaan Surat Masuk}
          - kode: 2
            nama: Pengiriman surat
            sop: {nomor: SOP-02, judul: Pengiriman Surat Keluar}
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip
from petaproses.peta import LintasFungsi, Peta, Proses
from petaproses.rules.helpers.texts import bunyi


def find(peta: Peta) -> Iterator[Finding]:
    """Compare without regard to capitals and blanks; a number without a title says nothing."""
    first: dict[str, tuple[str, Proses | LintasFungsi, int]] = {}
    bearers: tuple[Proses | LintasFungsi, ...] = (*peta.proses, *peta.lintas_fungsi)
    for bearer in bearers:
        for index, sop in enumerate(bearer.sop):
            if not sop.nomor or not sop.judul:
                continue
            judul, earlier, place = first.setdefault(sop.nomor, (sop.judul, bearer, index))
            if judul != sop.judul and bunyi(judul) != bunyi(sop.judul):
                yield Finding(
                    bearer.at / "sop" / index / "nomor",
                    Teks("nomor SOP {nomor} sudah berjudul {judul}", nomor=kutip(sop.nomor), judul=kutip(judul)),
                    Teks("beri nomor lain, atau samakan judulnya bila SOP-nya sama"),
                    (Related(earlier.at / "sop" / place / "nomor", Teks("yang pertama di sini")),),
                )


RULE = Rule("PP313", "sop-dua-judul", Severity.HINT, find)
