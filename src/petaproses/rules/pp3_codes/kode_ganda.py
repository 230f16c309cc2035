"""PP302 kode-ganda: one code is used by two processes."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from petaproses.findings.record import Finding, Related
from petaproses.language import Teks
from petaproses.language.near import SEARCHES
from petaproses.language.quote import kutip, tampak
from petaproses.language.suggest import Dekat, maksud
from petaproses.model.kode import sort_key
from petaproses.peta import Lembar, LintasFungsi, Peta, Proses
from petaproses.rules.helpers.edits import tulis
from petaproses.rules.helpers.meant_codes import berikut, dicari, peta_dicari
from petaproses.rules.helpers.straighten import BUANG, ganti_kode, ganti_kode_peta
from petaproses.rules.helpers.texts import bunyi
from petaproses.text.source import At


class _Kedua(NamedTuple):
    """The second bearer of a code, the name and place of the first, and the code that was meant, if it is known."""

    bearer: Proses | LintasFungsi
    name: str
    earlier: At
    maksud: str = ""
    copied: bool = False


def find(peta: Peta) -> Iterator[Finding]:
    """Compare all processes, and the codes of all cross-functional maps."""
    sheets = {proses.at: lembar for lembar in peta.lembar for proses in lembar.proses}
    behind: dict[At, str] = {}
    for each in _twice(peta):
        kode, free = each.bearer.kode, ""
        if sheet := sheets.get(each.bearer.at):
            free = behind[sheet.at] if sheet.at in behind else behind.setdefault(sheet.at, berikut(peta, sheet))
        otherwise = (
            Teks("hapus salah satu")
            if each.copied
            else Teks("beri kode lain yang belum dipakai, misalnya {kode}", kode=tampak(free))
            if free
            else Teks("beri kode lain yang belum dipakai")
        )
        yield Finding(
            each.bearer.at / "kode",
            Teks("kode {kode} sudah dipakai {nama}", kode=kutip(kode), nama=kutip(each.name))
            if each.name
            else Teks("kode {kode} sudah dipakai", kode=kutip(kode)),
            maksud(each.maksud, otherwise),
            (Related(each.earlier / "kode", Teks("yang pertama di sini")),),
            tulis([each.bearer.at / "kode"], kode, each.maksud),
        )


def mend(peta: Peta) -> Peta:
    """Take the code that was meant; leave out what merely stands there twice."""
    twice = [each for each in _twice(peta) if each.copied or each.maksud]
    meant = {each.bearer.at: BUANG if each.copied else each.maksud for each in twice}
    return ganti_kode_peta(ganti_kode(peta, meant), meant)


def _twice(peta: Peta) -> Iterator[_Kedua]:
    first: dict[str, Proses | LintasFungsi] = {}
    sheets: dict[At, Lembar] | None = None
    wanting: dict[At, dict[str, None]] = {}
    looked: Counter[At] = Counter()
    maps = cache(lambda: (named := peta_dicari(peta), Dekat(named)))
    bearers: tuple[Proses | LintasFungsi, ...] = (*peta.proses, *peta.lintas_fungsi)
    for bearer in bearers:
        if not bearer.kode or (isinstance(bearer, Proses) and bearer.kode == bearer.induk):  # another rule's
            continue
        earlier = first.setdefault(bearer.kode, bearer)
        if earlier is bearer:
            continue
        if isinstance(bearer, LintasFungsi) or isinstance(earlier, LintasFungsi):
            named = maps()[0] if isinstance(bearer, LintasFungsi) else []
            meant = (maps()[1].word(bearer.kode) if named else "") or (named[0] if len(named) == 1 else "")
            yield _Kedua(bearer, _name(earlier), earlier.at, meant)
            continue
        sheets = sheets or {proses.at: lembar for lembar in peta.lembar for proses in lembar.proses}
        copied = bunyi(bearer.nama) == bunyi(earlier.nama)
        wanted: dict[str, None] = {}
        if (sheet := sheets.get(bearer.at)) and not copied:
            wanted = wanting[sheet.at] if sheet.at in wanting else wanting.setdefault(sheet.at, dicari(peta, sheet))
            looked[sheet.at] += 1
        if sheet and looked[sheet.at] > SEARCHES:  # a sheet full of errors stays quick
            yield _Kedua(bearer, earlier.nama, earlier.at, "", copied)
            continue
        behind = [kode for kode in wanted if sort_key(kode) > sort_key(bearer.kode)]  # the second stands behind
        meant = Dekat(behind).word(bearer.kode) or Dekat(wanted).word(bearer.kode)
        if not meant and len(wanted) == 1:
            (meant,) = wanted
        yield _Kedua(bearer, earlier.nama, earlier.at, meant, copied)


def _name(bearer: Proses | LintasFungsi) -> str:
    return bearer.judul if isinstance(bearer, LintasFungsi) else bearer.nama
