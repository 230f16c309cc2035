"""The catalogue of another language, read from the text files of its folder when it is first asked for."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def sentences(bahasa: str) -> dict[str, tuple[str, str]]:
    """Return each Indonesian template with its two forms: behind the number one, and otherwise.

    In the files `pesan-*.txt` an Indonesian line has its translation below; ` | ` parts two forms.
    """
    found = {}
    for lines in _blocks(bahasa, "pesan-*.txt"):
        indonesian, said = lines
        one, _, many = said.partition(" | ")
        found[indonesian] = (one, many or one)
    return found


@cache
def pages(bahasa: str) -> dict[str, tuple[str, ...]]:
    """Return the paragraphs of each manual page by the rule's code, from the files `panduan-*.txt`."""
    found: dict[str, list[str]] = {}
    code = ""
    for lines in _blocks(bahasa, "panduan-*.txt"):
        if lines[0].startswith("PP"):
            code = lines[0].split()[0]
        found.setdefault(code, []).append("\n".join(lines))
    return {code: tuple(paragraphs) for code, paragraphs in found.items()}


def _blocks(bahasa: str, names: str) -> Iterator[list[str]]:
    """Yield the lines between blank ones of some files; a block that begins with `# ` speaks to translators."""
    for path in sorted((_HERE / bahasa).glob(names)):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            if not block.startswith("# "):
                yield block.split("\n")
