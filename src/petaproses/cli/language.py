"""The language this run speaks: `--lang`, else PETAPROSES_LANG, else the project's `bahasa`, else Indonesian."""

from collections.abc import Mapping, Sequence

from petaproses.language import LANGUAGES, Said

OPTION = "--lang"
VARIABLE = "PETAPROSES_LANG"

_chosen = {"person": "", "project": ""}


def begin(argv: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Take what the person asks for, before anything else is read of the command: its refusals are in that language.

    False when the variable names a language that there is none of.
    """
    named = environ.get(VARIABLE, "")
    asked = _option(argv)
    _chosen.update(person=next((name for name in (asked, named) if name in LANGUAGES), ""), project="")
    return not named or named in LANGUAGES


def heed(bahasa: str) -> None:
    """Take the language of the project, for a person who asked for none."""
    _chosen["project"] = bahasa


def current() -> str:
    """Return the language to speak now."""
    return _chosen["person"] or _chosen["project"] or LANGUAGES[0]


def say(text: Said) -> str:
    """Return a sentence in it; what it echoes of the command line is harmless."""
    return text.harmless().into(current())


def _option(argv: Sequence[str]) -> str:
    """Return what `--lang` says, "" without it; the last one counts, as for any option."""
    words = [*argv[: argv.index("--")]] if "--" in argv else [*argv]
    for at in reversed(range(len(words))):
        if words[at] == OPTION:
            return words[at + 1] if at + 1 < len(words) else ""
        if words[at].startswith(f"{OPTION}="):
            return words[at].partition("=")[2]
    return ""
