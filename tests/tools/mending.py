"""Map files written in a test -> what is left of them and of their findings after all fixes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from petaproses.findings.record import Diagnostic
from petaproses.fix import Mended, mend
from petaproses.fix.state import Sight
from petaproses.text.read import read

_ALL = Sight()


def aman(item: Diagnostic) -> bool:
    """What --fix applies."""
    return item.finding.fix is not None and item.finding.fix.safe


def semua(item: Diagnostic) -> bool:
    """What --fix --unsafe-fixes applies."""
    return True


def betulkan(
    files: Mapping[str, str | bytes], wanted: Callable[[Diagnostic], bool] = semua, sight: Sight = _ALL
) -> tuple[dict[str, bytes], Mended]:
    """Return the files as they are after mending, and what came of it."""
    raw = {name: text if isinstance(text, bytes) else text.encode() for name, text in files.items()}
    mended = mend([read(content, name) for name, content in raw.items()], wanted, sight)
    return {**raw, **{after.name: after.packed() for _, after in mended.changed}}, mended


def satu(text: str, wanted: Callable[[Diagnostic], bool] = semua) -> str:
    """Return one file after mending."""
    return betulkan({"a.yaml": text}, wanted)[0]["a.yaml"].decode()
