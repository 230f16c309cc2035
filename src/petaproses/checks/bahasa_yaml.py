"""What libyaml says of a broken file, and the line it says it of -> what is wrong and what to type, in Indonesian."""

from __future__ import annotations

import re
from dataclasses import dataclass

from petaproses.checks.kutip import kutip, tampak
from petaproses.source import At, Fault, Span

_PAIR = re.compile(r"(?P<before>\s*(?:- +)*[^\s:#\"'\[{][^:#]*?):(?P<space>\s*)(?P<value>.*)")
_CLOSING = {"]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Terjemahan:
    """One sentence on what is wrong, what to type, and the place where that helps most."""

    masalah: str
    saran: str
    at: At


def terjemahkan(fault: Fault) -> Terjemahan:
    """Say what broke the YAML; what libyaml says is the clue, the author's line tells the rest."""
    problem, context, opened = str(fault["masalah"]), str(fault["konteks"]), fault["buka"]
    here = fault.at
    for explain in (_tab, _quoted, _brackets, _start, _pairs, _rest):
        told = explain(problem, context, here, opened or here)
        if told is not None:
            return told
    return Terjemahan(
        "susunan berkas tidak dapat dibaca mulai dari sini",
        "periksa jarak masuk, titik dua, dan tanda kutip di baris ini dan baris di atasnya",
        here,
    )


def _tab(problem: str, context: str, here: At, opened: At) -> Terjemahan | None:
    """A tab among the blanks that begin a line."""
    for at in (here, opened):
        line = _line(at)
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and ("character" in problem or "expected" in problem or "not allowed" in problem):
            column = indent.index("\t") + 1
            place = Span(at.span.line, column, at.span.line, column + 1)
            return Terjemahan(
                "baris digeser masuk dengan Tab, padahal hanya spasi yang boleh",
                "ganti setiap Tab di awal baris dengan dua spasi",
                At(at.source, place=place),
            )
    return None


def _quoted(problem: str, context: str, here: At, opened: At) -> Terjemahan | None:
    """What can go wrong within quotes, or behind them."""
    if "quoted scalar" in context:
        if "end of stream" in problem or "document indicator" in problem:
            quote = _line(opened)[opened.span.column - 1 : opened.span.column] or '"'
            return Terjemahan(
                f"tanda kutip {quote} yang dibuka di sini tidak pernah ditutup",
                f"tutup dengan {quote} di akhir teksnya",
                opened,
            )
        return Terjemahan(
            "garis miring terbalik \\ di dalam tanda kutip ganda tidak dikenal",
            "ganti tanda kutip ganda dengan tanda kutip tunggal, atau tulis \\\\ sebagai ganti \\",
            here,
        )
    before = _line(here)[: here.span.column - 1].rstrip()
    if problem == "did not find expected key" and before[-1:] in ('"', "'"):
        quote = before[-1]
        other = "'" if quote == '"' else '"'
        return Terjemahan(
            "teks berlanjut sesudah tanda kutip penutup",
            f"bungkus seluruh teksnya dengan {other} bila di dalamnya ada {quote}",
            here,
        )
    if problem == "did not find expected key" and before[-1:] in _CLOSING and before.count(":") > 0:
        opening = _CLOSING[before[-1]]
        return Terjemahan(
            f"teks berlanjut sesudah {before[-1]}",
            f"bungkus seluruh teks yang diawali {opening} dengan tanda kutip",
            here,
        )
    return None


def _brackets(problem: str, context: str, here: At, opened: At) -> Terjemahan | None:
    """A list or a mapping in brackets that does not end."""
    for bracket, closing in (("[", "]"), ("{", "}")):
        if problem == f"did not find expected ',' or '{closing}'":
            return Terjemahan(
                f"kurung {bracket} yang dibuka di sini tidak ditutup dengan {closing}",
                f"tulis {closing} sesudah isi terakhirnya, dan koma di antara isinya",
                opened,
            )
    return None


def _start(problem: str, context: str, here: At, opened: At) -> Terjemahan | None:
    """A text that begins with a character that means something to YAML."""
    line, column = _line(opened), opened.span.column - 1
    first = line[column : column + 1]
    begins = (
        "cannot start any token" in problem
        or "expected node content" in problem
        or "alphabetic or numeric" in problem
        or "block scalar" in context
        or "scanning a tag" in context
        or problem in {"mapping keys are not allowed in this context", _ENTRIES}
    )
    if not begins or not first.strip():
        return None
    text = line[column:].rstrip()
    if problem == _ENTRIES:
        return Terjemahan(
            "daftar dengan tanda - dimulai di baris yang sama dengan kuncinya",
            'pindahkan "- ..." ke baris baru di bawah kuncinya, atau beri tanda kutip bila - bagian dari teks',
            here,
        )
    return Terjemahan(f"teks tidak boleh diawali {first}", f"beri tanda kutip: {tampak(_in_quotes(text))}", opened)


_ENTRIES = "block sequence entries are not allowed in this context"


def _pairs(problem: str, context: str, here: At, opened: At) -> Terjemahan | None:
    """Key, colon, blank, value: something of it is missing or there twice."""
    if problem == "could not find expected ':'":
        line = _line(opened).strip()
        glued = re.fullmatch(r"((?:- +)*[^\s:]+):(\S.*)", line)
        if glued:
            return Terjemahan("sesudah titik dua harus ada spasi", f"tulis {tampak(f'{glued[1]}: {glued[2]}')}", opened)
        return Terjemahan(
            f"baris {kutip(line)} tidak memuat titik dua",
            'tulis sebagai "kunci: isi", atau geser masuk bila masih lanjutan teks di atasnya',
            opened,
        )
    if problem != "mapping values are not allowed in this context":
        return None
    previous = At(here.source, place=Span(here.span.line - 1, 1, here.span.line - 1, 2)) if here.span.line > 1 else here
    glued = re.fullmatch(r"\s*((?:- +)*[^\s:]+):(\S.*)", _line(previous))
    if glued and previous is not here:
        fixed = f"{glued[1]}: {glued[2]}".strip()
        return Terjemahan("sesudah titik dua harus ada spasi", f"tulis {tampak(fixed)}", previous)
    line = _line(here)
    pair = _PAIR.fullmatch(line)
    if pair and pair.end("before") < here.span.column - 1:
        fixed = f"{pair['before'].strip()}: {_in_quotes(pair['value'].rstrip())}"
        return Terjemahan(
            "titik dua dan spasi di dalam teks memutus teks itu", f"beri tanda kutip: {tampak(fixed)}", here
        )
    return Terjemahan(
        "baris ini tidak sejajar dengan baris di atasnya",
        "samakan jarak masuknya: kunci yang setingkat dimulai di kolom yang sama",
        here,
    )


def _rest(problem: str, context: str, here: At, opened: At) -> Terjemahan | None:
    """Lines out of step, and what planners hardly ever meet."""
    if problem in {"did not find expected key", "did not find expected '-' indicator"}:
        stray = _line(here)[here.span.column - 1 : here.span.column]
        if stray in _CLOSING:
            return Terjemahan(f"tanda {stray} berlebih", f"hapus {stray}", here)
        if problem.endswith("indicator"):
            return Terjemahan(
                "baris ini tidak sejajar dengan daftar di atasnya",
                'samakan jarak masuknya, atau awali dengan "- " bila isi daftar yang baru',
                here,
            )
        return Terjemahan(
            "baris ini tidak sejajar dengan baris setingkat di atasnya",
            "samakan jarak masuknya: kunci yang setingkat dimulai di kolom yang sama",
            here,
        )
    if problem == "found undefined alias":
        return Terjemahan("teks tidak boleh diawali *", "beri tanda kutip pada teks yang diawali *", here)
    if "directive" in context or "YAML document" in problem:
        return Terjemahan("baris tidak boleh diawali %", "beri tanda kutip, atau hapus baris ini", here)
    return None


def _line(at: At) -> str:
    """Return the line on which a place begins; of the end of a file, its last line."""
    lines = at.source.lines
    return lines[min(at.span.line, len(lines)) - 1]


def _in_quotes(text: str) -> str:
    return f'"{text}"' if '"' not in text else "'" + text.replace("'", "''") + "'"
