"""The catalogue of another language, read from text files when it is first asked for."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from petaproses.language import beside

_HERE = Path(__file__).parent


@cache
def sentences(bahasa: str) -> dict[str, tuple[str, str]]:
    """Return each Indonesian template with its two forms: behind the number one, and otherwise.

    An Indonesian line has its translation below; ` | ` parts two forms. What one rule alone says stands beside it, all
    else in the language's folder.
    """
    found = {}
    for block in (*_shared(bahasa), *beside.sentences(bahasa)):
        indonesian, _, said = block.partition("\n")
        one, _, many = said.partition(" | ")
        found[indonesian] = (one, many or one)
    return found


def _shared(bahasa: str) -> Iterator[str]:
    """Give the blocks of the language's folder; one that begins with `# ` speaks to translators."""
    for path in sorted((_HERE / bahasa).glob("sentences-*.txt")):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            if not block.startswith("# "):
                yield block
