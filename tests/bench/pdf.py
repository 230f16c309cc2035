"""The PDF book of 100 and of 1,000 sheets on A3, against typst placing ready-made SVGs of the same sheets."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.alur import write_maps
from tests.bench.process import in_turn
from tests.bench.result import Result

STEPS = 10
BARE = """\
import sys
from pathlib import Path
import typst
from petaproses import font
folder = Path(sys.argv[1])
names = sorted(path.name for path in folder.glob("*.svg"))
source = "".join(f'#page(width: 420mm, height: 297mm, margin: 0pt, image("{name}", width: 100%))' for name in names)
made = typst.compile(source.encode(), root=folder, font_paths=[font.paths()[0].parent], ignore_system_fonts=True)
(folder / "x.pdf").write_bytes(made)
"""


def measure() -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as name:
        yield from _sheets(Path(name), 100, rounds=3)
        yield from _sheets(Path(name), 1000, rounds=1)


def _sheets(folder: Path, many: int, rounds: int) -> Iterator[Result]:
    place = folder / f"pdf-{many}"
    write_maps(place, many, STEPS)
    maps, svgs, out = place / "maps", place / "svg", place / "out"
    ours = (sys.executable, "-m", "petaproses")
    costs = in_turn(
        {
            "svg": (*ours, "render", str(maps), "--code", "10", "--format", "svg", "--paper", "A3", "-o", str(svgs)),
            "typst": (sys.executable, "-c", BARE, str(svgs)),
            "validate": (*ours, "validate", str(maps)),
            "pdf": (*ours, "build", str(maps), "--only", "pdf", "--paper", "A3", "-o", str(out)),
        },
        rounds,
    )
    name = f"{many:,} A3 sheets in one PDF"
    own = costs["pdf"].cpu - costs["validate"].cpu
    yield Result(f"{name}, without reading : typst, ready-made SVGs", own / costs["typst"].cpu, aim=1.5)
    yield Result(f"{name}, all of it", costs["pdf"].cpu, unit="s")
    yield Result(f"{name}, peak memory", costs["pdf"].peak, unit="MB", aim=400 if many == 1000 else None)
