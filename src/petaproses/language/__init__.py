"""A sentence for people -> itself in Indonesian, and in other languages by the template it was made from."""

from typing import Self

from petaproses.language.visible import visible

LANGUAGES = ("id", "en")
"""The languages that reports, help and refusals can be had in; the first is the one everything is written in."""

_LONGEST = 300
"""Characters of one fact that a terminal is shown at most: the longest path that Windows takes has 260."""

_SWAPPED = str.maketrans(",.", ".,")


class Said(str):
    """A finished Indonesian sentence that remembers its template and the facts that fill it.

    Facts are quoted author text, numbers, or other Teks, which are translated with the sentence. They are filled in
    once and never read as a template, whatever braces they hold.
    """

    __slots__ = ("facts", "places", "template")
    template: str
    places: tuple[object, ...]
    facts: dict[str, object]

    def __new__(cls, template: str, /, *places: object, **facts: object) -> Self:
        """Fill the template: `{}` takes the places in order, `{kode}` the fact of that name."""
        return cls._made(template.format(*places, **facts), template, places, facts)

    @classmethod
    def _made(cls, value: str, template: str, places: tuple[object, ...], facts: dict[str, object]) -> Self:
        self = super().__new__(cls, value)
        self.template, self.places, self.facts = template, places, facts
        return self

    def into(self, bahasa: str) -> "Said":
        """Return the sentence in a language, `template` and facts unchanged; as it is when nobody has translated it."""
        if bahasa == LANGUAGES[0]:
            return self
        from petaproses.language.catalogue import sentences  # Indonesian never needs it

        one, many = sentences(bahasa).get(self.template, (self.template, self.template))
        template = one if str(self.facts.get("banyak", 1)) == "1" else many
        places = (_said(fact, bahasa) for fact in self.places)
        facts = {name: _said(fact, bahasa) for name, fact in self.facts.items()}
        return Said._made(template.format(*places, **facts), self.template, self.places, self.facts)

    def harmless(self) -> "Said":
        """Return the sentence for a terminal or a log: each fact on one line, hidden characters visible, long ones cut;
        none can then steer the screen or begin a line of its own."""
        if not self.places and not self.facts:
            return self
        places = tuple(map(_harmless, self.places))
        facts = {name: _harmless(fact) for name, fact in self.facts.items()}
        return Said._made(self.template.format(*places, **facts), self.template, places, facts)

    def counted(self, count: int) -> "Said":
        """Return the word as it stands behind a number; Indonesian has one form, other languages may have two."""
        return Said._made(str(self), self.template, self.places, {**self.facts, "banyak": count})


NOTHING = Said("")
"""What is said where there is nothing to say."""


class Number(Said):
    """A number as people write it: 1.234,5 in Indonesian, 1,234.5 in English."""

    __slots__ = ()

    def __new__(cls, value: float, decimals: int = 0) -> Self:
        """Write a number with separated thousands and so many decimals."""
        text = f"{value:,.{decimals}f}".translate(_SWAPPED)
        return cls._made(text, text, (), {})

    def into(self, bahasa: str) -> Said:
        """Return the number with the signs of a language."""
        return self if bahasa == LANGUAGES[0] else Said._made(self.translate(_SWAPPED), self.template, (), {})


def _harmless(fact: object) -> object:
    if isinstance(fact, Said):
        return fact.harmless()
    if not isinstance(fact, str):
        return fact
    return visible(fact if len(fact) <= _LONGEST else f"{fact[: _LONGEST - 1]}…")


def _said(fact: object, bahasa: str) -> object:
    return fact.into(bahasa) if isinstance(fact, Said) else fact
