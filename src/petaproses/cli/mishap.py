"""What failed for a fault of ours -> words for the planner: that it is ours, what is missing, from which map file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from petaproses.cli.codes import BUG, OK
from petaproses.cli.language import say
from petaproses.cli.streams import complain
from petaproses.findings.crash import Crash
from petaproses.language import Said

if TYPE_CHECKING:
    from petaproses import Mishap

_REPORT = Said("Laporkan dengan menyertakan berkas petanya. Rincian: jalankan lagi dengan PETAPROSES_DEBUG=1.")


def tell_bug(error: Exception) -> int:
    """Say that a command had to stop for a fault of ours, and on which map file if that is known; return its exit
    code."""
    crash, files = Crash.of(error), getattr(error, "__notes__", ())
    told = Said(
        "PP901 kesalahan petaproses sendiri, bukan kesalahan Anda: {jenis} di {tempat}",
        jenis=crash.jenis,
        tempat=crash.place,
    )
    if files or crash.at:
        berkas = files[0] if files else crash.at.source.name if crash.at else ""
        told = Said("{kesalahan}, pada {berkas}", kesalahan=told, berkas=berkas)
    _tell([told, _REPORT], error)
    return BUG


def tell_mishaps(mishaps: Sequence[Mishap], dokumen: str = "") -> int:
    """Say what could not be made for a fault of ours, in a document if it is one, each thing once; return the exit code
    for that, 0 when there is nothing to say."""
    told: dict[str, tuple[Said, Exception]] = {}
    for each in mishaps:
        crash = Crash.of(each.error)
        hasil = Said("{hasil} dalam {dokumen}", hasil=each.hasil, dokumen=dokumen) if dokumen else each.hasil
        hasil = Said("{hasil} dari {berkas}", hasil=hasil, berkas=each.berkas) if each.berkas else hasil
        words = Said(
            "PP901 {hasil} gagal dibuat karena kesalahan petaproses sendiri, bukan kesalahan Anda: {jenis} di {tempat}",
            hasil=hasil,
            jenis=crash.jenis,
            tempat=crash.place,
        )
        told.setdefault(say(words), (words, each.error))
    for words, error in told.values():
        _tell([words], error)
    if told:
        _tell([Said("Selebihnya tetap dibuat."), _REPORT])
    return BUG if told else OK


def traced(errors: Sequence[Exception]) -> int:
    """Print where faults of ours came from, for whoever asked to see that; return the exit code for them."""
    if os.environ.get("PETAPROSES_DEBUG"):
        import traceback

        for error in errors:
            traceback.print_exception(error)
    return BUG


def _tell(sentences: Sequence[Said], error: Exception | None = None) -> None:
    traced([error] if error else [])
    complain("\n".join(map(say, sentences)))
