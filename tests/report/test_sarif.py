"""SARIF as others judge it: Microsoft's validator, its rules and those of GitHub's code scanning."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from petaproses.findings.record import Report
from petaproses.report import FORMATS, Style
from tools.reports import few, nasty, sample

ROOT = Path(__file__).parents[2]
VALIDATOR = ROOT / ".alat/sarif/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
"""Where .ci/run installs it; `npm install --prefix .alat/sarif @microsoft/sarif-multitool-linux` does the same."""

UNPACKED = str(ROOT / ".alat/sarif/terurai")
"""Where it unpacks itself, once: that takes longer than judging."""

ADVICE = {
    "SARIF2002": "message texts by id: they depend on the maps, and GitHub shows texts only",
    "SARIF2003": "the repository and its commit: what we are given are files",
    "SARIF2005": "a home page of the tool: there is none",
    "SARIF2006": "the address of an older schema than 2.1.0",
    "SARIF2010": "code snippets: there are none of places outside the text or of very long ones",
    "SARIF2011": "lines around: there are none in a file of one line",
    "SARIF2012": "a page on the web for each rule: the manual is in the file itself",
    "SARIF2016": "files outside the current folder have an absolute address",
}
"""What the validator suggests and we leave, with the reason."""
ONLY_NASTY = {"SARIF2010", "SARIF2011", "SARIF2016"}
"""What may be said of hand-made places alone, and never of the sample map."""


Complaint = tuple[str, str, str]
"""Rule, level, and what it is about."""

REPORTS = {"sample": (sample(), set(ADVICE) - ONLY_NASTY), "nasty": (few(nasty()), set(ADVICE)), "empty": (Report(), set(ADVICE))}  # fmt: skip
"""Reports, and what may be said of them."""
PLANTED = {
    "JSON": ('"startColumn": 15', '"startColumn": 0'),
    "SARIF1": ('"ruleIndex": 1', '"ruleIndex": 77'),
    "SARIF10": ('"uri": "maps/level-0.yaml"', '"uri": "maps/level 0|.yaml"'),
    "GH": ('"fullDescription"', '"uraian"'),
}
"""What is put in the place of what in the sample, by the rules that must then speak."""


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Complaint]]:
    """Every complaint about each of these logs, from one start of the judge."""
    if not VALIDATOR.is_file():
        pytest.skip("the validator is not installed")
    folder = tmp_path_factory.mktemp("sarif")
    texts = {name: FORMATS["sarif"](report, Style()) for name, (report, _) in REPORTS.items()}
    for name, (right, wrong) in PLANTED.items():
        assert right in texts["sample"]
        texts[name] = texts["sample"].replace(right, wrong)
    for name, text in texts.items():
        (folder / f"{name}.sarif").write_text(text, encoding="utf-8", newline="\n")
    verdict = folder / "putusan"
    rules = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note", "--kind", "Fail"]
    env = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "DOTNET_BUNDLE_EXTRACT_BASE_DIR": UNPACKED}
    command = [VALIDATOR, "validate", *sorted(folder.glob("*.sarif")), *rules, "--output", verdict]
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert verdict.is_file(), done.stdout + done.stderr
    (run,) = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"]
    assert run["invocations"][0]["executionSuccessful"]
    found: dict[str, list[Complaint]] = {name: [] for name in texts}
    for each in run["results"]:
        about = each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        said = (each["ruleId"], each.get("level", "warning"), str(each["message"].get("arguments")))
        found[Path(about).stem].append(said)
    return found


@pytest.mark.parametrize("name", REPORTS)
def test_validator_has_no_complaint(name: str, judged: dict[str, list[Complaint]]) -> None:
    found, (_, left) = judged[name], REPORTS[name]
    assert found, "advice is always given: the log was read"
    assert [each for each in found if each[0] not in left] == []
    assert not any(level == "error" for _, level, _ in found)


@pytest.mark.parametrize("rule", PLANTED)
def test_validator_sees_a_fault(rule: str, judged: dict[str, list[Complaint]]) -> None:
    """The judge is awake: a planted fault is found."""
    found = judged[rule]
    assert [each for each in found if each[0].startswith(rule) and each[0] not in ADVICE], found
