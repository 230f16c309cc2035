"""Somebody who does what a page says: writes its files, types its commands, and looks whether they say what it says."""

from __future__ import annotations

import io
import os
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from docs.page import Step, commands
from petaproses.cli import run

_FOUND = re.compile(r": galat PP|\b[1-9]\d* galat|Tidak ada yang ditulis")
_HOME = ["/d", "%USERPROFILE%"]
_INSTALLS = re.compile(r"py --version|(?:py -m )?pip (?:install|wheel) .+")
"""What is tried elsewhere: the wheel that these install is built and run in test_packaging."""


class Reader:
    """Works in a folder of its own, which is also their home, from where the page's `cd` leads on."""

    def __init__(self, folder: Path) -> None:
        """Begin in a folder, with whatever lies in it."""
        self.folder = self._home = folder
        self._said = ""

    def follow(self, page: list[Step]) -> None:
        """Do a whole page; raise AssertionError at what it promises in vain."""
        for step, after in zip(page, [*page[1:], Step("end", "")], strict=False):
            if step.kind == "file":
                self.write(step)
            elif step.kind == "commands":
                self._type(commands(step), after.text if after.kind == "said" else "")
            elif step.kind == "said":
                assert shown_in(step.text, self._said), f"the page:\n{step.text}\nthe tool:\n{self._said}"

    def write(self, step: Step) -> None:
        """Write a file of the page, in place of an earlier one of its name."""
        path = self.folder / step.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step.text, encoding="utf-8", newline="\n")

    def _type(self, lines: list[str], promised: str) -> None:
        heard = [self.type(line) for line in lines]
        self._said = "".join(said for _, said in heard)
        wanted = 1 if _FOUND.search(promised) else 0
        for line, (code, said) in zip(lines, heard, strict=True):
            assert code == (1 if "--diff" in line else wanted), f"{line}\nends with {code}:\n{said}"

    def type(self, line: str) -> tuple[int, str]:
        """Type one command, as `cmd` and a shell alike understand it; return its exit code and what it said."""
        if _INSTALLS.fullmatch(line):
            return 0, ""
        name, *rest = shlex.split(line.replace("\\", "/").removeprefix("py -m "))
        if name == "mkdir":
            (self.folder / rest[0]).mkdir()
        elif name == "cd":
            self.folder = self._home if rest == _HOME else (self.folder / rest[0]).resolve(strict=True)
        else:
            assert name == "petaproses", f"nobody tried: {line}"
            return self._petaproses(rest)
        return 0, ""

    def _petaproses(self, arguments: list[str]) -> tuple[int, str]:
        before, out = Path.cwd(), io.StringIO()
        os.chdir(self.folder)
        try:
            with redirect_stdout(out), redirect_stderr(out):
                code = run(arguments)
        finally:
            os.chdir(before)
        return code, out.getvalue()


def shown_in(page: str, said: str) -> bool:
    """Tell whether a page shows what was said; a line `...` stands for any lines, none among them."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else rf"{re.escape(line)} *\n" for line in page.splitlines())
    return re.fullmatch(pattern, said) is not None
