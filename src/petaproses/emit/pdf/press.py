"""A template and data -> PDF: typst reads both from a folder of its own, and sees nothing else of the machine."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from petaproses import font
from petaproses.emit.pdf.dates import EPOCH
from petaproses.emit.pdf.letters import MISSING, settable, unshown
from petaproses.emit.shared.failures import BrokenTemplate, CannotDraw
from petaproses.emit.shared.template import packed
from petaproses.language import Said
from petaproses.text.oserror import reason
from petaproses.text.regular import MAX_DOCUMENT, MAX_TEMPLATE, read_regular

Standard = Literal["a-1a"]
"""The standards that a PDF may keep to, by typst's names."""

TEMPLATE = "buku.typ"
_OURS = (TEMPLATE, "buku-gaya.typ", "buku-sampul.typ", "buku-lembar.typ", "buku-tabel.typ")
_KINDS = {".typ", ".svg", ".png", ".jpg", ".jpeg"}
"""What a project's template may be made of, beside it in its folder: more templates, and a coat of arms."""
_PLACE = re.compile(r"(\w[\w.-]*\.typ):(\d+):")


@contextmanager
def press(own: Path | None) -> Iterator[Press]:
    """Set up a press with our templates, over which lie those of the project's folder `own`; CannotDraw without
    typst."""
    try:
        import_module("typst")
    except ImportError as error:
        raise CannotDraw(Said("bentuk pdf memerlukan typst"), Said('ketik: pip install "petaproses[pdf]"')) from error
    with TemporaryDirectory(prefix="petaproses-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        for template in _OURS:
            shutil.copyfile(packed() / template, folder / template)
        for path in _own_files(own) if own else ():
            (folder / path.name).write_bytes(_read(path))
        yield Press(folder, own=own is not None)


def _own_files(own: Path) -> Iterator[Path]:
    """Give the files of a project's folder that lie in it, not elsewhere behind a link; what is no file is among them,
    since reading it says so."""
    for path in sorted(own.iterdir()):
        elsewhere = path.is_file() and path.resolve().parent != own.resolve()
        if path.suffix.lower() in _KINDS and not elsewhere and not path.is_dir():
            yield path


def _read(path: Path) -> bytes:
    try:
        return read_regular(path, MAX_TEMPLATE if path.suffix.lower() == ".typ" else MAX_DOCUMENT)
    except OSError as error:
        raise BrokenTemplate(path.name, 0, reason(error)) from error


class Press:
    """Keeps what is to be printed in files, not in memory."""

    def __init__(self, folder: Path, *, own: bool) -> None:
        """Work in a folder; `own` tells whether the project has templates of its own in it."""
        self._folder, self._own = folder, own
        self._pictures = 0
        self._unshown: frozenset[str] = frozenset()

    def picture(self, svg: str) -> str:
        """Keep a picture and return the name that the template opens it by."""
        self._pictures += 1
        name = f"gambar-{self._pictures}.svg"
        self._write(name, svg)
        return name

    def values(self, name: str, values: Any) -> str:
        """Keep data for the template and return the name that it opens them by; texts go in as data, never as markup,
        and in letters that the font has."""
        self._write(name, json.dumps(self._plain(values), ensure_ascii=False, separators=(",", ":")))
        return name

    @property
    def notes(self) -> tuple[Said, ...]:
        """What to say of the letters kept so far that the font has not."""
        if not self._unshown:
            return ()
        letters = " ".join(sorted(self._unshown))
        said = Said(
            "huruf yang dibawa tidak memuat {aksara}; dicetak sebagai {pengganti}", aksara=letters, pengganti=MISSING
        )
        return (said,)

    def _plain(self, values: Any) -> Any:
        """Return data with each text in letters of the font."""
        if isinstance(values, str):
            self._unshown |= unshown(values)
            return settable(values)
        if isinstance(values, dict):
            return {key: self._plain(value) for key, value in values.items()}
        return [self._plain(value) for value in values] if isinstance(values, list | tuple) else values

    def print(self, name: str, *, date: datetime | None = None, standard: Standard | None = None) -> bytes:
        """Return the PDF that the template makes of the data kept under a name; BrokenTemplate for a project's own.

        `date` is when the document says that it was made.
        """
        import typst

        try:
            made, _ = typst.compile_with_warnings(
                self._folder / TEMPLATE,
                root=self._folder,
                font_paths=[font.paths()[0].parent],
                ignore_system_fonts=True,
                format="pdf",
                sys_inputs={"isi": name},
                pdf_standards=[standard] if standard else [],
                timestamp=date or EPOCH,
                package_path=self._folder,
                package_cache_path=self._folder,
            )
        except typst.TypstError as error:
            if not self._own:
                raise
            raise _broken(error.message, error.diagnostic) from error
        return made

    def _write(self, name: str, text: str) -> None:
        (self._folder / name).write_text(text, encoding="utf-8", newline="\n")


def _broken(message: str, diagnostic: str) -> BrokenTemplate:
    """Return what is wrong with a template, and in which line of which file if typst tells."""
    place = _PLACE.search(diagnostic)
    return BrokenTemplate(place[1], int(place[2]), message) if place else BrokenTemplate(TEMPLATE, None, message)
