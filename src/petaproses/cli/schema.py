"""`schema`: the JSON Schema with which an editor completes, explains and checks map files."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import save, tell
from petaproses.cli.usage import Lang
from petaproses.language import Teks


def schema(
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Tulis ke berkas ini; tanpa ini ke layar.", metavar="BERKAS"),
    ] = None,
    lang: Lang = "",
) -> int:
    """Tampilkan JSON Schema berkas peta, untuk penyunting teks seperti VS Code."""
    from petaproses.schema import packed

    if output is None:
        sys.stdout.write(packed())
        return OK
    if not save(output, packed()):
        return USAGE
    tell(Teks("Skema ditulis ke {berkas}.", berkas=output.as_posix()))
    return OK
