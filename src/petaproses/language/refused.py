"""What somebody asks for and cannot have, in words: the one exception that callers must catch."""

from __future__ import annotations

from petaproses.language import NOTHING, Said


class Refused(Exception):
    """What was asked for cannot be done: `told` says what, and why; `hint` what to do instead. Both know their other
    languages (`told.dalam("en")`)."""

    def __init__(self, told: Said, hint: Said = NOTHING) -> None:
        """Keep the sentences as they are: an exception's text would forget how they were made."""
        super().__init__(f"{told}: {hint}" if hint else str(told))
        self.told, self.hint = told, hint


def choose(told: Said, word: str, known: tuple[str, ...], otherwise: Said | None = None) -> Refused:
    """Return the refusal of a word that is none of those known; its hint names the nearest, else all of them."""
    from petaproses.language.suggest import Near  # only mistakes need it

    listed = otherwise or Said("pilih salah satu: {pilihan}", pilihan=", ".join(known))
    return Refused(told, Near(known).hint(word, listed))
