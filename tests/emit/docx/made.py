"""Maps -> the appendix for Word as bytes, and the same spoiled, for checks that must notice."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import petaproses
from petaproses.emit.documents import DOCUMENTS
from petaproses.emit.docx import picture
from petaproses.layout.paper import Paper
from petaproses.peta import Peta
from petaproses.pipeline import make_document
from tools.build import peta_of

ROOT = Path(__file__).parents[3]
MAPS, SAMPLE = ROOT / "maps", ROOT / "tests/data/contoh-lengkap"
BODY = "word/document.xml"

NASTY = (
    "=1+1",
    "<b>tebal</b>",
    "</w:t>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "&amp;",
    "]]>",
    "\u202eterbalik",
    "#typst",
    '"',
    "{_{ 7 }_}",
)
"""Texts that mean something to one program or another."""
HOSTILE = {
    "peta": "instansi: '<b>Kab</b>'\nunit: '{{ proyek }}'\nperaturan: {tentang: '</w:t></w:r> & {{ 7 * 7 }}'}\n",
    "level_0": 'kelompok:\n  - nama: "\\x07<i>"\n    proses:\n'
    + "".join(f"      - {{kode: {n}, nama: {json.dumps(text)}}}\n" for n, text in enumerate(NASTY, start=1)),
    "c": "cascading: '<b>c</b>'\njenjang: [T, S]\npohon:\n  - T: x\n"
    + "".join(f"  - S: {json.dumps(text)}\n" for text in NASTY),
}
"""Maps in which they stand."""


def crowd(people: int) -> dict[str, str]:
    """Maps in which so many own a process each: the table of who does what is as wide."""
    peran = "".join(f"  Pejabat Nomor {n}: Pejabat Nomor {n}\n" for n in range(people))
    proses = "".join(f"      - {{kode: {n + 1}, nama: A, pemilik: Pejabat Nomor {n}}}\n" for n in range(people))
    return {"peta": f"instansi: A\nperan:\n{peran}", "level_0": f"kelompok:\n  - proses:\n{proses}"}


@cache
def peta(folder: Path) -> Peta:
    """The maps of a folder."""
    return petaproses.load(folder).peta


@cache
def appendix(folder: Path, dpi: int = 40) -> bytes:
    """The appendix of the maps of a folder; coarse pictures are made soon."""
    return drawn(peta(folder), dpi=dpi)


def drawn(maps: Peta, templates: Path | None = None, *, dpi: int = 40) -> bytes:
    """The appendix of some maps."""
    usual, picture.DPI = picture.DPI, dpi
    try:
        made = make_document(maps, DOCUMENTS["docx"], Paper(), templates)
    finally:
        picture.DPI = usual
    ((name, data),) = made.files
    assert name == "lampiran-peraturan.docx"
    return data


def small(**files: str) -> bytes:
    """The appendix of maps given as text."""
    return drawn(peta_of(**files))


def parts(data: bytes) -> dict[str, bytes]:
    """The files inside a document, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(data: bytes) -> str:
    """The body of a document as XML."""
    return parts(data)[BODY].decode()


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as a document."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def spoiled(data: bytes, pattern: str, instead: str, count: int = 1) -> bytes:
    """A document with some of its body exchanged; a pattern that is not there is a mistake in the test."""
    return changed(data, lambda text: re.sub(pattern, instead, text, count=count))


def changed(data: bytes, change: Callable[[str], str]) -> bytes:
    """A document with its body changed."""
    files = parts(data)
    text = files[BODY].decode()
    again = change(text)
    assert again != text
    return packed({**files, BODY: again.encode()})
