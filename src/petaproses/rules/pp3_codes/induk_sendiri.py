"""PP305 induk-sendiri: a process or map is its own parent."""

from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.language.suggest import maksud
from petaproses.peta import Peta
from petaproses.rules.helpers.meant_codes import Meleset, berikut, meleset
from petaproses.rules.helpers.straighten import ganti_kode


def find(peta: Peta) -> Iterator[Finding]:
    """Look at sheets that hold their own parent, and at maps below themselves."""
    for each in _own_parent(peta):
        kode = each.proses.kode
        free = berikut(peta, each.lembar) or peta.proyek.kode.turunan(kode, "1")
        yield Finding(
            each.proses.at / "kode",
            Teks("proses {kode} ditulis sebagai turunan dirinya sendiri", kode=kutip(kode)),
            maksud(each.maksud, Teks("tulis kode {kode}, atau betulkan induk lembar ini", kode=tampak(free))),
        )
    bearers = Counter(lintas.id for lintas in peta.lintas_fungsi)
    for lintas in peta.lintas_fungsi:
        if lintas.induk and lintas.induk in {lintas.kode, lintas.id} and bearers[lintas.id] == 1:
            yield Finding(
                lintas.at / "induk",
                Teks("peta {induk} menjadi induk bagi dirinya sendiri", induk=kutip(lintas.induk)),
                Teks('tulis "induk: {induk}"', induk=tampak(above))
                if (above := max(filter(lintas.induk.startswith, peta.by_kode), key=len, default=""))
                else Teks("tulis kode proses atau peta di atasnya sebagai induk"),
            )


def mend(peta: Peta) -> Peta:
    """Give the processes the codes that were meant."""
    return ganti_kode(peta, {each.proses.at: each.maksud for each in _own_parent(peta) if each.maksud})


def _own_parent(peta: Peta) -> Iterator[Meleset]:
    return (each for each in meleset(peta) if each.proses.kode == each.lembar.induk)
