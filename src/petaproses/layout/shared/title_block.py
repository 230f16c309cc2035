"""A title block -> a strip of cells: the dates and numbers of a document, its legal bases, and who signs."""

from __future__ import annotations

from petaproses.layout.shared.scene import Box, Panel, Text
from petaproses.layout.shared.text import greedy, width
from petaproses.model.proyek import Kepala, Pengesahan

_SIZE = 7.0
_LINE = 8.8
_PAD = 4.0
_SIGNATURE = 26.0
"""Free height for a signature, in pt."""
_LONGEST_OPEN = 150.0
"""How long a line to be filled in by hand is at most, in pt."""
_SPARE = 1.15
_FIELDS = (
    ("Nomor", "nomor"),
    ("Revisi", "revisi"),
    ("Tanggal pembuatan", "tanggal_pembuatan"),
    ("Tanggal revisi", "tanggal_revisi"),
    ("Tanggal efektif", "tanggal_efektif"),
)
_SIGNERS = (("Disusun oleh", "disusun_oleh"), ("Diperiksa oleh", "diperiksa_oleh"), ("Disahkan oleh", "disahkan_oleh"))


def strip(kepala: Kepala, wide: float) -> tuple[Panel, ...]:
    """Return the title block as a strip `wide` pt wide from (0, 0); none when it holds no text."""
    count = sum(map(bool, _columns(kepala, wide)))
    if not count:
        return ()
    cell = wide / count
    columns = [column for column in _columns(kepala, cell - 2 * _PAD) if column]
    blocks = [_block(column, cell - 2 * _PAD) for column in columns]
    high = max(bottom for _, bottom in blocks) + _PAD
    boxes = tuple(Box(cell * i, 0, cell, high) for i in range(count))
    texts = tuple(
        Text(t.x + cell * i + _PAD, t.y, t.text, t.width, t.size, t.anchor, t.bold, peran=t.peran)
        for i, (block, _) in enumerate(blocks)
        for t in block
    )
    return (Panel("kepala", boxes, texts, judul="Kepala dokumen"),)


def height(panels: tuple[Panel, ...]) -> float:
    """Return the height of a strip with the free space above it, in pt."""
    return panels[0].boxes[0].h + 6 if panels else 0.0


def _columns(kepala: Kepala, wide: float) -> list[list[tuple[str, bool, float]]]:
    """Return the lines of each cell `wide` pt wide: the text, whether it is bold, and the free space above it."""
    fields = [(f"{name}: {value}", False, 0.0) for name, field in _FIELDS if (value := getattr(kepala, field))]
    bases = [(f"{number}. {basis}", False, 0.0) for number, basis in enumerate(kepala.dasar_hukum, 1)]
    if bases:
        bases.insert(0, ("Dasar hukum", True, 0.0))
    signers = [_signer(title, getattr(kepala, field), wide) for title, field in _SIGNERS]
    return [fields, bases, *signers]


def _signer(title: str, who: Pengesahan, wide: float) -> list[tuple[str, bool, float]]:
    """Return the lines of one who signs: what is not known of name and rank is left to be written in by hand."""
    if not any(who):
        return []
    lines = [(title, False, 0.0), (who.jabatan, True, 0.0)]
    lines += [
        (who.nama or _open("Nama", wide), bool(who.nama), _SIGNATURE),
        (who.pangkat or _open("Pangkat", wide), False, 0.0),
    ]
    return [line for line in (*lines, (f"NIP {who.nip}" if who.nip else "", False, 0.0)) if line[0]]


def _open(name: str, wide: float) -> str:
    """Return a line to be filled in by hand, which a cell of such a width holds."""
    room = min(wide / _SPARE, _LONGEST_OPEN) - width(f"{name}: ", _SIZE)
    return f"{name}: {'.' * max(3, int(room / width('.', _SIZE)))}"


def _block(lines: list[tuple[str, bool, float]], wide: float) -> tuple[list[Text], float]:
    """Return the lines of a cell wrapped from (0, 0) down, and where they end; a signer leaves room to sign."""
    texts, y = [], _PAD
    for line, bold, above in lines:
        y += above
        for part in greedy(line, wide / _SPARE, _SIZE, bold=bold):
            texts.append(
                Text(0, y + 0.75 * _LINE, part, width(part, _SIZE, bold=bold), _SIZE, "start", bold, peran="keterangan")
            )
            y += _LINE
    return texts, y
