"""Map files written in a test -> their linked map and report, through the real reader."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from pathlib import Path

from petaproses import rules
from petaproses.control import control, examine
from petaproses.findings.record import Report, Rule
from petaproses.model.shape import shape
from petaproses.peta import Peta
from petaproses.peta.linking import link
from petaproses.rules.engine.manual import manual
from petaproses.text.read import read

_FILE = re.compile(r"^# berkas: (\S+)\n", re.MULTILINE)


def berkas(text: str, name: str = "contoh.yaml") -> dict[str, str]:
    """Part one text into files at lines such as `# berkas: level-1.yaml`; without one, it is one file."""
    first, *rest = _FILE.split(textwrap.dedent(text))
    files = dict(zip(rest[::2], rest[1::2], strict=True))
    return files or {name: first}


def example(rule: Rule, title: str = "Salah") -> dict[str, str]:
    """The files of the example in a rule's manual that is called wrong, or right (`Benar`); none where it has none."""
    found = [part.isi for part in manual(rule, "id").parts if part.contoh and part.judul == title]
    return berkas("".join(found) + "\n") if found else {}


def cases() -> list[Path]:
    """The files of further cases, each beside the rule that it is about."""
    found = sorted(Path(rules.__file__).parent.glob("pp*/*.cases.yaml"))
    assert found
    return found


def compile_maps(files: Mapping[str, str | bytes]) -> tuple[Peta, Report]:
    """Read, link and check some files by name, as their project file wants it."""
    raw = {name: text if isinstance(text, bytes) else text.encode("utf-8") for name, text in files.items()}
    peta = link([shape(read(content, name)) for name, content in raw.items()])
    return peta, control(peta, examine(peta))
