"""What a piece of a report is -> its look on a terminal, or plain text."""

from typing import NamedTuple

from petaproses.findings.record import Severity
from petaproses.language import Said

_ANSI = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36"}


class Style(NamedTuple):
    """How a report is dressed: ANSI colours or none, the width in columns that an excerpt may take, the most findings
    to show where people read them (None: all), and the language it is in."""

    color: bool = False
    width: int = 100
    most: int | None = None
    language: str = "id"

    def say(self, text: Said) -> str:
        """Return a sentence of ours in the report's language."""
        return text.into(self.language)

    @property
    def plain(self) -> "Style":
        """The look of text that goes to another program: nothing but its language."""
        return Style(language=self.language)

    def weigh(self, text: str, severity: Severity) -> str:
        """Return a text in the colour of a severity."""
        return self._dress(text, f"1;{_ANSI[severity]}")

    def strong(self, text: str) -> str:
        """Return a text that stands out."""
        return self._dress(text, "1")

    def faint(self, text: str) -> str:
        """Return a text that steps back."""
        return self._dress(text, "2")

    def _dress(self, text: str, codes: str) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self.color and text else text
