"""The command line: flags in, exit code out; the only print."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from petaproses.cli.codes import INTERRUPTED, OK, USAGE
from petaproses.cli.language import VARIABLE, begin, say
from petaproses.cli.streams import abandon, broken, complain, finish, prepare
from petaproses.language import Said
from petaproses.language.refused import Refused
from petaproses.text.oserror import reason


def main(argv: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit code; whatever goes wrong, no traceback reaches the planner."""
    # A short-lived process: the collector would go through all read data again and again, and free nothing.
    gc.disable()
    # pydantic would search every installed package for plugins, which could change what our models do.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    prepare()
    code = run(sys.argv[1:] if argv is None else argv)
    finish()
    gc.freeze()  # the interpreter's last collection would go through everything once more
    sys.exit(code)


def run(argv: Sequence[str]) -> int:
    """Run one command, to the last sign of what it prints, and return its exit code."""
    try:
        code = _command(argv)
    except OSError as error:
        return _unprinted(error) if broken() else _bug(error)
    except Exception as error:
        return _bug(error)
    problem = broken()
    return _unprinted(problem) if problem else code


def _command(argv: Sequence[str]) -> int:
    from petaproses.cli.console import refuse
    from petaproses.cli.usage import CHOOSE, usage_error

    if not begin(argv, os.environ):
        told = Said("{variabel} berisi «{nilai}»", variabel=VARIABLE, nilai=os.environ[VARIABLE])
        return refuse(told, CHOOSE)
    try:
        from petaproses.cli.app import app

        code = app(args=list(argv), prog_name="petaproses", standalone_mode=False)
    except (KeyboardInterrupt, EOFError):
        return INTERRUPTED
    except Refused as problem:
        return refuse(problem.told, problem.hint)
    except Exception as error:
        message = usage_error(error)
        if not message:
            raise
        complain(message)
        return USAGE
    return code if isinstance(code, int) else OK


def _unprinted(problem: OSError) -> int:
    """Say why standard output does not take what was to be printed; a reader that left, such as `head`, has enough."""
    abandon(sys.stdout)
    if isinstance(problem, BrokenPipeError):
        return OK
    complain(say(Said("petaproses: hasil tidak dapat ditulis ke layar: {sebab}", sebab=reason(problem))))
    return USAGE


def _bug(error: Exception) -> int:
    from petaproses.cli.mishap import tell_bug  # most runs never need it

    return tell_bug(error)
