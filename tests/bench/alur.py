"""Numbers -> cross-functional maps of any size without findings, as YAML for us and as DOT for Graphviz.

Steps come in blocks of five with one decision each; half of the decisions skip forward, half go back, over four lanes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

PEMILIK = ("Kabag", "Kasubag", "Staf", "Perangkat Daerah")
KERJA = ("Menyusun", "Meneliti", "Menghimpun", "Mengirimkan", "Merekapitulasi", "Menandatangani", "Menyerahkan")
BENDA = ("konsep surat undangan", "data capaian kinerja", "rancangan laporan", "berita acara", "bukti dukung")
TANYA = ("Apakah data sudah lengkap?", "Apakah konsep sudah sesuai?", "Perlu rapat koordinasi?")
BLOCK = 5
DECISION = 3
"""Which step of a block decides, counted from 0."""

PROYEK = f"""\
# Peta buatan untuk mengukur kecepatan.
instansi: Pemerintah Kabupaten Contoh
peran:
{"".join(f"  {pemilik}: Jabatan {pemilik}{chr(10)}" for pemilik in PEMILIK)}"""
LEVEL_0 = "kelompok:\n  - nama: Proses utama\n    proses:\n      - kode: 10\n        nama: Tata kelola pemerintahan\n"


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step: its id, kind ("" for an activity), owner by number and name."""

    id: str
    jenis: str
    pemilik: int
    nama: str


@dataclass(frozen=True, slots=True)
class Peta:
    """A map: its code, its steps and its arrows as (from, to, label)."""

    kode: str
    langkah: tuple[Langkah, ...]
    alur: tuple[tuple[str, str, str], ...]


def peta(number: int, steps: int) -> Peta:
    """Return map `number`, of `steps` steps between its start and end; the same on every run."""
    random = Random(number)
    kode = f"10.{number}"
    names = ["mulai", *(f"s{n}" for n in range(1, steps + 1)), "selesai"]
    langkah = [Langkah("mulai", "mulai", 0, "Mulai")]
    langkah += [_step(kode, n, random) for n in range(1, steps + 1)]
    langkah.append(Langkah("selesai", "selesai", langkah[-1].pemilik, "Selesai"))
    alur = []
    for n in range(steps + 1):
        decides = langkah[n].jenis == "keputusan"
        alur.append((names[n], names[n + 1], "Ya" if decides else ""))
        if decides:
            forward = (n // BLOCK + number) % 2 == 0
            alur.append((names[n], names[min(n + 2, steps + 1) if forward else n - DECISION], "Tidak"))
    return Peta(kode, tuple(langkah), tuple(alur))


def _step(kode: str, n: int, random: Random) -> Langkah:
    decides = (n - 1) % BLOCK == DECISION
    text = random.choice(TANYA) if decides else f"{random.choice(KERJA)} {random.choice(BENDA)}"
    return Langkah(f"s{n}", "keputusan" if decides else "", random.randrange(len(PEMILIK)), f"{kode}.{n} {text}")


def yaml(peta: Peta) -> str:
    """Return a map as a planner writes it."""
    return "\n".join(_yaml(peta)) + "\n"


def _yaml(peta: Peta) -> Iterator[str]:
    yield "jenis: lintas-fungsi\ninduk: 10"
    yield f"kode: {peta.kode}\njudul: Proses {peta.kode}"
    yield f"lajur: [{', '.join(PEMILIK)}]"
    yield "langkah:"
    for langkah in peta.langkah:
        yield f"  - id: {langkah.id}"
        if langkah.jenis:
            yield f"    jenis: {langkah.jenis}"
        yield f"    pemilik: {PEMILIK[langkah.pemilik]}"
        yield f"    nama: {langkah.nama}"
    yield "alur:"
    for dari, ke, label in peta.alur:
        yield f"  - {dari} -> {ke}" + (f": {label}" if label else "")


def dot(peta: Peta) -> str:
    """Return a map as Graphviz reads it: lanes as clusters, texts of arrows as taillabel."""
    return "\n".join(_dot(peta)) + "\n"


def _dot(peta: Peta) -> Iterator[str]:
    shapes = {"": "box", "keputusan": "diamond", "mulai": "ellipse", "selesai": "ellipse"}
    yield "digraph {\n  rankdir=LR"
    for number, pemilik in enumerate(PEMILIK):
        yield f'  subgraph cluster_{number} {{\n    label="{pemilik}"'
        for langkah in peta.langkah:
            if langkah.pemilik == number:
                yield f'    {langkah.id} [shape={shapes[langkah.jenis]} label="{langkah.nama}"]'
        yield "  }"
    for dari, ke, label in peta.alur:
        # Debian's dot crashes on edge labels when it draws several graphs with clusters in one process
        yield f"  {dari} -> {ke}" + (f' [taillabel="{label}"]' if label else "")
    yield "}"


def write_maps(folder: Path, many: int, steps: int) -> tuple[Peta, ...]:
    """Write a project of some maps into `folder`/maps, and the same maps as `folder`/dot/*.dot."""
    ours, theirs = folder / "maps", folder / "dot"
    ours.mkdir(parents=True)
    theirs.mkdir()
    files = {ours / "peta.yaml": PROYEK, ours / "level-0.yaml": LEVEL_0}
    written = tuple(peta(number, steps) for number in range(1, many + 1))
    for number, each in enumerate(written, start=1):
        files[ours / f"lf-{number:04}.yaml"] = yaml(each)
        files[theirs / f"{number:04}.dot"] = dot(each)
    for path, text in files.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return written
