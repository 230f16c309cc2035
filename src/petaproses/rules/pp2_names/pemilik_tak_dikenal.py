"""PP203 pemilik-tak-dikenal: an owner is not in the register of roles."""

from collections.abc import Iterator

from petaproses.findings.record import Finding, Fix, beside
from petaproses.language import Said
from petaproses.language.quote import quoted, shown
from petaproses.language.suggest import Near
from petaproses.peta import Peta
from petaproses.rules.helpers.edits import replacement, respelt, rewritten, swap_all
from petaproses.rules.helpers.holders import peran_holders
from petaproses.rules.helpers.straighten import with_pemilik
from petaproses.text.source import At


def find(peta: Peta) -> Iterator[Finding]:
    """One finding for each unknown word, at its first place, with the others beside it."""
    unknown = _unknown(peta)
    register = _Listing(peta)
    for word, places in unknown.items():
        yield Finding(
            places[0],
            Said("{peran} tidak ada di daftar peran", peran=quoted(word))
            if len(places) == 1
            else Said("{peran} tidak ada di daftar peran ({banyak} tempat)", peran=quoted(word), banyak=len(places)),
            register.hint(word),
            beside(places[1:]),
            register.fix(word, places),
        )


def mend(peta: Peta) -> Peta:
    """Let everything belong to those who were meant, and to nobody where that is unknown."""
    register = _Listing(peta)
    return with_pemilik(peta, {word: register.meant(word) for word in _unknown(peta)})


def _unknown(peta: Peta) -> dict[str, list[At]]:
    """Return the words that the register does not know, with their places."""
    register = peta.proyek.peran
    found: dict[str, list[At]] = {}
    if register:
        known = set(register).union(*(peran.anggota for peran in register.values()))
        for word, at in peran_holders(peta):
            if word not in known and not peta.may_hold(word):
                found.setdefault(word, []).append(at)
    return found


class _Listing:
    """The register, asked who was meant by a word that it does not hold."""

    def __init__(self, peta: Peta) -> None:
        register = peta.proyek.peran
        self._known = set(register).union(*(peran.anggota for peran in register.values()))
        self._full = {peran.nama.casefold(): key for key, peran in register.items()}
        self._near = Near(sorted(self._known))

    def meant(self, word: str) -> str:
        """Return the key of a full name, or the nearest one, "" when there is none."""
        return self._full.get(word.casefold(), "") or self._near.word(word)

    def hint(self, word: str) -> Said:
        """The key of a full name, a list in place of commas, the nearest key, or a new entry."""
        if word.casefold() in self._full:
            key = quoted(self._full[word.casefold()])
            return Said("tulis {kunci}, kata yang dipakai di peta untuk peran itu", kunci=key)
        if listed := self._list(word):
            return Said("tulis sebagai daftar: {peran}", peran=shown(listed))
        return self._near.hint(word, Said('tambahkan "{peran}: ..." di daftar peran', peran=shown(word)))

    def fix(self, word: str, places: list[At]) -> Fix | None:
        """The same as edits of all places; safe where the word can be nothing else."""
        if word.casefold() in self._full:
            return rewritten(places, word, self._full[word.casefold()], safe=True)
        if listed := self._list(word):
            edits = (edit._replace(text=listed) for edit in swap_all(places, word, word))
            return replacement(tuple(edits), word, listed, safe=True)
        return respelt(places, word, self._near)

    def _list(self, word: str) -> str:
        """Return known words behind commas as a list, "" where they are none."""
        parts = [part.strip() for part in word.split(",")]
        return f"[{', '.join(parts)}]" if len(parts) > 1 and self._known.issuperset(parts) else ""
