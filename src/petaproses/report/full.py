"""Report -> findings with the line they speak of, a caret under it, related places and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from petaproses.findings.record import Diagnostic, Finding, Report
from petaproses.language import Said
from petaproses.report.capped import omitted, shown
from petaproses.report.excerpt import excerpt
from petaproses.report.headline import counts, fixable, headline, place
from petaproses.report.style import Style
from petaproses.report.withheld import withheld
from petaproses.text.source import At

_RELATED = 3
"""Further places of a finding that are shown; the other formats have all."""


def full(report: Report, style: Style) -> str:
    """Show each finding with its excerpt, then the counts, where the eye lands."""
    lines: list[str] = []
    for item in shown(report, style.most):
        lines += (*_finding(item, style), "")
    if report.items:
        code = report.items[0].rule.code
        lines.append(style.faint(style.say(Said("Penjelasan sebuah aturan: petaproses explain {kode}", kode=code))))
    lines += (*fixable(report, style), *omitted(report, style), *withheld(report, style), counts(report, style))
    return "\n".join(lines) + "\n"


def _finding(item: Diagnostic, style: Style) -> Iterator[str]:
    finding = item.finding
    places = (finding.at, *(related.at for related in finding.related[:_RELATED]))
    gutter = max(len(str(at.span.line)) for at in places)
    yield headline(item, style)
    for marked, line in _excerpt(finding.at, gutter, style, "^"):
        yield style.weigh(line, item.severity) if marked else line
    indent = " " * gutter
    for related in finding.related[:_RELATED]:
        told = Said("lihat {tempat}: {isi}", tempat=place(related.at), isi=related.message)
        yield f"{indent} {style.faint('=')} {style.say(told)}"
        for _, line in _excerpt(related.at, gutter, style, "-") if len(finding.related) == 1 else ():
            yield style.faint(line)
    if more := len(finding.related[_RELATED:]):
        yield f"{indent} {style.faint('=')} {style.say(Said('dan {banyak} tempat lain', banyak=more))}"
    for word, advice in _advice(finding, style):
        yield f"{indent} {style.faint('=')} {style.strong(word)}: {advice}"


def _advice(finding: Finding, style: Style) -> Iterator[tuple[str, str]]:
    """Yield what to do and what an option does by itself, each behind its word; in one where they are the same."""
    hint, fix = style.say(Said("petunjuk")), finding.fix
    option = "" if not fix else "--fix" if fix.safe else "--unsafe-fixes"
    if fix and fix.message == finding.hint:
        yield f"{hint} ({option})", fix.message
        return
    if finding.hint:
        yield hint, finding.hint
    if fix:
        yield option, fix.message


def _excerpt(at: At, gutter: int, style: Style, sign: str) -> Iterator[tuple[bool, str]]:
    """Yield the lines of an excerpt, each with whether it is the one with the carets."""
    shown = excerpt(at, max(style.width - gutter - 3, 20))
    if shown:
        yield False, f"{'':{gutter}} |"
        yield False, f"{at.span.line:>{gutter}} | {shown.line}"
        yield True, f"{'':{gutter}} | {shown.caret(sign)}"
