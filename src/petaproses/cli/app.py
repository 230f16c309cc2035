"""The commands, in the order in which help lists them."""

import typer

from petaproses.cli.build import build
from petaproses.cli.check import validate
from petaproses.cli.coverage import coverage
from petaproses.cli.draw import render
from petaproses.cli.explain import explain
from petaproses.cli.schema import schema
from petaproses.cli.usage import Command, Group, Lang

app = typer.Typer(
    cls=Group,
    help="Menyusun peta proses bisnis dari berkas YAML: memeriksa, menggambar, dan menabelkan.",
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

for function in (validate, render, build, coverage, explain, schema):
    app.command(cls=Command)(function)


@app.callback(invoke_without_command=True)
def begin(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Tampilkan versi."),
    lang: Lang = "",
) -> None:
    """Menyusun peta proses bisnis dari berkas YAML: memeriksa, menggambar, dan menabelkan."""
    if version:
        from petaproses import __version__

        typer.echo(f"petaproses {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit
