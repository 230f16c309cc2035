"""PP501 jenjang-tak-dikenal: a cascade row without a known tier."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip_semua
from petaproses.language.suggest import Dekat
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import ejaan_kunci
from petaproses.text.source import Fault


def find(peta: Peta) -> Iterator[Finding]:
    """Offer the tier nearest to one of the row's keys; rows with the same keys are told once a cascade."""
    told: dict[tuple[str, tuple[str, ...]], list[Fault]] = {}
    for fault in peta.faults_of("jenjang-tak-dikenal"):
        keys = tuple(fault["kunci"])
        told.setdefault((fault.at.source.name, keys or (str(fault.at.path),)), []).append(fault)
    for fault, *others in told.values():
        keys, known = tuple(fault["kunci"]), tuple(fault["dikenal"])
        near = Dekat(known)
        meant = next((hint for key in keys if (hint := near.hint(key))), None)
        rows = len({other.at.path for other in others} | {fault.at.path})
        yield Finding(
            fault.at,
            _NONE
            if not keys
            else Teks("kunci {kunci} bukan jenjang", kunci=kutip_semua(keys))
            if rows == 1
            else Teks("kunci {kunci} bukan jenjang ({banyak} baris)", kunci=kutip_semua(keys), banyak=rows),
            meant or Teks("awali baris dengan salah satu jenjang: {jenjang}", jenjang=kutip_semua(known, 20)),
            beside(other.at for other in others if other.at.path != fault.at.path),
            ejaan_kunci((each.at for each in (fault, *others)), keys[0], near) if len(keys) == 1 else None,
        )


_NONE = Teks("baris ini tidak memuat jenjang")
