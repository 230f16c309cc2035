"""Typer's usage errors and help -> what a planner reads, in Indonesian."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

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
_NEAR = "possibilities"


def in_indonesian(text: str) -> str:
    """Return a help page with the words of the machinery translated."""
    for english, kata in _CHROME:
        text = text.replace(english, kata)
    return text


class Command(TyperCommand):
    """A command whose help is Indonesian throughout."""

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return in_indonesian(super().get_help(ctx))


class Group(TyperGroup):
    """The group of commands, likewise; its commands are listed in the order in which they are defined."""

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return in_indonesian(super().get_help(ctx))


def usage_error(error: Exception) -> str:
    """Return what to tell somebody whose command could not be understood; empty when the error is none of theirs."""
    names = {cls.__name__ for cls in type(error).__mro__}
    if "UsageError" not in names:
        return ""
    given: Any = error
    if "NoSuchOption" in names:
        text = f"pilihan «{given.option_name}» tidak ada"
    elif "NoSuchCommand" in names or "No such command" in given.message:
        text = f"perintah «{_quoted(given.message)}» tidak ada"
    elif "MissingParameter" in names:
        text = f"{_name(given)} belum diberikan"
    elif "BadOptionUsage" in names:
        text = f"pilihan «{given.option_name}» memerlukan nilai"
    elif "BadParameter" in names:
        text = f"nilai untuk {_name(given)} tidak tepat: {given.message}"
    elif "unexpected extra argument" in given.message:
        text = f"masukan berlebih: {given.message.partition('(')[2].rstrip(')')}"
    else:
        text = given.message
    near = ", ".join(getattr(error, _NEAR, None) or ())
    hint = f"maksud Anda {near}?" if near else "jalankan petaproses --help untuk melihat perintah dan pilihannya"
    return f"petaproses: {text}\n  = saran: {hint}"


def _quoted(message: str) -> str:
    return message.partition("'")[2].partition("'")[0]


def _name(error: Any) -> str:
    param = getattr(error, "param", None)
    names = getattr(param, "opts", None) or [getattr(param, "name", "masukan")]
    return " / ".join(names)
