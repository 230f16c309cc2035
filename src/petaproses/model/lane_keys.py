"""Lanes whose owner is written as their key, `- Staf:` -> lanes with `pemilik` and `proses`, as they were meant."""

from __future__ import annotations

from typing import Any

from petaproses.language.near import Near
from petaproses.model import built as berkas
from petaproses.text.source import At, Fault, Source

_OWN = tuple(berkas.Lajur.model_fields)
_OTHERS = {
    key.casefold()
    for part in (berkas.Lembar, berkas.Kelompok, berkas.Proses, berkas.LintasFungsi, berkas.Langkah)
    for key in part.model_fields
}
"""Keys that mean something elsewhere: whoever writes one of them did not mean an owner."""


def with_owners(source: Source) -> tuple[Source, tuple[Fault, ...]]:
    """Return a sheet's file with the lanes as they were meant, and where they were written otherwise."""
    lanes = source.data.get("lajur")
    if not isinstance(lanes, list) or not any(_owner_key(lane) for lane in lanes):
        return source, ()
    data, marks, keys = list(lanes), list(source.marks["lajur"][4]), []
    for index, lane in enumerate(lanes):
        key = _owner_key(lane)
        if key:
            data[index], inner = _meant(lane, marks[index][4], key)
            keys.append((index, key, lane[key]))
            marks[index] = (*marks[index][:4], inner)
    put_right = Source(
        source.name,
        source.text,
        {**source.data, "lajur": data},
        {**source.marks, "lajur": (*source.marks["lajur"][:4], marks)},
        source.faults,
    )
    faults = (
        Fault(
            "kunci-tak-dikenal",
            At(put_right, ("lajur", index, "pemilik"), key=True),
            {"kunci": key, "dikenal": _OWN, "isi": _form(value)},
        )
        for index, key, value in keys
    )
    return put_right, tuple(faults)


def _form(value: Any) -> str:
    return "daftar" if isinstance(value, list) else "pasangan" if isinstance(value, dict) else ""


def _owner_key(lane: Any) -> str:
    """Return the key of a lane that is its owner's name: the only strange one, with processes in it or beside it."""
    if not isinstance(lane, dict) or "pemilik" in lane:
        return ""
    strange = [key for key in lane if key not in _OWN]
    if len(strange) != 1 or strange[0].casefold() in _OTHERS or Near(_OWN).word(strange[0]):
        return ""
    value = lane[strange[0]]
    if value == "":
        return str(strange[0]) if "proses" in lane else ""
    within = isinstance(value, dict) and (list(value) == ["proses"] or "kode" in value)
    listed = isinstance(value, list) and all(isinstance(item, dict) and "kode" in item for item in value)
    return str(strange[0]) if "proses" not in lane and (within or listed) else ""


def _meant(lane: dict[str, Any], marks: dict[str, Any], key: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a lane and its marks with the owner in its place, which is where the key stands."""
    start, end = marks[key][:2]
    data: dict[str, Any] = {"pemilik": key}
    entries: dict[str, Any] = {"pemilik": (start, end, start, end, None)}
    value = lane[key]
    if value == "":
        data["proses"], entries["proses"] = lane["proses"], marks["proses"]
    elif isinstance(value, dict) and "kode" not in value:
        data["proses"], entries["proses"] = value["proses"], marks[key][4]["proses"]
    else:
        data["proses"], entries["proses"] = value, marks[key]
    return data, entries
