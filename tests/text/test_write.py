"""Writing: whole files or none, nothing touched in vain, nothing outside the folder."""

from pathlib import Path

import pytest

import petaproses.text.write
from petaproses.text.write import write


def test_writes_leaves_and_changes(tmp_path: Path) -> None:
    out = tmp_path / "a" / "out"
    assert write(out, [("x.svg", b"1\n"), ("sub/y.md", b"2\n")]).written == ("x.svg", "sub/y.md")
    before = (out / "x.svg").stat()
    again = write(out, [("x.svg", b"1\n"), ("sub/y.md", b"3\n")])
    assert (again.unchanged, again.written, again.failed) == (("x.svg",), ("sub/y.md",), ())
    after = (out / "x.svg").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert (out / "sub/y.md").read_bytes() == b"3\n"
    assert sorted(path.name for path in out.rglob("*")) == ["sub", "x.svg", "y.md"]


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "C:x", "a\\b", "", ".", "a\0b"])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a file name"):
        write(tmp_path / "out", [(name, b"")])
    assert not list(tmp_path.iterdir())


def test_a_link_is_neither_followed_nor_replaced(tmp_path: Path) -> None:
    outside = tmp_path / "penting.txt"
    outside.write_bytes(b"asli")
    out = tmp_path / "out"
    out.mkdir()
    (out / "x.svg").symlink_to(outside)
    result = write(out, [("x.svg", b"baru"), ("y.svg", b"2")])
    assert [failure.name for failure in result.failed] == ["x.svg"]
    assert result.written == ("y.svg",)
    assert outside.read_bytes() == b"asli"
    assert (out / "x.svg").is_symlink()


def test_a_linked_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    out = tmp_path / "out"
    out.mkdir()
    (out / "sub").symlink_to(outside, target_is_directory=True)
    result = write(out, [("sub/x.svg", b"1"), ("y.svg", b"2")])
    assert [failure.name for failure in result.failed] == ["sub/x.svg"]
    assert result.written == ("y.svg",)
    assert not list(outside.iterdir())


def test_a_broken_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, [("x.svg", b"lama")])

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    result = write(tmp_path, [("x.svg", b"baru")])
    assert result.failed[0].error.errno == 28
    assert (tmp_path / "x.svg").read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["x.svg"]


@pytest.mark.parametrize("held, written", [(2, True), (99, False)])
def test_a_file_held_open_on_windows_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int, written: bool
) -> None:
    real, waits = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        if len(waits) < held:
            error = PermissionError(13, "held")
            error.winerror = 32
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(petaproses.text.write.time, "sleep", waits.append)
    result = write(tmp_path, [("x.svg", b"1")])
    assert bool(result.written) is written
    assert bool(result.failed) is not written
    assert waits == sorted(waits)


def test_permission_denied_elsewhere_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(self: Path, target: Path) -> Path:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(petaproses.text.write.time, "sleep", lambda _: pytest.fail("waited"))
    assert write(tmp_path, [("x.svg", b"1")]).failed
