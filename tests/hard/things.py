"""What may stand where a file is expected, and what to watch when a command meets it."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

BUDGET = 20
"""Seconds after which a command hangs: the slowest one here takes two."""

MAPS = {
    "peta.yaml": "instansi: Pemerintah Kabupaten Contoh\nunit: Bagian Umum\n",
    "level-0.yaml": "kelompok:\n  - proses:\n      - {kode: 1, nama: Pelayanan surat}\n",
    "level-1.yaml": "induk: 1\nlajur:\n  - pemilik: Staf\n    proses:\n      - {kode: 1.1, nama: Penerimaan surat}\n",
}


def project(folder: Path) -> Path:
    """Write a small project below a folder and return where its maps are."""
    maps = folder / "maps"
    maps.mkdir(parents=True)
    for name, text in MAPS.items():
        (maps / name).write_text(text, encoding="utf-8", newline="\n")
    return maps


def pipe(path: Path) -> None:
    os.mkfifo(path)


def mailbox(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket has few characters
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def itself(path: Path) -> None:
    path.symlink_to(path.name)


def nowhere(path: Path) -> None:
    path.symlink_to("tidak-ada")


def giant(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(50_000_000_000)  # a hole: it takes no room


def folder(path: Path) -> None:
    path.mkdir()


def bytes_of_all_kinds(path: Path) -> None:
    path.write_bytes(bytes(range(256)))


def nothing(path: Path) -> None:
    path.write_bytes(b"")


THINGS: tuple[Callable[[Path], None], ...] = (
    pipe, mailbox, endless, itself, nowhere, giant, folder, bytes_of_all_kinds, nothing,
)  # fmt: skip


def state(folder: Path) -> dict[str, str]:
    """Return what stands in a folder: links by where they lead, small files by their bytes, others by their kind."""
    found = {}
    for path in sorted(folder.rglob("*")):
        info = path.lstat()
        kind = f"{info.st_mode:o}"
        if path.is_symlink():
            kind += str(path.readlink())
        elif path.is_file() and info.st_size < 1_000_000:
            kind += hashlib.sha256(path.read_bytes()).hexdigest()
        found[str(path)] = kind
    return found


@contextmanager
def in_time(seconds: int = BUDGET) -> Iterator[None]:
    """Break off what hangs."""

    def late(*_: object) -> None:
        raise AssertionError(f"hangs: more than {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


TRACEBACK = re.compile(r"Traceback|PP901|Errno|\x1b")
"""What no command may say."""
