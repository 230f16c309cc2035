"""PP305 induk-sendiri: a process or map is its own parent."""

from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import did_you_mean
from petaproses.peta import Peta
from petaproses.rules.helpers.meant_codes import Astray, astray, next_kode
from petaproses.rules.helpers.straighten import with_kode


def find(peta: Peta) -> Iterator[Finding]:
    """Look at sheets that hold their own parent, and at maps below themselves."""
    for each in _own_parent(peta):
        kode = each.proses.kode
        free = next_kode(peta, each.lembar) or peta.proyek.kode.turunan(kode, "1")
        yield Finding(
            each.proses.at / "kode",
            Said("proses {kode} ditulis sebagai turunan dirinya sendiri", kode=quoted(kode)),
            did_you_mean(each.meant, Said("tulis kode {kode}, atau betulkan induk lembar ini", kode=shown(free))),
        )
    bearers = Counter(lintas.id for lintas in peta.lintas_fungsi)
    for lintas in peta.lintas_fungsi:
        if lintas.induk and lintas.induk in {lintas.kode, lintas.id} and bearers[lintas.id] == 1:
            yield Finding(
                lintas.at / "induk",
                Said("peta {induk} menjadi induk bagi dirinya sendiri", induk=quoted(lintas.induk)),
                Said('tulis "induk: {induk}"', induk=shown(above))
                if (above := max(filter(lintas.induk.startswith, peta.by_kode), key=len, default=""))
                else Said("tulis kode proses atau peta di atasnya sebagai induk"),
            )


def mend(peta: Peta) -> Peta:
    """Give the processes the codes that were meant."""
    return with_kode(peta, {each.proses.at: each.meant for each in _own_parent(peta) if each.meant})


def _own_parent(peta: Peta) -> Iterator[Astray]:
    return (each for each in astray(peta) if each.proses.kode == each.lembar.induk)
