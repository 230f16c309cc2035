"""The hint that names the known word nearest to one that nobody knows."""

from petaproses import dekat
from petaproses.bahasa import NOTHING, Teks
from petaproses.checks.kutip import kutip


class Dekat(dekat.Dekat):
    """Finds the nearest of some known words, and says so."""

    def hint(self, unknown: str, otherwise: Teks = NOTHING) -> Teks:
        """Return `maksud Anda «word»?`, or `otherwise` when no known word is near."""
        return maksud(self.word(unknown), otherwise)


def maksud(word: str, otherwise: Teks = NOTHING) -> Teks:
    """Return `maksud Anda «word»?`, or `otherwise` without a word."""
    return Teks("maksud Anda {kata}?", kata=kutip(word)) if word else otherwise
