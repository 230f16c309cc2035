"""The hint that names the known word nearest to one that nobody knows."""

from petaproses.language import NOTHING, Said, near
from petaproses.language.quote import quoted


class Near(near.Near):
    """Finds the nearest of some known words, and says so."""

    def hint(self, unknown: str, otherwise: Said = NOTHING) -> Said:
        """Return `maksud Anda «word»?`, or `otherwise` when no known word is near."""
        return did_you_mean(self.word(unknown), otherwise)


def did_you_mean(word: str, otherwise: Said = NOTHING) -> Said:
    """Return `maksud Anda «word»?`, or `otherwise` without a word."""
    return Said("maksud Anda {kata}?", kata=quoted(word)) if word else otherwise
