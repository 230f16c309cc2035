"""What libyaml says of a broken file, and the line it says it of -> what is wrong and what to type, in Indonesian."""

import re
from typing import NamedTuple

from petaproses.findings.record import Fix
from petaproses.language import Said
from petaproses.language.quote import in_quotes, quoted, shown
from petaproses.rules.helpers import edits_yaml
from petaproses.rules.helpers.edits import baris, without_comment
from petaproses.text.source import At, Fault, Span

_PAIR = r"(?P<before>\s*(?:- +)*[^\s:#\"'\[{][^:#]*?):(?P<space>\s*)(?P<value>.*)"
_ENTRIES = "block sequence entries are not allowed in this context"
_CLOSING = {"]": "[", "}": "{"}


class Translation(NamedTuple):
    """One sentence on what is wrong, what to type, the place where that helps most, and the edits for it."""

    problem: Said
    advice: Said
    at: At
    fix: Fix | None = None


class _Clue(NamedTuple):
    """What libyaml says, where it stopped, and where the construct began that it was reading."""

    problem: str
    context: str
    here: At
    opened: At


def translated(fault: Fault) -> Translation:
    """Say what broke the YAML; what libyaml says is the clue, the author's line tells the rest."""
    slip = edits_yaml.slip(fault)
    if slip:
        at, fix = slip
        return Translation(_SLIPS[fix.message], fix.message, at, fix)
    clue = _Clue(str(fault["masalah"]), str(fault["konteks"]), fault.at, fault["buka"] or fault.at)
    for explain in (_tab, _quoted, _behind, _brackets, _start, _no_colon, _two_colons, _rest):
        told = explain(clue)
        if told is not None:
            return told
    return Translation(
        Said("susunan berkas tidak dapat dibaca mulai dari sini"),
        Said("periksa jarak masuk, titik dua, dan tanda kutip di baris ini dan baris di atasnya"),
        clue.here,
    )


_SLIPS = {
    edits_yaml.NO_FENCE: Said("pagar ``` bukan bagian peta"),
    edits_yaml.NO_HTML: Said("catatan HTML bukan catatan YAML"),
    edits_yaml.NO_DASH: Said("tanda panjang – bukan tanda daftar"),
    edits_yaml.NO_GLUE: Said("sesudah tanda - harus ada spasi"),
}
"""What is wrong with a slip, by what mends it."""


def _tab(clue: _Clue) -> Translation | None:
    """A tab among the blanks that begin a line."""
    for at in (clue.here, clue.opened):
        line = baris(at)
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and "quoted" not in clue.context:
            column = indent.index("\t") + 1
            place = Span(at.span.line, column, at.span.line, column + 1)
            return Translation(
                Said("baris digeser masuk dengan Tab, padahal hanya spasi yang boleh"),
                Said("ganti setiap Tab di awal baris dengan dua spasi"),
                At(at.source, place=place),
                edits_yaml.tab(at.source),
            )
    return None


def _quoted(clue: _Clue) -> Translation | None:
    """What can go wrong within quotes."""
    if "quoted scalar" in clue.context:
        if "end of stream" in clue.problem or "document indicator" in clue.problem:
            quote = baris(clue.opened)[clue.opened.span.column - 1 : clue.opened.span.column] or '"'
            return Translation(
                Said("tanda kutip {kutip} yang dibuka di sini tidak pernah ditutup", kutip=quote),
                Said("tutup dengan {kutip} di akhir teksnya", kutip=quote),
                clue.opened,
                edits_yaml.close_quote(clue.opened, quote),
            )
        return Translation(
            Said("garis miring terbalik \\ di dalam tanda kutip ganda tidak dikenal"),
            Said("ganti tanda kutip ganda dengan tanda kutip tunggal, atau tulis \\\\ sebagai ganti \\"),
            clue.here,
            edits_yaml.backslash(clue.here),
        )
    return None


def _behind(clue: _Clue) -> Translation | None:
    """A text that goes on behind a closing quote or bracket."""
    if clue.problem != "did not find expected key":
        return None
    before = baris(clue.here)[: clue.here.span.column - 1].rstrip()
    if before[-1:] in ('"', "'"):
        quote = before[-1]
        other = "'" if quote == '"' else '"'
        return Translation(
            Said("teks berlanjut sesudah tanda kutip penutup"),
            Said("bungkus seluruh teksnya dengan {lain} bila di dalamnya ada {kutip}", lain=other, kutip=quote),
            clue.here,
            edits_yaml.whole_value(clue.here),
        )
    stray = baris(clue.here)[clue.here.span.column - 1 : clue.here.span.column] in _CLOSING
    if before[-1:] in _CLOSING and not stray:
        opening = _CLOSING[before[-1]]
        return Translation(
            Said("teks berlanjut sesudah {tutup}", tutup=before[-1]),
            Said("bungkus seluruh teks yang diawali {buka} dengan tanda kutip", buka=opening),
            clue.here,
            edits_yaml.whole_value(clue.here),
        )
    return None


def _brackets(clue: _Clue) -> Translation | None:
    """A list or a mapping in brackets that does not end."""
    for bracket, closing in (("[", "]"), ("{", "}")):
        if clue.problem == f"did not find expected ',' or '{closing}'":
            return Translation(
                Said(
                    "kurung {buka} yang dibuka di sini tidak ditutup dengan {tutup}",
                    buka=bracket,
                    tutup=closing,
                ),
                Said("tulis {tutup} sesudah isi terakhirnya, dan koma di antara isinya", tutup=closing),
                clue.opened,
            )
    return None


def _start(clue: _Clue) -> Translation | None:
    """A text that begins with a character that means something to YAML."""
    line, column = baris(clue.opened), clue.opened.span.column - 1
    first = line[column : column + 1]
    begins = (
        "cannot start any token" in clue.problem
        or "expected node content" in clue.problem
        or "alphabetic or numeric" in clue.problem
        or "block scalar" in clue.context
        or "scanning a tag" in clue.context
        or clue.problem in {"mapping keys are not allowed in this context", _ENTRIES}
    )
    if not begins or not first.strip():
        return None
    text = line[column:].rstrip()
    if clue.problem == _ENTRIES:
        return Translation(
            Said("daftar dengan tanda - dimulai di baris yang sama dengan kuncinya"),
            Said('pindahkan "- ..." ke baris baru di bawah kuncinya, atau beri tanda kutip bila - bagian dari teks'),
            clue.here,
        )
    return Translation(
        Said("teks tidak boleh diawali {aksara}", aksara=first),
        Said("beri tanda kutip: {teks}", teks=shown(in_quotes(without_comment(text)))),
        clue.opened,
        edits_yaml.rest_of_line(clue.opened),
    )


def _no_colon(clue: _Clue) -> Translation | None:
    """A line without a colon, or without a blank behind it."""
    if clue.problem != "could not find expected ':'":
        return None
    line = baris(clue.opened)
    return _glued(line, clue.opened) or Translation(
        Said("baris {baris} tidak memuat titik dua", baris=quoted(line.strip())),
        Said('tulis sebagai "kunci: isi", atau geser masuk bila masih lanjutan teks di atasnya'),
        clue.opened,
    )


def _two_colons(clue: _Clue) -> Translation | None:
    """A colon where none may stand: in a text, or on a line that looks like the end of the text above it."""
    if clue.problem != "mapping values are not allowed in this context":
        return None
    here = clue.here
    if here.span.line > 1:
        above = At(here.source, place=Span(here.span.line - 1, 1, here.span.line - 1, 2))
        told = _glued(baris(above), above)
        if told is not None:
            return told
    pair = re.fullmatch(_PAIR, baris(here))
    if pair and pair.end("before") < here.span.column - 1:
        fixed = f"{pair['before'].strip()}: {in_quotes(without_comment(pair['value']))}"
        return Translation(
            Said("titik dua dan spasi memutus teks ini"),
            Said("beri tanda kutip: {teks}", teks=shown(fixed)),
            here,
            edits_yaml.colon(here, pair.start("value") + 1),
        )
    return Translation(
        Said("baris ini tidak sejajar dengan baris di atasnya"),
        Said("samakan jarak masuknya: kunci yang setingkat dimulai di kolom yang sama"),
        here,
    )


def _glued(line: str, at: At) -> Translation | None:
    """A key whose colon touches its value."""
    found = re.fullmatch(r"((?:- +)*[^\s:]+):(\S.*)", line.strip())
    if not found:
        return None
    return Translation(
        Said("sesudah titik dua harus ada spasi"),
        Said("tulis {teks}", teks=shown(f"{found[1]}: {found[2]}")),
        at,
        edits_yaml.space_after_colon(at),
    )


def _rest(clue: _Clue) -> Translation | None:
    """Lines out of step, and what planners hardly ever meet."""
    if clue.problem in {"did not find expected key", "did not find expected '-' indicator"}:
        stray = baris(clue.here)[clue.here.span.column - 1 : clue.here.span.column]
        if stray in _CLOSING:
            return Translation(
                Said("tanda {tanda} berlebih", tanda=stray),
                Said("hapus {tanda}", tanda=stray),
                clue.here,
                edits_yaml.drop_mark(clue.here),
            )
        if clue.problem.endswith("indicator"):
            return Translation(
                Said("baris ini tidak sejajar dengan daftar di atasnya"),
                Said('samakan jarak masuknya, atau awali dengan "- " bila isi daftar yang baru'),
                clue.here,
            )
        return Translation(
            Said("baris ini tidak sejajar dengan baris setingkat di atasnya"),
            Said("samakan jarak masuknya: kunci yang setingkat dimulai di kolom yang sama"),
            clue.here,
        )
    if clue.problem == "found undefined alias":
        return Translation(
            Said("teks tidak boleh diawali *"),
            Said("beri tanda kutip pada teks yang diawali *"),
            clue.here,
            edits_yaml.rest_of_line(clue.here),
        )
    if "directive" in clue.context or "YAML document" in clue.problem:
        return Translation(
            Said("baris tidak boleh diawali %"), Said("beri tanda kutip, atau hapus baris ini"), clue.here
        )
    return None
