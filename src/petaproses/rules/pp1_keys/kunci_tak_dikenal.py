"""PP102 kunci-tak-dikenal: a key is not known in this place."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip, kutip_semua, tampak
from petaproses.language.suggest import Dekat
from petaproses.model import built as berkas
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import ejaan_kunci
from petaproses.rules.helpers.edits_lajur import pemilik_lajur
from petaproses.text.source import At, Fault


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the nearest key, or say where such a key belongs, or list the known ones; one finding for a key that is
    written so all over a file."""
    yield from _owners(peta)
    same: dict[tuple[str, str, tuple[str, ...]], list[At]] = {}
    for fault in (fault for fault in peta.faults_of("kunci-tak-dikenal") if "isi" not in fault.facts):
        same.setdefault((fault.at.source.name, fault["kunci"], tuple(fault["dikenal"])), []).append(fault.at)
    for (_, kunci, known), places in same.items():
        near = Dekat(known)
        yield Finding(
            places[0],
            Teks("kunci {kunci} tidak dikenal di sini ({banyak} tempat)", kunci=kutip(kunci), banyak=len(places))
            if len(places) > 1
            else Teks("kunci {kunci} tidak dikenal di sini", kunci=kutip(kunci)),
            near.hint(kunci, _belongs(kunci, known)),
            beside(places[1:]),
            ejaan_kunci(places, kunci, near),
        )


def _owners(peta: Peta) -> Iterator[Finding]:
    """One finding a file that writes the owners of lanes as keys."""
    lanes: dict[str, list[Fault]] = {}
    for fault in peta.faults_of("kunci-tak-dikenal"):
        if "isi" in fault.facts:
            lanes.setdefault(fault.at.source.name, []).append(fault)
    for first, *others in lanes.values():
        owner = first["kunci"]
        yield Finding(
            first.at,
            Teks(
                "pemilik {pemilik} ditulis sebagai kunci lajur ({banyak} lajur)",
                pemilik=kutip(owner),
                banyak=1 + len(others),
            )
            if others
            else Teks("pemilik {pemilik} ditulis sebagai kunci lajur", pemilik=kutip(owner)),
            Teks('tulis "pemilik: {pemilik}", lalu "proses:" di bawahnya', pemilik=tampak(owner)),
            beside(fault.at for fault in others),
            pemilik_lajur((first, *others)),
        )


def _belongs(kunci: str, known: tuple[str, ...]) -> Teks:
    """Say in which parts of a map file a key belongs; where it is in none, which keys are known here."""
    parts = [called for called, keys in _PARTS if kunci in keys]
    if len(parts) > 1:
        return Teks("kunci itu ditulis pada {bagian} atau {lain}", bagian=parts[0], lain=parts[1])
    if parts:
        return Teks("kunci itu ditulis pada {bagian}", bagian=parts[0])
    return Teks("pakai salah satu dari {pilihan}", pilihan=kutip_semua(known, 20))


_PARTS = (
    (Teks("proses"), frozenset(berkas.Proses.model_fields)),
    (Teks("peta lintas fungsi"), frozenset(berkas.LintasFungsi.model_fields)),
    (Teks("langkah"), frozenset(berkas.Langkah.model_fields)),
    (Teks("baris cascading"), frozenset(berkas.Baris.model_fields)),
    (Teks("indikator"), frozenset(berkas.Indikator.model_fields)),
    (Teks("peran"), frozenset(berkas.Peran.model_fields)),
    (Teks("lembar"), frozenset(berkas.Lembar.model_fields)),
    (Teks("cascading"), frozenset(berkas.Cascading.model_fields)),
    (Teks("kepala"), frozenset(berkas.Kepala.model_fields)),
    (Teks("berkas proyek"), frozenset(berkas.Proyek.model_fields)),
)
"""What the parts of map files are called, and the keys of each."""
