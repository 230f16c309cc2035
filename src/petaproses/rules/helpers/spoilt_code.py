"""A code that a worksheet made a date of, or that has letters for digits -> the codes that it may have been."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from petaproses.model.kode import ProfilKode
from petaproses.peta import Lembar

_NAMES = (
    "jan januari january|feb peb februari pebruari february|mar maret march|apr april|mei may|jun juni june|"
    "jul juli july|agu agt ags agust agustus aug august|sep sept september|okt oktober oct october|"
    "nov nop november nopember|des desember dec december"
)
_MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), start=1) for name in names.split()}
"""What worksheets call the months in Indonesian and in English, with common abbreviations."""

_DAY_MONTH = re.compile(r"(?P<a>\d{1,2})[-/ ](?P<b>[a-z]{3,9})\.?(?:[-/ ](?:\d\d)?(?P<c>\d\d))?")
_MONTH_DAY = re.compile(r"(?P<a>[a-z]{3,9})[-/ ](?P<b>\d{1,2})")
_ISO = re.compile(r"\d\d(?P<c>\d\d)-(?P<b>\d\d)-(?P<a>\d\d)(?:[ t]00:00(?::00)?)?")
_ALIKE = str.maketrans("lIOo", "1100")
"""Letters that are taken for digits."""


def from_date(profil: ProfilKode, kode: str) -> Iterator[str]:
    """Yield the codes of which a worksheet may have made such a date, the likeliest first: `1-Mar` was 1.3, elsewhere
    3.1; numbers are written with and without zeros before them. Nothing for a text that is no date."""
    text = kode.casefold()
    found = next((found for form in (_DAY_MONTH, _MONTH_DAY, _ISO) if (found := form.fullmatch(text))), None)
    if found is None:
        return
    parts = found.groupdict()
    first, second = (int(part) if part.isdecimal() else _MONTHS.get(part, 0) for part in (parts["a"], parts["b"]))
    if not first or not second:
        return
    year = (int(parts["c"]),) if parts.get("c") else None
    pairs = ((first, second), (second, first))
    for numbers in (*((*pair, *year) for pair in pairs if year), *pairs):
        plain, padded = [str(number) for number in numbers], [f"{number:02}" for number in numbers]
        for written in (plain, [*plain[:-1], padded[-1]], padded):
            yield profil.awalan + profil.pemisah.join(written)


def figures(profil: ProfilKode, kode: str) -> bool:
    """Tell whether a code consists of numbers alone, behind what stands before all codes."""
    own = kode.removeprefix(profil.awalan)
    return own.isdecimal() or (bool(profil.pemisah) and own.replace(profil.pemisah, "").isdecimal())


def from_letters(profil: ProfilKode, kode: str) -> Iterator[str]:
    """Yield the code that has digits where letters look like them, `1.1` for `1.l`; nothing where others are left."""
    own = profil.awalan + kode.removeprefix(profil.awalan).translate(_ALIKE)
    if own != kode and figures(profil, own):
        yield own


def origins(profil: ProfilKode, kode: str) -> Iterator[str]:
    """Yield all codes that such a text may have been."""
    yield from from_date(profil, kode)
    yield from from_letters(profil, kode)


def origin(profil: ProfilKode, text: str, known: Container[str]) -> str:
    """Return the known code of which a worksheet or a slip made a text; "" when there is none."""
    return next((kode for kode in origins(profil, text) if kode in known), "")


def suspects(profil: ProfilKode, lembar: Lembar) -> dict[str, tuple[str, ...]]:
    """Return the codes of a sheet that look like dates, and those that have letters for digits where all codes beside
    them are numbers, each with what it may have been: none of them shows how another code is to be written."""
    odd = {proses.kode for proses in lembar.proses if not figures(profil, proses.kode)}
    letters = {kode: tuple(from_letters(profil, kode)) for kode in odd}
    dates = {kode: tuple(from_date(profil, kode)) for kode in odd}
    numbers = len(odd) < len({proses.kode for proses in lembar.proses})
    plain = numbers and all(letters[kode] or dates[kode] for kode in odd)
    return {kode: found for kode in odd if (found := dates[kode] or (letters[kode] if plain else ()))}


def spoilt(profil: ProfilKode, lembar: Lembar, texts: Iterable[str]) -> set[str]:
    """Return which of some texts look like codes that were spoiled, beside the numbers of a sheet."""
    numbers = any(figures(profil, proses.kode) for proses in lembar.proses)
    return {text for text in texts if any(from_date(profil, text)) or (numbers and any(from_letters(profil, text)))}
