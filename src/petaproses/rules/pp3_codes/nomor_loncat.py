"""PP309 nomor-loncat: the numbers of children have a gap."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.meant_codes import between, gaps_of, original


def find(peta: Peta) -> Iterator[Finding]:
    """Compare the last parts of a sheet's codes, those that are plain numbers."""
    profil = peta.proyek.kode
    for lembar in peta.lembar:
        for lower, upper in gaps_of(profil, lembar):
            missing = list(between(profil, lower, upper))
            if any(kode in peta.by_kode or peta.may_hold(kode) for kode in missing) or not (
                original(lower) and original(upper)
            ):
                continue
            first, last = (int(each.kode.rpartition(profil.pemisah)[2]) for each in (lower, upper))
            gap = {"awal": first + 1, "akhir": last - 1, "kode": quoted(upper.kode)}
            yield Finding(
                upper.at / "kode",
                Said("nomor {awal} terlewat sebelum {kode}", **gap)
                if last - first == 2
                else Said("nomor {awal} sampai {akhir} terlewat sebelum {kode}", **gap),
                Said("tulis proses {kode}, atau urutkan ulang nomornya", kode=shown(missing[0]))
                if last - first == 2
                else Said("tulis proses yang terlewat mulai {kode}, atau urutkan ulang nomornya", kode=missing[0]),
            )
