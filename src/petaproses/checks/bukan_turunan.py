"""PP304 bukan-turunan: kode proses bukan turunan induk lembarnya.

Mengapa: kode turunan adalah kode induk ditambah satu bagian: di bawah 10.1 ada 10.1.1, bukan 10.2.1 atau 10.1.1.1.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 10
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 10
    kelompok:
      - proses:
          - kode: 11.1
            nama: Penerimaan

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 10
            nama: Pelayanan
    # berkas: level-1.yaml
    induk: 10
    kelompok:
      - proses:
          - kode: 10.1
            nama: Penerimaan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.kutip import kutip, tampak
from petaproses.diagnostics import Finding, Rule, Severity
from petaproses.peta import Peta


def find(peta: Peta) -> Iterator[Finding]:
    """Compare each code with its sheet's parent; codes that are none at all are another rule's."""
    profil = peta.proyek.kode
    for lembar in peta.lembar:
        begin = profil.turunan(lembar.induk or "", "")
        for proses in lembar.proses:
            kode = proses.kode
            if lembar.induk and kode.startswith(begin) and kode[len(begin) :].isalnum():
                continue  # the usual case, told quickly
            fits = profil.induk(kode) == lembar.induk if lembar.induk else profil.level(kode) == 0
            if fits or kode == lembar.induk or not profil.bagian(kode):
                continue
            at = proses.at / "kode"
            if lembar.induk is None:
                yield Finding(
                    at,
                    Teks("kode {kode} tidak berlevel 0, padahal lembar ini tanpa induk", kode=kutip(kode)),
                    Teks('tulis "induk: ..." di atas bila ini lembar turunan, atau betulkan kodenya'),
                )
            else:
                yield Finding(
                    at,
                    Teks(
                        "kode {kode} bukan turunan langsung dari induk {induk}",
                        kode=kutip(kode),
                        induk=kutip(lembar.induk),
                    ),
                    Teks(
                        "tulis kode {kode}, atau pindahkan ke lembar induknya",
                        kode=tampak(profil.turunan(lembar.induk, "...")),
                    ),
                )


RULE = Rule("PP304", "bukan-turunan", Severity.ERROR, find)
