"""Files that are left over in an output folder -> words: how many, the first of them, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from pathlib import Path

from petaproses.cli.console import tell
from petaproses.language import Number, Said

_NAMED = 5


def tell_leftovers(names: Sequence[str], folder: Path) -> None:
    """Say which files of ours in a folder belong to nothing in the map any more, if there are any."""
    if not names:
        return
    first, *others = names[:_NAMED]
    listed = reduce(lambda told, name: Said("{depan}, {berkas}", depan=told, berkas=name), others, first)
    if len(names) > _NAMED:
        listed = Said("{depan}, dan {banyak} lagi", depan=listed, banyak=Number(len(names) - _NAMED))
    tell(
        Said(
            "{banyak} berkas dari pembuatan sebelumnya di {folder} tidak ada lagi di peta: {berkas}. "
            "Hapus bila tidak diperlukan.",
            banyak=Number(len(names)),
            folder=folder.as_posix(),
            berkas=listed,
        )
    )
