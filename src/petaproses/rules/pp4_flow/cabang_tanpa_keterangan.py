"""PP411 cabang-tanpa-keterangan: a branch of a decision has no label."""

from collections import Counter
from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Peta
from petaproses.rules.helpers.texts import exactly_at


def find(peta: Peta) -> Iterator[Finding]:
    """Look at decisions with two or more arrows out."""
    for lintas in peta.lintas_fungsi:
        names = {langkah.id: langkah.nama for langkah in lintas.langkah if langkah.jenis == "keputusan"}
        out = Counter(alur.dari for alur in lintas.alur)
        said = {(alur.dari, alur.label.casefold()) for alur in lintas.alur}
        for alur in lintas.alur:
            if alur.dari in names and out[alur.dari] > 1 and not alur.label:
                yield Finding(
                    exactly_at(alur.at, alur.ke),
                    Said(
                        "cabang keputusan {dari} ke {ke} tanpa keterangan",
                        dari=quoted(names[alur.dari] or alur.dari),
                        ke=quoted(alur.ke),
                    ),
                    Said(
                        'tulis sebagai "{dari} -> {ke}: {label}"',
                        dari=shown(alur.dari),
                        ke=shown(alur.ke),
                        label="Ya" if (alur.dari, "tidak") in said else "Tidak",
                    ),
                )
