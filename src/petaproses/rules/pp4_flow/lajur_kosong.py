"""PP407 lajur-kosong: a lane with nothing in it."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import all_quoted, quoted
from petaproses.peta import LintasFungsi, Peta
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """An empty list written out is meant; so is a lane on the list of a map without steps."""
    for lembar in peta.lembar:
        for lajur in lembar.lajur:
            if not lajur.proses and not _meant(lajur.at):
                yield Finding(
                    lajur.at,
                    Said("lajur {pemilik} tidak berisi proses", pemilik=all_quoted(lajur.pemilik))
                    if lajur.pemilik
                    else Said("lajur tanpa pemilik tidak berisi proses"),
                    Said('tulis prosesnya, atau "proses: []" bila memang kosong'),
                )
    for lintas in peta.lintas_fungsi:
        owners = {pemilik for langkah in lintas.langkah for pemilik in langkah.pemilik}
        for index, pemilik in enumerate(lintas.lajur if owners else ()):
            if pemilik and pemilik not in owners and not (peta.has_holes(lintas.at) and peta.may_hold(pemilik)):
                yield _without_steps(lintas, index)


def _without_steps(lintas: LintasFungsi, index: int) -> Finding:
    """Say that a lane has no steps; who takes part in one belongs in the map, so that nothing is to be deleted."""
    at, pemilik = lintas.at / "lajur" / index, lintas.lajur[index]
    shared = next((langkah for langkah in lintas.langkah if pemilik in langkah.pelaku), None)
    if shared is None:
        return Finding(
            at,
            Said("lajur {pemilik} tidak berisi langkah", pemilik=quoted(pemilik)),
            Said("hapus dari lajur, atau jadikan pemilik sebuah langkah"),
        )
    return Finding(
        at,
        Said("lajur {pemilik} tidak berisi langkah; ia hanya ikut serta", pemilik=quoted(pemilik)),
        Said("tulis bagiannya dari {langkah} sebagai langkah miliknya", langkah=quoted(shared.nama or shared.id)),
        (Related(shared.at / "pelaku", Said("ikut serta di sini")),),
    )


def _meant(at: At) -> bool:
    """Tell whether the lane says `proses: []`."""
    data = at.source.isi(at.path)
    return isinstance(data, dict) and data.get("proses") == []
