"""Only regular files of a stated size are read; anything else in their place is told, and nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hard.things import THINGS, TRACEBACK, endless, giant, in_time, itself, nothing, nowhere, pipe, project, state
from petaproses.cli import run

CHECKS = (["validate"], ["validate", "--diff"], ["validate", "--fix"], ["coverage"], ["render", "-f", "svg"])
PLACES: dict[str, tuple[list[str], ...]] = {
    "sesuatu.yaml": CHECKS,
    "sub/sesuatu.yml": CHECKS[:1],
    "temuan-lama.txt": (["validate"], ["validate", "--update-baseline"], ["render", "-f", "svg"]),
    "templates/lembar.html.j2": (["render", "-f", "html"],),
    "templates/gaya.css": (["render", "-f", "html"],),
    "templates/indeks.md.j2": (["render", "-f", "md"],),
    "templates/buku.typ": (["build", "--only", "pdf"],),
    "templates/logo.png": (["build", "--only", "pdf"],),
    "templates/lampiran.docx": (["build", "--only", "docx"],),
}
"""Where a file is looked for, and the commands that look there."""


@pytest.mark.parametrize("put", THINGS)
def test_anything_where_a_file_should_be(
    put: Callable[[Path], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Property: whatever stands wherever a file is looked for, every command ends soon, says what it means in words of
    its own, and changes nothing in maps/."""
    for number, (place, reading) in enumerate(PLACES.items()):
        maps = project(tmp_path / str(number))
        (maps / place).parent.mkdir(exist_ok=True)
        put(maps / place)
        before = state(maps)
        for command in reading:
            out = [] if command[0] in {"validate", "coverage"} else ["-o", str(tmp_path / str(number) / "out")]
            with in_time():
                code = run([*command, str(maps), *out])
            shown = capsys.readouterr()
            assert code in {0, 1, 2}, (command, place, shown.err)
            assert not TRACEBACK.search(shown.out + shown.err), (command, place, shown.err)
            assert len(shown.out) + len(shown.err) < 5_000
        if put is nothing and place == "temuan-lama.txt":
            before.pop(str(maps / place))  # a list without entries goes when it is brought up to date
        assert state(maps) == before, place


@pytest.mark.parametrize(
    "put, said",
    [
        (pipe, "pipa atau perangkat"),
        (endless, "pipa atau perangkat"),
        (itself, "tautannya berputar"),
        (nowhere, "tidak ada berkas atau folder dengan nama itu"),
        (giant, "lebih dari batas 16,0 MB"),
    ],
)
def test_what_is_no_file_is_told(
    put: Callable[[Path], None], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a finding where a map is looked for, as a refusal where a template is, as a note where the list of old
    findings is; in both languages."""
    maps = project(tmp_path)
    put(maps / "x.yaml")
    put(maps / "temuan-lama.txt")
    with in_time():
        assert run(["validate", str(maps)]) == 1
    shown = capsys.readouterr().out
    assert "x.yaml:1:1: galat PP00" in shown
    assert said in shown
    assert "temuan-lama.txt tidak dipakai: " in shown
    run(["validate", str(maps), "--lang", "en"])
    assert "temuan-lama.txt is not used: " in capsys.readouterr().out
    (maps / "x.yaml").unlink()
    (maps / "templates").mkdir()
    for name, only in (("lampiran.docx", "docx"), ("buku.typ", "pdf"), ("bagian-situs.html.j2", "situs")):
        put(maps / "templates" / name)
        with in_time():
            assert run(["build", str(maps), "--only", only, "-o", str(tmp_path / "out")]) == 2
        told = capsys.readouterr().err
        assert f"templat {name} tidak dapat dipakai: " in told
        assert "MB" in told if put is giant else said in told
        (maps / "templates" / name).unlink()


def test_a_folder_that_may_not_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is a finding that names it; the rest is checked. (Who may read all, as root does, is told no by a fake.)"""
    maps = project(tmp_path)
    (maps / "rahasia").mkdir()
    real, scan = Path.iterdir, __import__("os").scandir

    def denied(path: Path) -> object:
        if path.name == "rahasia":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    def unscanned(path: object) -> object:
        if str(path).endswith("rahasia"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(Path, "iterdir", denied)
    monkeypatch.setattr("os.scandir", unscanned)
    assert run(["validate", str(maps)]) == 1
    shown = capsys.readouterr().out
    assert "rahasia:1:1: galat PP004 [berkas-tak-terbaca] berkas tidak dapat dibuka (tidak ada izin)" in shown
    assert "2 proses" in shown


@pytest.mark.parametrize("path", ["x" * 5_000, "x/" * 2_500, "a\0b", "\udcff.yaml", "x\n\x1b[31m", ""])
def test_a_path_of_any_kind(path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is one that is not there, or that cannot be one, said on two harmless lines."""
    commands_ = (["validate", path], ["render", path], ["build", path], ["coverage", path])
    for command in commands_ if path else ():
        assert run(command) == 2
        shown = capsys.readouterr().err
        assert not TRACEBACK.search(shown)
        assert len(shown.splitlines()) == 2
        assert len(shown) < 600
