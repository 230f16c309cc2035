"""PP608 judul-beda: the title of a sheet differs a little from the name of its parent."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
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
