"""The appendix by Word's own rules: which elements may stand where, and what must be unique."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from .made import HOSTILE, MAPS, ROOT, SAMPLE, appendix, small, spoiled

AUDIT = ROOT / ".alat/openxml-audit/bin/openxml-audit"
"""Where .ci/run installs it, in an environment of its own: it knows the schemas of Microsoft's Open XML SDK."""

BROKEN = {
    "cell width after its span": (r"(<w:tcW [^>]*/>)(<w:gridSpan [^>]*/>)", r"\2\1"),
    "page size after the margins": (r"(<w:pgSz [^>]*/>)(<w:pgMar [^>]*/>)", r"\2\1"),
    "style after another property": (r"(<w:pStyle [^>]*/>)(<w:keepNext/>)", r"\2\1"),
    "size of a picture after its name": (r"(<wp:extent [^>]*/>)(<wp:docPr [^>]*/>)", r"\2\1"),
    "cell without a paragraph": (r"(</w:tcPr>)<w:p>((?!</w:tc>).)*</w:tc>", r"\1</w:tc>"),
    "unknown kind of merging": (r'<w:vMerge w:val="restart"/>', '<w:vMerge w:val="begin"/>'),
    "two bookmarks of one number": (r'<w:bookmarkStart w:id="1002"', '<w:bookmarkStart w:id="1001"'),
    "picture that is not there": (r'r:embed="rId6"', 'r:embed="rId999"'),
}
"""What is put in the place of what, in a document that has then this defect."""


def complaints(folder: Path, documents: dict[str, bytes]) -> dict[str, list[str]]:
    """What the judge says of some documents; it judges all in one run."""
    if not AUDIT.is_file():
        pytest.skip("openxml-audit is not installed")
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    command = [AUDIT, "-f", "microsoft365", "-m", "0", "-o", "json", "-r", folder]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    found = {
        Path(each["file"]).stem: [said["description"] for said in each["errors"]] for each in json.loads(done.stdout)
    }
    assert found.keys() == documents.keys()
    return found


def test_word_would_open_it_and_not_what_is_broken(tmp_path: Path) -> None:
    whole = {"maps": appendix(MAPS), "sample": appendix(SAMPLE), "hostile": small(**HOSTILE), "empty": small(peta="")}
    broken = {name: spoiled(whole["sample"], *change) for name, change in BROKEN.items()}
    found = complaints(tmp_path, whole | broken)
    assert {name: found[name] for name in whole} == {name: [] for name in whole}
    assert [name for name in broken if not found[name]] == []
