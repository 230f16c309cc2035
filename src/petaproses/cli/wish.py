"""`--select`, `--ignore`, `--profile`: which findings a person wants to see, and how strictly."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from petaproses.cli.console import refuse
from petaproses.language import Teks

if TYPE_CHECKING:
    from petaproses.control import Wish

Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        help="Hanya aturan ini: kode, awal kode (PP3), atau nama; boleh beberapa, dipisah koma.",
        metavar="ATURAN",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", help="Tanpa aturan ini, ditulis seperti di --select.", metavar="ATURAN"),
]
Profile = Annotated[
    str,
    typer.Option(
        "--profile",
        help="Seberapa ketat: draf, reviu, atau final; tanpa ini seperti di berkas proyek.",
        metavar="PROFIL",
    ),
]


def read_wish(select: Iterable[str] | None, ignore: Iterable[str] | None, profile: str) -> Wish | int:
    """Return what a person wants to see, or the exit code when that cannot be understood, having said why."""
    from petaproses.control import Wish
    from petaproses.control.names import named, near
    from petaproses.control.profiles import PROFILES

    wish = Wish(_parts(select), _parts(ignore), profile, errors=True)
    for text in (*wish.select, *wish.ignore):
        if not named(text):
            told, meant = Teks("aturan «{aturan}» tidak ada", aturan=text), near(text)
            listed = Teks("lihat daftarnya dengan petaproses explain")
            return refuse(told, Teks("maksud Anda {kata}?", kata=meant) if meant else listed)
    if profile and profile not in PROFILES:
        from petaproses.language.suggest import Dekat

        listed = Teks("pilih salah satu: {pilihan}", pilihan=", ".join(PROFILES))
        return refuse(Teks("profil «{profil}» tidak ada", profil=profile), Dekat(PROFILES).hint(profile, listed))
    return wish


def _parts(texts: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(part.strip() for text in texts or () for part in text.split(",") if part.strip())
