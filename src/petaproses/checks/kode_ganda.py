"""PP302 kode-ganda: satu kode dipakai dua proses.

Mengapa: kode menunjuk tepat satu proses; dengan kode ganda, anak panah dan tautan menuju kotak yang salah.

Salah:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 1
            nama: Penyerahan

Benar:
    kelompok:
      - proses:
          - kode: 1
            nama: Penerimaan
          - kode: 2
            nama: Penyerahan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip
from petaproses.diagnostics import Finding, Related, Rule, Severity
from petaproses.peta import Peta
from petaproses.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """Compare all processes, and the codes of all cross-functional maps."""
    first: dict[str, tuple[At, str]] = {}
    named = [(proses.kode, proses.at, proses.nama) for proses in peta.proses]
    named += [(lintas.kode, lintas.at, lintas.judul) for lintas in peta.lintas_fungsi if lintas.kode]
    for kode, at, nama in named:
        earlier, name = first.setdefault(kode, (at, nama))
        if earlier is not at:
            yield Finding(
                at / "kode",
                Teks("kode {kode} sudah dipakai {nama}", kode=kutip(kode), nama=kutip(name))
                if name
                else Teks("kode {kode} sudah dipakai", kode=kutip(kode)),
                Teks("beri kode lain yang belum dipakai"),
                (Related(earlier / "kode", Teks("yang pertama di sini")),),
            )


RULE = Rule("PP302", "kode-ganda", Severity.ERROR, find)
