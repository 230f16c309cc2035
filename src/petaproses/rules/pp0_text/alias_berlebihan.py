"""PP006 alias-berlebihan: references with & and * expand to too much."""

from collections.abc import Iterator

from petaproses.findings.record import Finding
from petaproses.language import Number, Said
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Give the limit."""
    for fault in peta.faults_of("alias-berlebihan"):
        if satuan := _SATUAN.get(fault.facts.get("satuan", "")):
            yield Finding(
                fault.at,
                Said(
                    "templat cascading mengembang menjadi lebih dari {batas} {satuan}",
                    batas=Number(fault["batas"]),
                    satuan=satuan,
                ),
                Said("pakai templat lebih sedikit; hindari templat yang memakai templat lain berkali-kali"),
            )
            continue
        yield Finding(
            fault.at,
            Said("rujukan dengan * mengembang menjadi lebih dari {batas} isi", batas=Number(fault["batas"])),
            Said("tulis isinya apa adanya, atau pakai templat untuk baris yang berulang"),
        )


_SATUAN = {"baris": Said("baris"), "huruf": Said("huruf")}
