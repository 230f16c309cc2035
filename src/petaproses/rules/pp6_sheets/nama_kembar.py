"""PP606 nama-kembar: two processes of one sheet have the same name."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Peta, Proses


def find(peta: Peta) -> Iterator[Finding]:
    """Compare without regard to capitals."""
    for lembar in peta.lembar:
        first: dict[str, Proses] = {}
        for proses in lembar.proses:
            earlier = first.setdefault(proses.nama.casefold(), proses)
            if earlier is not proses and earlier.kode != proses.kode:
                yield Finding(
                    proses.at / "nama",
                    Said(
                        "nama {nama} sudah dipakai proses {kode} di lembar ini",
                        nama=quoted(proses.nama),
                        kode=quoted(earlier.kode),
                    ),
                    Said("bedakan namanya, atau hapus salah satu"),
                    (Related(earlier.at / "nama", Said("yang pertama di sini")),),
                )
