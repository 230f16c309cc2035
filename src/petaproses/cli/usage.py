"""Typer's usage errors and help -> what a planner reads, in Indonesian or English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from petaproses.cli.console import choose, refusal
from petaproses.cli.language import OPTION, current
from petaproses.cli.values import lightened
from petaproses.language import LANGUAGES, Said

CHOOSE = Said("pilih id atau en")


def _known(value: str) -> str:
    if value and value not in LANGUAGES:
        raise typer.BadParameter(CHOOSE)
    return value


Lang = Annotated[
    str, typer.Option(OPTION, callback=_known, help="Bahasa laporan dan bantuan: id atau en.", metavar="BAHASA")
]
"""Every command takes it, in any place; `language` reads it before the command, so that refusals are in it as well."""

_CHROME = (
    ("Usage:", "Pemakaian:"),
    ("Options:", "Pilihan:"),
    ("Commands:", "Perintah:"),
    ("Arguments:", "Masukan:"),
    ("[OPTIONS]", "[PILIHAN]"),
    ("COMMAND [ARGS]...", "PERINTAH [MASUKAN]..."),
    ("Show this message and exit.", "Tampilkan bantuan ini."),
    ("[default: ", "[bawaan: "),
    ("[required]", "[wajib]"),
)
_TYPE = re.compile(r" <(?:str|int|Path|list\[\w+\])>")
"""What Typer says of an argument for those who read Python."""


def in_indonesian(text: str) -> str:
    """Return a help page with the words of the machinery translated."""
    for english, word in _CHROME:
        text = text.replace(english, word)
    return text


def in_english(command: Any) -> None:
    """Translate what the help page of a command, or of a group of them, takes from us."""
    from petaproses.language.catalogue import sentences  # Indonesian never needs it

    known = sentences(current())
    for each in (command, *command.params, *getattr(command, "commands", {}).values()):
        for name in ("help", "metavar"):
            text = getattr(each, name, None)
            if text in known:
                setattr(each, name, known[text][0])


def _page(command: Any, get_help: Callable[[Any], str], ctx: Any) -> str:
    """Return a help page with every word of it in the person's language."""
    if current() != LANGUAGES[0]:
        in_english(command)
        return _TYPE.sub("", get_help(ctx))
    return in_indonesian(_TYPE.sub("", get_help(ctx)))


class Command(TyperCommand):
    """A command whose help is in one language throughout."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, that of help among them."""
        return lightened(super().get_params(ctx))

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return _page(self, super().get_help, ctx)


class Group(TyperGroup):
    """The group of commands, likewise."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, likewise."""
        return lightened(super().get_params(ctx))

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return _page(self, super().get_help, ctx)


def usage_error(error: Exception) -> str:
    """Return what to tell somebody whose command could not be understood; empty when the error is none of theirs."""
    names = {cls.__name__ for cls in type(error).__mro__}
    if "UsageError" not in names:
        return ""
    hint = Said("jalankan petaproses --help untuk melihat perintah dan pilihannya")
    return refusal(_told(error, names), choose(*_mistyped(error, names), hint))


def _mistyped(given: Any, names: set[str]) -> tuple[str, Iterable[str]]:
    """Return the command or option that is none, and those that there are; "" when it is something else."""
    ctx = getattr(given, "ctx", None)
    if ctx is None:
        return "", ()
    if "NoSuchOption" in names:
        known = (*ctx.help_option_names, *(name for param in ctx.command.params for name in param.opts))
        return given.option_name, (name for name in known if name.startswith("--"))
    return _quoted(given.message) if "No such command" in given.message else "", getattr(ctx.command, "commands", ())


def _told(given: Any, names: set[str]) -> Said:
    if "NoSuchOption" in names:
        return Said("pilihan «{pilihan}» tidak ada", pilihan=given.option_name)
    if "NoSuchCommand" in names or "No such command" in given.message:
        return Said("perintah «{perintah}» tidak ada", perintah=_quoted(given.message))
    if "BadOptionUsage" in names:
        return Said("pilihan «{pilihan}» memerlukan nilai", pilihan=given.option_name)
    if "BadParameter" in names:
        return Said("nilai untuk {masukan} tidak tepat: {sebab}", masukan=_name(given), sebab=_reason(given.message))
    if "unexpected extra argument" in given.message:
        return Said("masukan berlebih: {masukan}", masukan=given.message.rpartition("(")[2].rstrip(")"))
    return Said("perintah tidak dapat dipahami: {sebab}", sebab=given.message)


def _reason(message: str) -> str:
    """Say in our words why a value is refused; what Typer says is the clue."""
    if "valid int" in message:
        return Said("harus bilangan bulat")
    if found := re.search(r"greater than or equal to (\d+)", message):
        return Said("paling kecil {batas}", batas=found[1])
    if found := re.search(r"less than or equal to (\d+)", message):
        return Said("paling besar {batas}", batas=found[1])
    return message


def _quoted(message: str) -> str:
    return message.partition("'")[2].partition("'")[0]


def _name(error: Any) -> str:
    param = getattr(error, "param", None)
    names = getattr(param, "opts", None) or [getattr(param, "name", "masukan")]
    return " / ".join(names)
