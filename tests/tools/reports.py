"""Reports on which all report formats are tried."""

from __future__ import annotations

from petaproses.control.names import named
from petaproses.findings.record import Finding, Related, Report
from petaproses.text.source import At, Source, Span
from tools.linked import compile_maps

KODE_GANDA, SALAH_KETIK = named("kode-ganda") + named("salah-ketik")

_PERAN = """\
peran:
  Kabag: Kepala Bagian
"""

_INDUK = """\
kelompok:
  - proses:
      - kode: 1
        nama: Penerimaan surat — «masuk»
      - kode: 1
        nama: Presentase
  - proses:
      - kode: 2
        nama:\tPresentase
        pemilik: Kasubag
      - {kode: 3, nama: Presentase, pemilik: Kasubag}
"""

_TURUNAN = """\
# catatan: ]]> <b> | ::error::
induk: 2.1
kelompok:
  - proses:
      - kode: 2.1.1
        nama: "\u20ac dan \U0001f600\tPresentase"
        pemilik: Kabag
      - kode: 2.1.2
        nama: "teks yang
          dilipat\u00ad"
        pemilik: Kabg
      - kode: 2.1.3
        nama: "teks yang
          dilipat\u00ad"
"""

FILES = {
    "maps/bersih.yaml": _PERAN.encode(),
    "maps/level-0.yaml": _INDUK.encode(),
    "maps/lembar é, 100%: [1].yaml": b"\xef\xbb\xbf" + _TURUNAN.replace("\n", "\r\n").encode(),
}
"""Maps with several findings, related places, a BOM, CRLF, tabs, letters beyond ASCII and a name full of signs."""

NASTY = (
    "100%",
    "%0A %25",
    "a\rb\nc\r\nd",
    "::error file=x::y",
    "a,b=c:d",
    "]]> <![CDATA[ &amp; <b a='\"'>",
    "\0\x07\x1b[31m\x7f\x9b",
    "\ud800 \udcff \ufffe\uffff",
    "\u202eterbalik\u202c \u2066\u200f",
    "\u2028\u2029\x85\x0b\x0c",
    "[a](1) [b](http://x.example) {0} {{1}} \\[",
    "| a | `b` *c* _d_ <i>e</i> #1 @orang",
    "\U0001f600\u0301 中文\t\u00a0",
    "x" * 5000,
)
"""Texts that some report format would take for its own signs."""

NAMES = ("a.yaml", "/mutlak/é.yaml", "C:/x y/z.yaml", "//server/bagi/a.yaml", "../atas.yaml", "a:b#?%41.yaml")
"""File names that are no plain relative addresses, or look like none."""


def sample() -> Report:
    """Return the report on FILES."""
    return compile_maps(FILES)[1]


def made(message: str, hint: str = "", name: str = "a.yaml", text: str = "a: b\n", span: Span | None = None) -> Report:
    """Return a report with one finding, and the same place as its related one."""
    at = At(Source(name, text), place=span or Span(1, 1, 1, 2))
    finding = Finding(at, message, hint, (Related(at, message),))
    report = Report(files=(name,))
    report.add(KODE_GANDA, [finding])
    return report


def few(report: Report) -> Report:
    """Return every seventh finding of `nasty`, for judges that are slow: all names and texts are among them."""
    part = Report(files=report.files)
    part.items.extend(report.items[::7])
    assert {(item.finding.at.source.name) for item in part.items} == {*NAMES, *NASTY}
    assert {*NASTY} <= {item.finding.hint for item in part.items}
    return part


def nasty() -> Report:
    """Return a report in which every nasty text is message, hint, file and line, at places of every kind."""
    report = Report()
    spans = (Span(1, 1, 1, 2), Span(1, 1, 1, 90), Span(1, 1, 2, 1), Span(2, 1, 2, 2), Span(9, 1, 9, 2))
    for name in (*NAMES, *NASTY):
        for text in ("", "x", "x\n", "satu\ndua\r\ntiga", *NASTY):
            for span in spans[: 5 if len(text) < 20 else 1]:
                for each in made(name, text, name, text, span).items:
                    report.items.append(each._replace(rule=SALAH_KETIK if "a" in text else each.rule))
    return report
