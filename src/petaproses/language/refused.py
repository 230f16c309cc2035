"""What somebody asks for and cannot have, in words: the one exception that callers must catch."""

from __future__ import annotations

from petaproses.language import NOTHING, Teks


class Refused(Exception):
    """What was asked for cannot be done: `told` says what, and why; `hint` what to do instead. Both know their other
    languages (`told.dalam("en")`)."""

    def __init__(self, told: Teks, hint: Teks = NOTHING) -> None:
        """Keep the sentences as they are: an exception's text would forget how they were made."""
        super().__init__(f"{told}: {hint}" if hint else str(told))
        self.told, self.hint = told, hint


def choose(told: Teks, word: str, known: tuple[str, ...], otherwise: Teks | None = None) -> Refused:
    """Return the refusal of a word that is none of those known; its hint names the nearest, else all of them."""
    from petaproses.language.suggest import Dekat  # only mistakes need it

    listed = otherwise or Teks("pilih salah satu: {pilihan}", pilihan=", ".join(known))
    return Refused(told, Dekat(known).hint(word, listed))
