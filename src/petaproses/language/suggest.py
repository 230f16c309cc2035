"""The hint that names the known word nearest to one that nobody knows."""

from petaproses.language import NOTHING, Teks
from petaproses.language import near as dekat
from petaproses.language.quote import kutip


class Dekat(dekat.Dekat):
    """Finds the nearest of some known words, and says so."""

    def hint(self, unknown: str, otherwise: Teks = NOTHING) -> Teks:
        """Return `maksud Anda «word»?`, or `otherwise` when no known word is near."""
        return maksud(self.word(unknown), otherwise)


def maksud(word: str, otherwise: Teks = NOTHING) -> Teks:
    """Return `maksud Anda «word»?`, or `otherwise` without a word."""
    return Teks("maksud Anda {kata}?", kata=kutip(word)) if word else otherwise
