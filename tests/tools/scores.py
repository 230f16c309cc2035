"""Real documents as maps -> what each rule says of them: how much on clean maps, and which known defects are found.

With src and tests on the path, `python -m tools.scores FOLDER...` reads every project below the folders, which `make nilai`
does. A folder that ends in `-defects` lists its defects in `expected.txt`, a line each:

    file:line [g|p|s] what should be said   #or: file:line   #not: PP510   #unfair: why

A defect is found when a finding, or a place beside it, stands on its line or on the one of `#or`; rules of `#not` speak
there for another reason. `--rinci` prints each defect with what is said on its line, for a person to judge; what the
warnings on clean maps are worth only a person can tell, so `--rinci` prints those too.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import petaproses
from petaproses.findings.record import Diagnostic, Severity

EXPECTED = "expected.txt"
_LINE = re.compile(r"(?P<place>\S+:\d+) \[(?P<severity>[gps])\] (?P<told>[^#]*)(?P<marks>.*)")
_MARK = re.compile(r"#(or|not|unfair): ?([^#]*)")
Place = tuple[str, int]
"""A file's path below its project, and a line from 1."""


class Defect(NamedTuple):
    """A known contradiction of a document: the lines on which it may be told, and the rules that do not count there."""

    places: tuple[Place, ...]
    severity: str
    told: str
    not_by: frozenset[str]
    fair: bool

    def found(self, said: list[Diagnostic], folder: Path) -> list[Diagnostic]:
        """Return what is said on its line."""
        return [
            item for item in said if item.rule.code not in self.not_by and set(self.places) & set(places(item, folder))
        ]


class Result(NamedTuple):
    """One project: its findings, and its defects with what is said of each; `None` where it is a clean map."""

    folder: Path
    said: list[Diagnostic]
    defects: list[tuple[Defect, list[Diagnostic]]] | None


def defects(text: str) -> Iterator[Defect]:
    """Read a list of known defects; ValueError for a line that is none."""
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if not found:
            raise ValueError(line)
        marks = [(kind, value.strip()) for kind, value in _MARK.findall(found["marks"])]
        written = [found["place"], *(value for kind, value in marks if kind == "or")]
        yield Defect(
            tuple((name, int(number)) for name, _, number in (place.rpartition(":") for place in written)),
            found["severity"],
            found["told"].strip(),
            frozenset(code for kind, value in marks if kind == "not" for code in re.findall(r"PP\d{3}", value)),
            all(kind != "unfair" for kind, _ in marks),
        )


def places(item: Diagnostic, folder: Path) -> Iterator[Place]:
    """Yield the lines of a finding and of the places beside it, by file below the project's folder."""
    for at in (item.finding.at, *(each.at for each in item.finding.related)):
        name = Path(at.source.name).absolute()
        yield name.relative_to(folder.absolute()).as_posix(), at.span.line


def judge(folder: Path) -> Result:
    """Check the maps of a folder, and compare what is said with its list of defects, if it has one."""
    said = list(petaproses.load(folder).report)
    listed = folder / EXPECTED
    if not listed.exists():
        return Result(folder, said, None)
    known = defects(listed.read_text(encoding="utf-8"))
    return Result(folder, said, [(defect, defect.found(said, folder)) for defect in known if defect.fair])


def table(results: list[Result]) -> Iterator[str]:
    """Yield a line a rule: findings in all, on clean maps, and known defects that it finds; then the sums."""
    every = Counter(_rule(item) for result in results for item in result.said)
    clean = Counter(_rule(item) for result in results if result.defects is None for item in result.said)
    known = [pair for result in results for pair in result.defects or ()]
    finds = Counter(rule for _, said in known for rule in {_rule(item) for item in said})
    yield f"{'aturan':44}{'temuan':>8}{'di peta bersih':>16}{'cacat ditemukan':>17}"
    for rule, count in sorted(every.items()):
        yield f"{rule:44}{count:8}{clean[rule]:16}{finds[rule]:17}"
    maps = sum(result.defects is None for result in results)
    weights = Counter(item.severity for result in results if result.defects is None for item in result.said)
    counts = ", ".join(f"{weights[weight]} {weight.word}" for weight in reversed(Severity))
    yield f"{maps} peta bersih: {counts} ({weights[Severity.WARNING] / max(maps, 1):.1f} peringatan sepeta)"
    if known:
        found = sum(bool(said) for _, said in known)
        yield f"{found} dari {len(known)} cacat ditemukan ({found / len(known):.0%})"


def details(results: list[Result]) -> Iterator[str]:
    """Yield the warnings on clean maps, and each known defect with what is said on its line."""
    for result in results:
        yield f"\n{result.folder.name}"
        for item in result.said if result.defects is None else ():
            yield f"  {_said(item, result.folder)}"
        for defect, said in result.defects or ():
            name, line = defect.places[0]
            yield f"  {'+' if said else '-'} {name}:{line} [{defect.severity}] {defect.told}"
            yield from (f"      {_said(item, result.folder)}" for item in said)


def _rule(item: Diagnostic) -> str:
    return f"{item.rule.code} {item.rule.name} ({item.severity.word})"


def _said(item: Diagnostic, folder: Path) -> str:
    name, line = next(places(item, folder))
    return f"{name}:{line} {item.rule.code} {item.severity.word}: {item.finding.message}"


def main(arguments: list[str]) -> int:
    """Judge every project below the folders; 2 when there is none."""
    folders = [Path(each) for each in arguments if each != "--rinci"]
    projects = sorted({path.parent for folder in folders for path in folder.rglob("peta.yaml")})
    if not projects:
        print(f"tidak ada peta di {', '.join(map(str, folders))}", file=sys.stderr)
        return 2
    results = [judge(folder) for folder in projects]
    print("\n".join(table(results)))
    if "--rinci" in arguments:
        print("\n".join(details(results)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
