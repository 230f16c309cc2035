"""PP605 nama-berkas-bentrok: two pictures would be saved under the same file name."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.quote import quoted
from petaproses.peta import Gambar, Lembar, LintasFungsi, Peta
from petaproses.peta.outputs import besides_pictures
from petaproses.text.filename import same, stem
from petaproses.text.source import At

_HINT = Said("beri kode atau nama berkas lain yang berbeda hurufnya, bukan hanya tanda bacanya")
_OTHER_HINT = Said("beri kode atau nama berkas lain; nama ini dipakai petaproses sendiri")


def find(peta: Peta) -> Iterator[Finding]:
    """Compare picture ids as file names, with each other and with those of tables and the index; equal codes are
    another rule's."""
    others = {same(stem(id_)): called for id_, called in besides_pictures(peta)}
    first: dict[str, Gambar] = {}
    for gambar in peta.gambar:
        name = same(stem(gambar.id))
        earlier = first.setdefault(name, gambar)
        if earlier is not gambar and not _same_code(gambar, earlier):
            related = (Related(_at(earlier), Said("yang pertama di sini")),)
            yield _finding(gambar, Said("gambar {id}", id=quoted(earlier.id)), _HINT, related)
        elif earlier is gambar and name in others:
            yield _finding(gambar, others[name], _OTHER_HINT)


def _finding(gambar: Gambar, other: Said, hint: Said, related: tuple[Related, ...] = ()) -> Finding:
    return Finding(
        _at(gambar), Said("gambar {id} akan menimpa {lain}", id=quoted(gambar.id), lain=other), hint, related
    )


def _same_code(one: Gambar, other: Gambar) -> bool:
    """Tell whether two cross-functional maps bear one code."""
    return bool(isinstance(one, LintasFungsi) and isinstance(other, LintasFungsi) and one.kode and one.id == other.id)


def _at(gambar: Gambar) -> At:
    if isinstance(gambar, Lembar):
        return gambar.at / "induk"
    return gambar.at / ("kode" if isinstance(gambar, LintasFungsi) else "cascading")
