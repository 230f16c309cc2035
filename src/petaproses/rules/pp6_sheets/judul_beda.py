"""PP608 judul-beda: the title of a sheet differs a little from the name of its parent."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.peta import Lembar, LintasFungsi, Peta
from petaproses.rules.helpers.rewording import much_alike


def find(peta: Peta) -> Iterator[Finding]:
    """Compare the titles of sheets and cross-functional maps with the process that they belong to."""
    titled: tuple[Lembar | LintasFungsi, ...] = (*peta.lembar, *peta.lintas_fungsi)
    for gambar in titled:
        proses = peta.by_kode.get(gambar.induk or "")
        if proses and gambar.judul and much_alike(gambar.judul, proses.nama):
            yield Finding(
                gambar.at / "judul",
                Said("judul ini hampir sama dengan nama induknya, {nama}", nama=quoted(proses.nama)),
                Said('samakan bunyinya, misalnya "judul: {nama}"', nama=shown(proses.nama)),
                (Related(proses.at / "nama", Said("induknya di sini")),),
            )
