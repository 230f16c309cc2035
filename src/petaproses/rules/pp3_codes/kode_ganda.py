"""PP302 kode-ganda: one code is used by two processes."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from petaproses.findings.record import Finding, Related
from petaproses.language import Said
from petaproses.language.near import SEARCHES
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import Near, did_you_mean
from petaproses.model.kode import sort_key
from petaproses.peta import Lembar, LintasFungsi, Peta, Proses
from petaproses.rules.helpers.edits import rewritten
from petaproses.rules.helpers.meant_codes import next_kode, sought, sought_peta
from petaproses.rules.helpers.straighten import DROP, with_kode, with_peta_kode
from petaproses.rules.helpers.texts import folded
from petaproses.text.source import At


class _Second(NamedTuple):
    """The second bearer of a code, the name and place of the first, and the code that was meant, if it is known."""

    bearer: Proses | LintasFungsi
    name: str
    earlier: At
    meant: str = ""
    copied: bool = False


def find(peta: Peta) -> Iterator[Finding]:
    """Compare all processes, and the codes of all cross-functional maps."""
    sheets = {proses.at: lembar for lembar in peta.lembar for proses in lembar.proses}
    behind: dict[At, str] = {}
    for each in _twice(peta):
        kode, free = each.bearer.kode, ""
        if sheet := sheets.get(each.bearer.at):
            free = behind[sheet.at] if sheet.at in behind else behind.setdefault(sheet.at, next_kode(peta, sheet))
        otherwise = (
            Said("hapus salah satu")
            if each.copied
            else Said("beri kode lain yang belum dipakai, misalnya {kode}", kode=shown(free))
            if free
            else Said("beri kode lain yang belum dipakai")
        )
        yield Finding(
            each.bearer.at / "kode",
            Said("kode {kode} sudah dipakai {nama}", kode=quoted(kode), nama=quoted(each.name))
            if each.name
            else Said("kode {kode} sudah dipakai", kode=quoted(kode)),
            did_you_mean(each.meant, otherwise),
            (Related(each.earlier / "kode", Said("yang pertama di sini")),),
            rewritten([each.bearer.at / "kode"], kode, each.meant),
        )


def mend(peta: Peta) -> Peta:
    """Take the code that was meant; leave out what merely stands there twice."""
    twice = [each for each in _twice(peta) if each.copied or each.meant]
    meant = {each.bearer.at: DROP if each.copied else each.meant for each in twice}
    return with_peta_kode(with_kode(peta, meant), meant)


def _twice(peta: Peta) -> Iterator[_Second]:
    first: dict[str, Proses | LintasFungsi] = {}
    sheets: dict[At, Lembar] | None = None
    wanting: dict[At, dict[str, None]] = {}
    looked: Counter[At] = Counter()
    maps = cache(lambda: (named := sought_peta(peta), Near(named)))
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
            yield _Second(bearer, _name(earlier), earlier.at, meant)
            continue
        sheets = sheets or {proses.at: lembar for lembar in peta.lembar for proses in lembar.proses}
        copied = folded(bearer.nama) == folded(earlier.nama)
        wanted: dict[str, None] = {}
        if (sheet := sheets.get(bearer.at)) and not copied:
            wanted = wanting[sheet.at] if sheet.at in wanting else wanting.setdefault(sheet.at, sought(peta, sheet))
            looked[sheet.at] += 1
        if sheet and looked[sheet.at] > SEARCHES:  # a sheet full of errors stays quick
            yield _Second(bearer, earlier.nama, earlier.at, "", copied)
            continue
        behind = [kode for kode in wanted if sort_key(kode) > sort_key(bearer.kode)]  # the second stands behind
        meant = Near(behind).word(bearer.kode) or Near(wanted).word(bearer.kode)
        if not meant and len(wanted) == 1:
            (meant,) = wanted
        yield _Second(bearer, earlier.nama, earlier.at, meant, copied)


def _name(bearer: Proses | LintasFungsi) -> str:
    return bearer.judul if isinstance(bearer, LintasFungsi) else bearer.nama
