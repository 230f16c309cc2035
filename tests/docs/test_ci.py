"""The ready jobs are YAML that CI servers read, and their shell steps run: in a repository with maps and a wheel."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from docs.page import steps, text_of
from docs.reader import Reader

JOBS = {step.name: yaml.safe_load(step.text) for step in steps(text_of("ci.md")) if step.kind == "file"}
GITHUB, GITLAB = JOBS[".github/workflows/peta.yml"], JOBS[".gitlab-ci.yml"]

_PIP = """#!/bin/sh
set -eu
[ "$1 $2 $3" = "-m pip install" ] && [ -f "${4%%"[all]"}" ]
"""
"""Stands for `python`: it installs what is there, without doing so."""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository as the page wants it, and first on the path what stands for the server's Python."""
    for step in steps(text_of("mulai.md")):
        if step.kind == "file":
            Reader(tmp_path).write(step._replace(text=step.text.replace("7.2.1.22", "7.2.1.2")))
    (tmp_path / "alat").mkdir()
    (tmp_path / "alat" / "petaproses-0.1.0-py3-none-any.whl").touch()
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").write_text(_PIP, encoding="utf-8")
    tool = f'#!/bin/sh\nexec "{sys.executable}" -m petaproses "$@"\n'
    (tmp_path / "bin" / "petaproses").write_text(tool, encoding="utf-8")
    for program in (tmp_path / "bin").iterdir():
        program.chmod(0o755)
    return tmp_path


def done(repository: Path, lines: list[str]) -> subprocess.CompletedProcess[str]:
    """Run shell lines as a CI server does: each must succeed."""
    bash = shutil.which("bash")
    assert bash
    env = os.environ | {
        "PATH": f"{repository / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(repository / "summary.md"),
    }
    script = "\n".join(lines)
    command = [bash, "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=repository, env=env, capture_output=True, encoding="utf-8", check=False)


def github() -> Iterator[dict[str, Any]]:
    for job in GITHUB["jobs"].values():
        yield from job["steps"]


def test_github_job_runs(repository: Path) -> None:
    made = done(repository, [step["run"] for step in github() if "run" in step])
    assert made.returncode == 0, made.stderr
    assert (repository / "summary.md").read_text(encoding="utf-8")
    (upload,) = [step for step in github() if "upload-artifact" in step.get("uses", "")]
    assert (repository / upload["with"]["path"] / "peta-proses-bisnis.pdf").is_file()


def test_gitlab_jobs_run(repository: Path) -> None:
    for name in ("peta", "pages"):
        job = GITLAB[name]
        made = done(repository, job["script"])
        assert made.returncode == 0, made.stderr
        reports = job["artifacts"].get("reports", {}).values()
        assert [path for path in (*job["artifacts"]["paths"], *reports) if not (repository / path).exists()] == []
    assert (repository / "public" / "index.html").is_file()


@pytest.mark.parametrize("lines", [[step["run"] for step in github() if "run" in step], GITLAB["peta"]["script"]])
def test_an_error_in_a_map_fails_the_job(repository: Path, lines: list[str]) -> None:
    sheet = repository / "maps" / "7.2.1.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("-> 7.2.1.2 ->", "-> 7.2.1.9 ->"), encoding="utf-8")
    assert done(repository, lines).returncode == 1
    assert not (repository / "out").exists()


def test_without_the_wheel_the_job_fails(repository: Path) -> None:
    shutil.rmtree(repository / "alat")
    assert done(repository, GITLAB["peta"]["script"]).returncode != 0


def test_github_reads_what_is_written() -> None:
    """YAML calls `on` a truth value; GitHub's keys are all there."""
    assert set(GITHUB) == {"name", True, "permissions", "jobs"}
    assert all("uses" in step or "run" in step for step in github())
