"""What failed for a fault of ours -> words for the planner: that it is ours, what is missing, from which map file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from petaproses.bahasa import Teks
from petaproses.cli.codes import BUG, OK
from petaproses.cli.language import say
from petaproses.cli.streams import complain

if TYPE_CHECKING:
    from petaproses.emit.context import Mishap

_REPORT = Teks("Laporkan dengan menyertakan berkas petanya. Rincian: jalankan lagi dengan PETAPROSES_DEBUG=1.")


def tell_bug(error: Exception) -> int:
    """Say that a command had to stop for a fault of ours, and on which map file if that is known; return its exit
    code."""
    facts, files = _facts(error), getattr(error, "__notes__", ())
    told = Teks("PP901 kesalahan petaproses sendiri, bukan kesalahan Anda: {jenis} di {tempat}", **facts)
    if files:
        told = Teks("{kesalahan}, pada {berkas}", kesalahan=told, berkas=files[0])
    _tell([told, _REPORT], error)
    return BUG


def tell_mishaps(mishaps: Sequence[Mishap], dokumen: str = "") -> int:
    """Say what could not be made for a fault of ours, in a document if it is one, each thing once; return the exit code
    for that, 0 when there is nothing to say."""
    told: dict[str, tuple[Teks, Exception]] = {}
    for each in mishaps:
        hasil = Teks("{hasil} dalam {dokumen}", hasil=each.hasil, dokumen=dokumen) if dokumen else each.hasil
        hasil = Teks("{hasil} dari {berkas}", hasil=hasil, berkas=each.berkas) if each.berkas else hasil
        words = Teks(
            "PP901 {hasil} gagal dibuat karena kesalahan petaproses sendiri, bukan kesalahan Anda: {jenis} di {tempat}",
            hasil=hasil,
            **_facts(each.error),
        )
        told.setdefault(say(words), (words, each.error))
    for words, error in told.values():
        _tell([words], error)
    if told:
        _tell([Teks("Selebihnya tetap dibuat."), _REPORT])
    return BUG if told else OK


def _tell(sentences: Sequence[Teks], error: Exception | None = None) -> None:
    if error and os.environ.get("PETAPROSES_DEBUG"):
        import traceback

        traceback.print_exception(error)
    complain("\n".join(map(say, sentences)))


def _facts(error: Exception) -> dict[str, str]:
    """Return what kind of fault it is, and in which line of ours it happened."""
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    where = f"{frame.tb_frame.f_globals.get('__name__', '?')}:{frame.tb_lineno}" if frame else "?"
    return {"jenis": type(error).__name__, "tempat": where}
