"""`schema`: the JSON Schema with which an editor completes, explains and checks map files."""

import sys
from pathlib import Path
from typing import Annotated

import typer

import petaproses
from petaproses.cli.codes import OK, USAGE
from petaproses.cli.console import save, tell
from petaproses.cli.usage import Lang
from petaproses.language import Said


def schema(
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Tulis ke berkas ini; tanpa ini ke layar.", metavar="BERKAS"),
    ] = None,
    lang: Lang = "",
) -> int:
    """Tampilkan JSON Schema berkas peta, untuk penyunting teks seperti VS Code."""
    if output is None:
        sys.stdout.write(petaproses.json_schema())
        return OK
    if not save(output, petaproses.json_schema()):
        return USAGE
    tell(Said("Skema ditulis ke {berkas}.", berkas=output.as_posix()))
    return OK
