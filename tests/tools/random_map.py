"""A seed -> a random but lifelike cross-functional map, as YAML text for the real reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

PEMILIK = ("Bupati", "Sekda", "Asisten", "Kabag", "Kasubag", "Staf", "OPD", "Kecamatan")
KERJA = (
    "Menyusun",
    "Meneliti",
    "Memeriksa",
    "Mengirimkan",
    "Menghimpun",
    "Merekapitulasi",
    "Menandatangani",
    "Menjilid",
)
BENDA = (
    "konsep surat undangan",
    "data capaian kinerja",
    "rancangan laporan penyelenggaraan pemerintahan",
    "berita acara",
    "jadwal dan kebutuhan data indikator kinerja kunci",
    "notula rapat koordinasi",
    "surat",
    "dokumen pendukung beserta bukti dukungnya",
)
LANJUTAN = (
    "",
    "",
    "tahun berjalan",
    "kepada seluruh perangkat daerah",
    "sesuai catatan hasil reviu Inspektorat Daerah",
    "melalui aplikasi persuratan dan menyimpan salinannya sebagai arsip bagian",
)
TANYA = ("Data lengkap?", "Disetujui?", "Apakah konsep surat sudah sesuai tata naskah dinas?", "Perlu rapat?", "Nilai?")
CABANG = ("Ya", "Tidak", "Sebagian", "Dengan catatan ringan", "Dikembalikan kepada pengusul untuk dilengkapi")
LABEL = ("Salinan", "Asli", "3 rangkap", "Setelah diparaf", "Lewat surat", "Lewat aplikasi")
KATA_PANJANG = "ketidaksinambungan-pertanggungjawaban-penyelenggaraan-pemerintahan"


@dataclass(frozen=True)
class Langkah:
    """A step: its owner, kind ("" is kegiatan) and name."""

    id: str
    pemilik: str
    jenis: str
    nama: str

    def lines(self) -> Iterator[str]:
        """Return its lines in the file."""
        yield f"  - id: {self.id}"
        if self.jenis:
            yield f"    jenis: {self.jenis}"
        yield f"    pemilik: {self.pemilik}"
        yield f"    nama: {self.nama}"


@dataclass(frozen=True)
class Rancangan:
    """A map before it is written: owners of the lanes, steps, and arrows as (from, to, label)."""

    lajur: tuple[str, ...]
    langkah: tuple[Langkah, ...]
    alur: tuple[tuple[str, str, str], ...]
    arah: str = ""

    def yaml(self) -> str:
        """Return the map as the text of a file."""
        lines = ["jenis: lintas-fungsi", "induk: 1", "judul: Peta acak", f"lajur: [{', '.join(self.lajur)}]"]
        lines += [f"arah: {self.arah}"] if self.arah else []
        lines += ["langkah:", *(line for langkah in self.langkah for line in langkah.lines())]
        lines += ["alur:"] if self.alur else []
        lines += [f"  - {dari} -> {ke}" + (f": {label}" if label else "") for dari, ke, label in self.alur]
        return "\n".join((*lines, ""))


def rancang(seed: int) -> Rancangan:
    """Return the map of a seed: 2-8 lanes, 5-60 steps, with decisions of 2-5 branches, loops, forks, parallel arrows,
    arrows back to their own step, and steps without any arrow."""
    dice = Random(seed)
    lajur = tuple(dice.sample(PEMILIK, dice.randint(2, 8)))
    count = dice.randint(5, 60)
    stay = dice.choice((0.2, 0.5, 0.8))
    owner, langkah = dice.choice(lajur), []
    for number in range(count):
        owner = owner if dice.random() < stay else dice.choice(lajur)
        jenis = _jenis(dice, number, count)
        langkah.append(Langkah(f"k{number}", owner, jenis, _nama(dice, jenis)))
    return Rancangan(lajur, tuple(langkah), _alur(dice, langkah), dice.choice(("", "", "mendatar", "tegak")))


def yaml(seed: int) -> str:
    """Return the text of the map of a seed."""
    return rancang(seed).yaml()


def reworded(map_: Rancangan, seed: int) -> tuple[Rancangan, str]:
    """Return the map with one step renamed by two words, and that step's id."""
    dice = Random(seed)
    at = dice.randrange(len(map_.langkah))
    old = map_.langkah[at]
    new = replace(old, nama=f"{old.nama} {dice.choice(('yang sah', 'secara berkala'))}")
    return replace(map_, langkah=(*map_.langkah[:at], new, *map_.langkah[at + 1 :])), old.id


def extended(map_: Rancangan, seed: int) -> tuple[Rancangan, str]:
    """Return the map with one step more at the end of the list, after some end of the flow, and its id."""
    dice = Random(seed)
    leaving, entered = ({alur[side] for alur in map_.alur} for side in (0, 1))
    ends = [langkah.id for langkah in map_.langkah if langkah.id in entered - leaving and langkah.jenis != "selesai"]
    dari = dice.choice(ends or [dari for dari, _, _ in map_.alur])
    new = Langkah("baru", dice.choice(map_.lajur), "", _nama(dice, ""))
    return replace(map_, langkah=(*map_.langkah, new), alur=(*map_.alur, (dari, "baru", ""))), new.id


def _jenis(dice: Random, number: int, count: int) -> str:
    if number == 0 and dice.random() < 0.8:
        return "mulai"
    if number == count - 1 and dice.random() < 0.8:
        return "selesai"
    return dice.choices(("", "keputusan", "dokumen", "paralel"), (76, 17, 5, 2))[0]


def _nama(dice: Random, jenis: str) -> str:
    if jenis in ("mulai", "selesai"):
        return jenis.capitalize()
    if jenis == "keputusan":
        return dice.choice(TANYA)
    if jenis == "dokumen":
        return dice.choice(BENDA).capitalize()
    if dice.random() < 0.02:
        return f"{dice.choice(KERJA)} {KATA_PANJANG}"
    return " ".join(f"{dice.choice(KERJA)} {dice.choice(BENDA)} {dice.choice(LANJUTAN)}".split())


def _alur(dice: Random, langkah: list[Langkah]) -> tuple[tuple[str, str, str], ...]:
    """Draw the arrows: each step after an earlier one, then what its kind adds; no pair twice but for parallel arrows."""
    drawn: dict[tuple[int, int], str] = {}

    def draw(dari: int, ke: int, label: str = "") -> None:
        if langkah[dari].jenis != "selesai" and langkah[ke].jenis != "mulai":
            drawn.setdefault((dari, ke), label)

    for ke in range(1, len(langkah)):
        if dice.random() < 0.93:
            draw(ke - 1 if dice.random() < 0.75 else dice.randrange(max(0, ke - 6), ke), ke)
    for dari, each in enumerate(langkah):
        for ke in _further(dice, dari, each, len(langkah)):
            draw(dari, ke, dice.choice(LABEL) if dice.random() < 0.1 else "")
    return tuple(_labelled(dice, langkah, drawn))


def _further(dice: Random, dari: int, langkah: Langkah, count: int) -> Iterator[int]:
    """Choose where else a step leads: branches of decisions, forks, loops back, and the step itself."""
    if langkah.jenis == "keputusan":
        for _ in range(dice.choice((1, 1, 1, 2, 3, 4))):
            back = dari > 0 and dice.random() < 0.45
            yield dice.randrange(max(0, dari - 12), dari) if back else dice.randrange(dari, min(count, dari + 8))
    elif dice.random() < 0.12:
        yield dice.randrange(dari, min(count, dari + 6))
    if dice.random() < 0.02:
        yield dari
    if dari > 2 and dice.random() < 0.02:
        yield dice.randrange(dari)


def _labelled(
    dice: Random, langkah: list[Langkah], drawn: dict[tuple[int, int], str]
) -> Iterator[tuple[str, str, str]]:
    """Give a decision's branches labels of their own, in order, and now and then a second arrow beside one."""
    branches: dict[int, Iterator[str]] = {}
    for (dari, ke), label in drawn.items():
        decision = langkah[dari].jenis == "keputusan"
        if decision:
            label = next(branches.setdefault(dari, iter(CABANG)), "Lainnya")
        yield langkah[dari].id, langkah[ke].id, label
        if dari != ke and dice.random() < 0.02:
            yield langkah[dari].id, langkah[ke].id, "Lewat kurir" if label else "Susulan"
