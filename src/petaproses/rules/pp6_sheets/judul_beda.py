"""PP608 judul-beda: judul lembar berbunyi lain sedikit dari nama induknya.

Mengapa: lembar menguraikan satu proses. Judul yang hampir sama dengan nama proses itu membuat pembaca bertanya apakah
yang dimaksud sama. Judul yang memang lain tidak dipersoalkan.

Salah:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelaksanaan evaluasi pemerintahan daerah
    # berkas: level-1.yaml
    induk: 1
    judul: Pelaksanaan evaluasi pada pemerintahan daerah
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penyusunan laporan

Benar:
    # berkas: level-0.yaml
    kelompok:
      - proses:
          - kode: 1
            nama: Pelaksanaan evaluasi pemerintahan daerah
    # berkas: level-1.yaml
    induk: 1
    judul: Pelaksanaan evaluasi pemerintahan daerah
    kelompok:
      - proses:
          - kode: 1.1
            nama: Penyusunan laporan
"""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related, Rule, Severity
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.peta import Lembar, LintasFungsi, Peta
from petaproses.rules.helpers.rewording import mirip


def find(peta: Peta) -> Iterator[Finding]:
    """Compare the titles of sheets and cross-functional maps with the process that they belong to."""
    titled: tuple[Lembar | LintasFungsi, ...] = (*peta.lembar, *peta.lintas_fungsi)
    for gambar in titled:
        proses = peta.by_kode.get(gambar.induk or "")
        if proses and gambar.judul and mirip(gambar.judul, proses.nama):
            yield Finding(
                gambar.at / "judul",
                Teks("judul ini hampir sama dengan nama induknya, {nama}", nama=kutip(proses.nama)),
                Teks('samakan bunyinya, misalnya "judul: {nama}"', nama=tampak(proses.nama)),
                (Related(proses.at / "nama", Teks("induknya di sini")),),
            )


RULE = Rule("PP608", "judul-beda", Severity.HINT, find)
