"""Nothing of another's is replaced; pipes and terminals are written through; a full disk is said once."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from hard.things import TRACEBACK, in_time, itself, mailbox, project, state
from petaproses.cli import run
from petaproses.report import FORMATS
from petaproses.text import write

FOREIGN = b"# Catatan saya\n\nJangan dihapus.\n"


def naming(maps: Path, file: Path) -> list[list[str]]:
    """Every command that writes a file whose name a person gives."""
    return [
        ["schema", "-o", str(file)],
        *(["coverage", str(maps), "-f", name, "-o", str(file)] for name in ("text", "json", "html")),
        *(["validate", str(maps), "--also", f"{name}={file}"] for name in FORMATS),
    ]


def foreign(path: Path) -> None:
    path.write_bytes(FOREIGN)


def linked(path: Path) -> None:
    (path.parent / "asli").write_bytes(b"")
    path.symlink_to("asli")


def device(path: Path) -> None:
    os.mknod(path, stat.S_IFBLK | 0o600, os.makedev(240, 0))  # a number for experiments, with no driver behind it


@pytest.mark.parametrize("put", [foreign, linked, itself, mailbox, *([device] if os.geteuid() == 0 else [])])
def test_what_is_not_ours_is_left(
    put: Callable[[Path], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Property: a file, link or device that stands where a command is told to write stays, and the command says so."""
    maps = project(tmp_path)
    target = tmp_path / "penting"
    put(target)
    before = state(tmp_path)
    for command in naming(maps, target):
        with in_time():
            assert run(command) == 2, command
        shown = capsys.readouterr()
        assert shown.err.count("penting tidak dapat ditulis: ") == 1, shown.err
        assert not TRACEBACK.search(shown.err)
        assert state(tmp_path) == before, command


def test_a_map_is_never_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not even an empty one, nor one in another project."""
    maps = project(tmp_path)
    (tmp_path / "lain.yaml").write_bytes(b"")
    before = state(tmp_path)
    for target in (maps / "level-0.yaml", tmp_path / "lain.yaml"):
        for command in naming(maps, target):
            assert run(command) == 2, command
            assert state(tmp_path) == before, command


def test_what_we_made_is_replaced(tmp_path: Path) -> None:
    """By the same command, whatever it says the next time, in either language; so is an empty file."""
    maps = project(tmp_path)
    for number, command in enumerate(naming(maps, tmp_path / "laporan")):
        (tmp_path / "laporan").write_bytes(b"")
        for language in ("id", "en"):
            (maps / "level-2.yaml").write_text("induk: 9.9\nkelompok: [{proses: []}]\n", encoding="utf-8")
            assert run([*command, "--lang", language]) in {0, 1}, (number, command)
            (maps / "level-2.yaml").unlink()
            assert run([*command, "--lang", language]) in {0, 1}, (number, command)
        (tmp_path / "laporan").unlink()


def test_folders_of_ours_keep_what_others_put_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A README or an index of somebody else's, links, pipes; all other files are written."""
    maps, out = project(tmp_path), tmp_path / "out"
    out.mkdir()
    (out / "README.md").write_bytes(FOREIGN)
    (out / "index.html").write_bytes(b"<!DOCTYPE html>\n<title>Situs kami</title>\n")
    (out / "level-0.svg").symlink_to(maps / "level-0.yaml")
    os.mkfifo(out / "1.svg")
    before = state(tmp_path)
    with in_time():
        assert run(["render", str(maps), "-o", str(out), "--all", "-f", "svg,md,html"]) == 2
    said = capsys.readouterr().err
    assert [name for name in ("README.md", "index.html", "level-0.svg", "1.svg") if name not in said] in (
        [],
        ["index.html"],
    ), said
    assert "bukan buatan petaproses" in said
    after = state(tmp_path)
    assert {path: kind for path, kind in after.items() if path in before} == before
    assert str(out / "level-0.html") in after
    (out / "README.md").unlink()
    (out / "index.html").unlink()
    (out / "level-0.svg").unlink()
    (out / "1.svg").unlink()
    for name in ("Lain sama sekali", "Baru"):
        (maps / "peta.yaml").write_text(f"instansi: {name}\n", encoding="utf-8")
        assert run(["render", str(maps), "-o", str(out), "--all", "-f", "svg,md,html"]) == 0, capsys.readouterr().err


def test_the_list_of_old_findings_is_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another file of its name is neither replaced nor deleted."""
    maps = project(tmp_path)
    (maps / "temuan-lama.txt").write_bytes(FOREIGN)
    before = state(tmp_path)
    for more in ([], ["--add"]):
        assert run(["validate", str(maps), "--update-baseline", *more]) == 2
        assert "bukan daftar temuan lama: isinya lain" in capsys.readouterr().err
        assert state(tmp_path) == before


def test_a_pipe_is_written_through(tmp_path: Path) -> None:
    """And still is one afterwards; a pipe that nobody reads is told, and not waited for without end."""
    maps, pipe = project(tmp_path), tmp_path / "pipa"
    os.mkfifo(pipe)
    for command in naming(maps, pipe)[:5]:
        read: list[bytes] = []
        reader = Thread(target=lambda got=read: got.append(pipe.read_bytes()))
        reader.start()
        with in_time():
            assert run(command) in {0, 1}
        reader.join()
        assert len(read[0]) > 50
        assert stat.S_ISFIFO(pipe.lstat().st_mode)


def test_a_pipe_that_nobody_reads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("petaproses.text.write._READER_WAITS", (0.01, 0))
    os.mkfifo(tmp_path / "pipa")
    with in_time():
        assert run(["schema", "-o", str(tmp_path / "pipa")]) == 2
    assert "pipa tidak dapat ditulis: tidak ada yang membacanya" in capsys.readouterr().err


def petaproses(*argv: str, **how: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "petaproses", *argv], check=False, timeout=60, **how)


def test_standard_output_by_name(tmp_path: Path) -> None:
    """/dev/stdout goes where standard output goes: into a pipe, and into a file behind what stands in it."""
    assert petaproses("schema", "-o", "/dev/stdout", capture_output=True).stdout.startswith(b"{")
    with (tmp_path / "berkas").open("wb") as stream:
        stream.write(b"di depan\n")
        stream.flush()
        petaproses("schema", "-o", "/dev/stdout", stdout=stream, stderr=subprocess.DEVNULL)
    assert (tmp_path / "berkas").read_bytes().startswith(b"di depan\n{")


@pytest.mark.parametrize("argv", [["validate"], ["--help"]])
def test_standard_output_full_or_closed(argv: list[str], tmp_path: Path) -> None:
    """One line that says so, exit code 2; what cannot be said on standard error leaves the exit code as it is."""
    maps = [str(project(tmp_path))] if argv == ["validate"] else []
    with Path("/dev/full").open("wb") as full:
        done = petaproses(*argv, *maps, stdout=full, stderr=subprocess.PIPE)
        assert done.returncode == 2
        told = "petaproses: hasil tidak dapat ditulis ke layar: tempat penyimpanan penuh\n"
        assert done.stderr.decode() == told
        assert petaproses("validate", "tidak-ada", stdout=subprocess.DEVNULL, stderr=full).returncode == 2
    closed = ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "petaproses", *argv, *maps]
    done = subprocess.run(closed, check=False, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 2
    assert done.stderr.decode() == "petaproses: hasil tidak dapat ditulis ke layar: tempat itu tertutup\n"


def test_a_full_disk_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the reader's language, with how many files it is; what was written is told as well."""
    maps = project(tmp_path)
    real = write._replace

    def full(target: Path, data: bytes, *more: object) -> None:
        if target.suffix != ".css":
            raise OSError(28, "No space left on device")
        real(target, data, *more)

    monkeypatch.setattr("petaproses.text.write._replace", full)
    for command in (
        ["render", str(maps), "-o", str(tmp_path), "--all"],
        ["build", str(maps), "-o", str(tmp_path), "--only", "md,csv,situs"],
    ):
        assert run(command) == 2
        said = capsys.readouterr().err
        assert said.count("tempat penyimpanan penuh") == 1, said
        assert "No space" not in said
        assert len(said.splitlines()) < 8
        assert run([*command, "--lang", "en"]) == 2
        assert capsys.readouterr().err.count("the disk is full") == 1
    assert run(["schema", "-o", str(tmp_path / "skema.json")]) == 2
    assert "skema.json tidak dapat ditulis: tempat penyimpanan penuh" in capsys.readouterr().err


@pytest.mark.parametrize(
    "word", ["\x1b[2J", "qx\nzj", "::error ::x", "\r\x07", "\u202e", "\udcff", "{kode}", "x" * 9999]
)
def test_an_argument_is_echoed_harmlessly(word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Property: whatever is typed wherever, it comes back on one line, visible, and cut."""
    maps = str(project(tmp_path))
    for argv in (
        [word], [f"--{word}"], ["validate", word], ["validate", f"--{word}"], ["validate", "--format", word],
        ["validate", "--also", word], ["validate", "--also", f"{word}=x"], ["validate", "--max", word],
        ["validate", "--select", word], ["validate", "--profile", word], ["validate", maps, "--lang", word],
        ["render", maps, "--code", word], ["render", maps, "--level", word], ["render", maps, "--format", word],
        ["render", maps, "--paper", word], ["render", maps, "--engine", word], ["build", maps, "--only", word],
        ["coverage", "-f", word], ["coverage", word], ["explain", word], ["explain", "-f", word],
        ["explain", "PP001", word], ["schema", word],
    ):  # fmt: skip
        assert run(argv) == 2, argv
        said = capsys.readouterr().err
        assert len(said.splitlines()) == 2, said
        assert all(line.isprintable() for line in said.splitlines()), said
        assert said.startswith("petaproses: ")
        assert len(said) < 1000
