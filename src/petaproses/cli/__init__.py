"""The command line: flags in, exit code out; the only print."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from petaproses.cli.codes import BUG, INTERRUPTED, OK, USAGE


def main(argv: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit code; whatever goes wrong, no traceback reaches the planner."""
    # A short-lived process: the collector would go through all read data again and again, and free nothing.
    gc.disable()
    # pydantic would search every installed package for plugins, which could change what our models do.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")  # a Windows console without the sign shows "?", and goes on
    code = run(sys.argv[1:] if argv is None else argv)
    gc.freeze()  # the interpreter's last collection would go through everything once more
    sys.exit(code)


def run(argv: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    from petaproses.cli.usage import usage_error

    try:
        from petaproses.cli.app import app

        code = app(args=list(argv), prog_name="petaproses", standalone_mode=False)
    except (KeyboardInterrupt, EOFError):
        return INTERRUPTED
    except BrokenPipeError:
        # the reader of our output, such as `head`, has left; nobody is there to be told
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:
        message = usage_error(error)
        if message:
            print(message, file=sys.stderr)
            return USAGE
        return _bug(error)
    return code if isinstance(code, int) else OK


def _bug(error: Exception) -> int:
    if os.environ.get("PETAPROSES_DEBUG"):
        import traceback

        traceback.print_exception(error)
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    where = f"{frame.tb_frame.f_globals.get('__name__', '?')}:{frame.tb_lineno}" if frame else "?"
    print(
        f"PP901 kesalahan petaproses sendiri, bukan kesalahan Anda: {type(error).__name__} di {where}\n"
        "Laporkan dengan menyertakan berkas petanya. Rincian: jalankan lagi dengan PETAPROSES_DEBUG=1.",
        file=sys.stderr,
    )
    return BUG
