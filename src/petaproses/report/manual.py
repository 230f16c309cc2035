"""A rule's manual page -> the terminal, and the manual of all rules -> HTML pages."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.control.names import exactly, likely, near
from petaproses.control.profiles import told as in_profiles
from petaproses.language import Said
from petaproses.language.refused import Refused, choose
from petaproses.report.rules import speaking_of
from petaproses.report.style import Style
from petaproses.rules import explain


def page(word: str, style: Style) -> str:
    """Return the page of the rule that a code or a name stands for, else a list of the rules that speak of it.

    Raises Refused where no rule does: a code that none has may be mistyped.
    """
    text = explain(word, style.language)
    if text is None:
        return _search(word, style)
    rule = exactly(word.strip())
    profiles = in_profiles(rule) if rule else ""
    more = Said("Di profil lain: {bobot}", bobot=profiles).harmless().into(style.language)
    return f"{text}{more}\n" if profiles else text


def pages(language: str) -> Iterator[tuple[str, bytes]]:
    """Give the manual of all rules as HTML pages by file name, the list of them first."""
    from petaproses.emit.html.rules import html
    from petaproses.emit.shared.context import Context
    from petaproses.peta import Peta

    return html(Context(Peta()), language)


def _search(words: str, style: Style) -> str:
    listed = "" if near(words) else speaking_of(words, style)
    if not listed:
        raise _unknown(words)
    return listed


def _unknown(words: str) -> Refused:
    told = Said("aturan «{aturan}» tidak ada", aturan=words)
    return choose(told, words, likely(words), Said("lihat daftarnya dengan petaproses explain"))
