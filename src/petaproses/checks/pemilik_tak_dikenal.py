"""PP203 pemilik-tak-dikenal: pemilik tidak ada di daftar peran.

Mengapa: bila daftar peran ada, setiap pemilik dan pelaku harus terdaftar di sana, supaya satu jabatan tidak tertulis
dengan dua nama.

Salah:
    # berkas: peran.yaml
    peran:
      Kabag: Kepala Bagian
    # berkas: level-0.yaml
    lajur:
      - pemilik: Kabagg
        proses:
          - kode: 1
            nama: Pelayanan

Benar:
    # berkas: peran.yaml
    peran:
      Kabag: Kepala Bagian
    # berkas: level-0.yaml
    lajur:
      - pemilik: Kabag
        proses:
          - kode: 1
            nama: Pelayanan
"""

from collections.abc import Iterator

from petaproses.bahasa import Teks
from petaproses.checks.dekat import Dekat
from petaproses.checks.kutip import kutip, tampak
from petaproses.checks.pemegang import pemegang_peran
from petaproses.checks.sunting import bentang, ejaan, ganti, ganti_semua, penggantian
from petaproses.diagnostics import Edit, Finding, Fix, Related, Rule, Severity
from petaproses.peta import Peta
from petaproses.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each unknown word, at its first place, with the others beside it."""
    register = peta.proyek.peran
    if not register:
        return
    known = set(register).union(*(peran.anggota for peran in register.values()))
    unknown: dict[str, list[At]] = {}
    for word, at in pemegang_peran(peta):
        if word not in known:
            unknown.setdefault(word, []).append(at)
    near = Dekat(sorted(known))
    full = {peran.nama.casefold(): key for key, peran in register.items()}
    for word, places in unknown.items():
        yield Finding(
            places[0],
            Teks("{peran} tidak ada di daftar peran", peran=kutip(word))
            if len(places) == 1
            else Teks("{peran} tidak ada di daftar peran ({banyak} tempat)", peran=kutip(word), banyak=len(places)),
            _hint(word, known, full, near),
            tuple(Related(at, Teks("juga di sini")) for at in places[1:4]),
            _fix(word, places, (known, full), near),
        )


def _fix(word: str, places: list[At], register: tuple[set[str], dict[str, str]], near: Dekat) -> Fix | None:
    """The same as edits of all places; safe where the word can be nothing else."""
    known, full = register
    key = full.get(word.casefold())
    if key:
        return penggantian(ganti_semua(places, word, key), word, key, aman=True)
    parts = [part.strip() for part in word.split(",")]
    if len(parts) > 1 and known.issuperset(parts):
        written = f"[{', '.join(parts)}]"
        edits = {bentang(at): Edit(at.source, *bentang(at), written) for at in places if ganti(at, word, word)}
        return penggantian(tuple(edits.values()), word, written, aman=True)
    return ejaan(places, word, near)


def _hint(word: str, known: set[str], full: dict[str, str], near: Dekat) -> Teks:
    """The key of a full name, a list in place of commas, the nearest key, or a new entry."""
    if word.casefold() in full:
        return Teks("tulis {kunci}, kata yang dipakai di peta untuk peran itu", kunci=kutip(full[word.casefold()]))
    parts = [part.strip() for part in word.split(",")]
    if len(parts) > 1 and known.issuperset(parts):
        return Teks("tulis sebagai daftar: [{peran}]", peran=tampak(", ".join(parts)))
    return near.hint(word, Teks('tambahkan "{peran}: ..." di daftar peran', peran=tampak(word)))


RULE = Rule("PP203", "pemilik-tak-dikenal", Severity.ERROR, find)
