"""The app: what is said without a command, and the commands."""

import typer

from petaproses.cli.commands import Lazy
from petaproses.cli.usage import Lang

app = typer.Typer(
    cls=Lazy,
    help="Menyusun peta proses bisnis dari berkas YAML: memeriksa, menggambar, dan menabelkan.",
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


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
