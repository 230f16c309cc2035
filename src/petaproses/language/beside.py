"""The text beside a rule's body: its manual page in Indonesian, then what another language needs, under heads.

Below `=== en` stand the paragraphs of the English page, without the examples, which are the same in all languages;
below `=== en: kalimat` the sentences that only this rule says, each with its translation on the next line.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_HEAD = "\n\n=== "
_EXAMPLES = {"en": {"Salah": "Wrong", "Benar": "Right"}}


def page(module: str, bahasa: str) -> str:
    """Return the manual page in a language that stands beside a module of this package."""
    sections = _sections(_PACKAGE.joinpath(*module.split(".")[1:]).with_suffix(".txt"))
    indonesian = sections[""]
    if bahasa not in sections:
        return indonesian
    titles = _EXAMPLES[bahasa]
    examples = (f"{titles[title]}:\n{block}" for title, block in _examples(indonesian))
    return "\n\n".join([sections[bahasa], *examples])


def sentences(bahasa: str) -> Iterator[str]:
    """Give what the rules say in a language, as the catalogue has it: a block of two lines a sentence."""
    for path in sorted(_PACKAGE.glob("rules/pp*/*.txt")):
        if said := _sections(path).get(f"{bahasa}: kalimat"):
            yield from said.split("\n\n")


@cache
def _sections(path: Path) -> dict[str, str]:
    """Return the sections of a text by their heads; the first, without one, is the Indonesian page."""
    first, *others = path.read_text(encoding="utf-8").rstrip("\n").split(_HEAD)
    return {"": first, **dict(each.split("\n\n", 1) for each in others)}


def _examples(page: str) -> list[tuple[str, str]]:
    """Return the titles of a page that have an indented block below them, each with its block."""
    found: list[tuple[str, str]] = []
    for part in page.split("\n\n"):
        head, _, block = part.partition(":\n")
        if head in ("Salah", "Benar"):
            found.append((head, block))
        elif found and part.startswith("    "):  # an example with an empty line in it
            title, before = found.pop()
            found.append((title, f"{before}\n\n{part}"))
    return found
