"""PP203 pemilik-tak-dikenal: an owner is not in the register of roles."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix, beside
from petaproses.language import Teks
from petaproses.language.quote import kutip, tampak
from petaproses.language.suggest import Dekat
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import ejaan, ganti_semua, penggantian, tulis
from petaproses.rules.helpers.holders import pemegang_peran
from petaproses.rules.helpers.straighten import ganti_pemilik
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each unknown word, at its first place, with the others beside it."""
    unknown = _unknown(peta)
    register = _Daftar(peta)
    for word, places in unknown.items():
        yield Finding(
            places[0],
            Teks("{peran} tidak ada di daftar peran", peran=kutip(word))
            if len(places) == 1
            else Teks("{peran} tidak ada di daftar peran ({banyak} tempat)", peran=kutip(word), banyak=len(places)),
            register.hint(word),
            beside(places[1:]),
            register.fix(word, places),
        )


def mend(peta: Peta) -> Peta:
    """Let everything belong to those who were meant, and to nobody where that is unknown."""
    register = _Daftar(peta)
    return ganti_pemilik(peta, {word: register.meant(word) for word in _unknown(peta)})


def _unknown(peta: Peta) -> dict[str, list[At]]:
    """Return the words that the register does not know, with their places."""
    register = peta.proyek.peran
    found: dict[str, list[At]] = {}
    if register:
        known = set(register).union(*(peran.anggota for peran in register.values()))
        for word, at in pemegang_peran(peta):
            if word not in known and not peta.mungkin(word):
                found.setdefault(word, []).append(at)
    return found


class _Daftar:
    """The register, asked who was meant by a word that it does not hold."""

    def __init__(self, peta: Peta) -> None:
        register = peta.proyek.peran
        self._known = set(register).union(*(peran.anggota for peran in register.values()))
        self._full = {peran.nama.casefold(): key for key, peran in register.items()}
        self._near = Dekat(sorted(self._known))

    def meant(self, word: str) -> str:
        """Return the key of a full name, or the nearest one, "" when there is none."""
        return self._full.get(word.casefold(), "") or self._near.word(word)

    def hint(self, word: str) -> Teks:
        """The key of a full name, a list in place of commas, the nearest key, or a new entry."""
        if word.casefold() in self._full:
            key = kutip(self._full[word.casefold()])
            return Teks("tulis {kunci}, kata yang dipakai di peta untuk peran itu", kunci=key)
        if listed := self._list(word):
            return Teks("tulis sebagai daftar: {peran}", peran=tampak(listed))
        return self._near.hint(word, Teks('tambahkan "{peran}: ..." di daftar peran', peran=tampak(word)))

    def fix(self, word: str, places: list[At]) -> Fix | None:
        """The same as edits of all places; safe where the word can be nothing else."""
        if word.casefold() in self._full:
            return tulis(places, word, self._full[word.casefold()], aman=True)
        if listed := self._list(word):
            edits = (edit._replace(text=listed) for edit in ganti_semua(places, word, word))
            return penggantian(tuple(edits), word, listed, aman=True)
        return ejaan(places, word, self._near)

    def _list(self, word: str) -> str:
        """Return known words behind commas as a list, "" where they are none."""
        parts = [part.strip() for part in word.split(",")]
        return f"[{', '.join(parts)}]" if len(parts) > 1 and self._known.issuperset(parts) else ""
