"""PP006 alias-berlebihan: references with & and * expand to too much."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Bilangan, Teks
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give the limit."""
    for fault in peta.faults_of("alias-berlebihan"):
        if satuan := _SATUAN.get(fault.facts.get("satuan", "")):
            yield Finding(
                fault.at,
                Teks(
                    "templat cascading mengembang menjadi lebih dari {batas} {satuan}",
                    batas=Bilangan(fault["batas"]),
                    satuan=satuan,
                ),
                Teks("pakai templat lebih sedikit; hindari templat yang memakai templat lain berkali-kali"),
            )
            continue
        yield Finding(
            fault.at,
            Teks("rujukan dengan * mengembang menjadi lebih dari {batas} isi", batas=Bilangan(fault["batas"])),
            Teks("tulis isinya apa adanya, atau pakai templat untuk baris yang berulang"),
        )


_SATUAN = {"baris": Teks("baris"), "huruf": Teks("huruf")}
