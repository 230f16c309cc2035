"""More cases of the rules, in YAML files that stand beside them: each guilty line says which rule it breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from petaproses.findings.record import Severity
from petaproses.rules.registry import RULES
from tools.linked import berkas, cases, compile_maps

_CASE = re.compile(r"^--- # (.+)\n", re.MULTILINE)
_EXPECTED = re.compile(r"[ \t]+# (PP\d{3}(?: PP\d{3})*)[ \t]*$", re.MULTILINE)
_CODES = {rule.name: rule.code for rule in RULES}


def _cases() -> Iterator[pytest.param]:
    for path in cases():
        before, *parts = _CASE.split(path.read_text(encoding="utf-8"))
        assert not before.strip(), f"{path.name} must begin with a case: --- # name"
        for name, text in zip(parts[::2], parts[1::2], strict=True):
            yield pytest.param((rule := path.name.partition(".")[0]), text, id=f"{rule}: {name}")


@pytest.mark.parametrize("rule, text", list(_cases()))
def test_case(rule: str, text: str) -> None:
    """The rule speaks on the lines that expect it and on no others; what else stops a build is expected too."""
    files = berkas(text)
    expected = {
        (name, number, code)
        for name, content in files.items()
        for number, line in enumerate(content.splitlines(), start=1)
        for found in _EXPECTED.finditer(line)
        for code in found[1].split()
    }
    _, report = compile_maps({name: _EXPECTED.sub("", content) for name, content in files.items()})
    own = _CODES[rule.replace("_", "-")]
    found = {
        (item.finding.at.source.name, item.span.line, item.rule.code)
        for item in report
        if item.rule.code == own or item.rule.severity is Severity.ERROR
    }
    assert found == expected


def test_a_wrong_expectation_is_noticed() -> None:
    """The runner itself can fail: a line that expects a finding and gets none is a failure."""
    with pytest.raises(AssertionError):
        test_case("kode_ganda", "kelompok:\n- proses:\n  - kode: 1  # PP302\n    nama: A\n")
