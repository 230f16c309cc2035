"""PP309 nomor-loncat: the numbers of children have a gap."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Peta
from petaproses.rules.helpers.meant_codes import antara, asli, sela


def find(peta: Peta) -> Iterator[Finding]:
    """Compare the last parts of a sheet's codes, those that are plain numbers."""
    profil = peta.proyek.kode
    for lembar in peta.lembar:
        for lower, upper in sela(profil, lembar):
            missing = list(antara(profil, lower, upper))
            if any(kode in peta.by_kode or peta.mungkin(kode) for kode in missing) or not (asli(lower) and asli(upper)):
                continue
            first, last = (int(each.kode.rpartition(profil.pemisah)[2]) for each in (lower, upper))
            gap = {"awal": first + 1, "akhir": last - 1, "kode": kutip(upper.kode)}
            yield Finding(
                upper.at / "kode",
                Teks("nomor {awal} terlewat sebelum {kode}", **gap)
                if last - first == 2
                else Teks("nomor {awal} sampai {akhir} terlewat sebelum {kode}", **gap),
                Teks("tulis proses {kode}, atau urutkan ulang nomornya", kode=tampak(missing[0]))
                if last - first == 2
                else Teks("tulis proses yang terlewat mulai {kode}, atau urutkan ulang nomornya", kode=missing[0]),
            )
