"""Peta -> the day that its documents bear, as its authors wrote it: today would give another file every day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from petaproses.peta import Peta

_MONTHS = (
    ("jan",), ("feb", "peb"), ("mar",), ("apr",), ("mei", "may"), ("jun",),
    ("jul",), ("agu", "aug", "ags"), ("sep",), ("okt", "oct"), ("nov", "nop"), ("des", "dec"),
)  # fmt: skip
_WRITTEN = re.compile(r"(\d{1,2})[\s./-]+([^\W\d_]+|\d{1,2})[\s./-]+(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""The day of a map whose authors wrote no year at all."""


def dated(peta: Peta) -> datetime | None:
    """Return the latest day of the title block, else the first of the year of the regulation or the period; None where
    there is neither."""
    kepala = peta.proyek.kepala
    days = [day(text) for text in (kepala.tanggal_pembuatan, kepala.tanggal_revisi, kepala.tanggal_efektif)]
    if known := [found for found in days if found]:
        return max(known)
    years = _YEAR.findall(f"{peta.proyek.peraturan.tahun} {peta.proyek.periode}")
    return datetime(int(years[0]), 1, 1, tzinfo=UTC) if years else None


def day(text: str) -> datetime | None:
    """Return the first day that a text names, such as 2 Januari 2025, 2/1/2025 or 2025-01-02; None for none."""
    for parts in _parts(text):
        try:
            return datetime(*parts, tzinfo=UTC)
        except ValueError:  # 31 Februari
            continue
    return None


def _parts(text: str) -> Iterator[tuple[int, int, int]]:
    for found in _ISO.finditer(text):
        yield int(found[1]), int(found[2]), int(found[3])
    for found in _WRITTEN.finditer(text):
        yield int(found[3]), _month(found[2]), int(found[1])


def _month(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return next((number for number, begins in enumerate(_MONTHS, 1) if word.lower().startswith(begins)), 0)
