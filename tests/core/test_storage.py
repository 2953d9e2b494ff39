"""Reading with a stamp, and the durable write."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from editor.core.errors import ChangedOnDisk, StorageError
from editor.core.storage import MAX_BYTES, read_source
from editor.core.storage.write import BATCH, Write, write_all, write_one

unix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of Unix")


def put(path, data=b"one"):
    path.write_bytes(data)
    return read_source(path)


def test_a_write_replaces_the_bytes_and_its_stamp_is_that_of_the_file(tmp_path):
    file = tmp_path / "a.md"
    source = put(file)
    stamp = write_one(Write(str(file), b"two", source.stamp))
    assert file.read_bytes() == b"two"
    assert stamp == read_source(file).stamp
    assert os.listdir(tmp_path) == ["a.md"]


def test_what_changed_meanwhile_is_not_overwritten(tmp_path):
    file = tmp_path / "a.md"
    source = put(file)
    file.write_bytes(b"ONE")
    with pytest.raises(ChangedOnDisk):
        write_one(Write(str(file), b"two", source.stamp))
    assert file.read_bytes() == b"ONE"
    assert os.listdir(tmp_path) == ["a.md"]


def test_the_same_size_in_the_same_tick_of_the_clock_is_still_noticed(tmp_path):
    file = tmp_path / "a.md"
    source = put(file)
    status = file.stat()
    file.write_bytes(b"eno")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(ChangedOnDisk):
        write_one(Write(str(file), b"two", source.stamp))
    assert file.read_bytes() == b"eno"


def test_a_file_that_was_only_touched_is_written(tmp_path):
    file = tmp_path / "a.md"
    source = put(file)
    os.utime(file, ns=(1, 1))
    write_one(Write(str(file), b"two", source.stamp))
    assert file.read_bytes() == b"two"


def test_a_deleted_file_is_not_brought_back(tmp_path):
    file = tmp_path / "a.md"
    source = put(file)
    file.unlink()
    with pytest.raises(ChangedOnDisk):
        write_one(Write(str(file), b"two", source.stamp))
    assert os.listdir(tmp_path) == []


def test_a_new_file_does_not_replace_one_that_came_meanwhile(tmp_path):
    file = tmp_path / "a.md"
    write_one(Write(str(file), b"new", None))
    assert file.read_bytes() == b"new"
    with pytest.raises(ChangedOnDisk):
        write_one(Write(str(file), b"newer", None))
    assert file.read_bytes() == b"new"


@unix
def test_mode_and_link_are_kept(tmp_path):
    real = tmp_path / "real.md"
    put(real)
    real.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to("real.md")
    write_one(Write(str(link), b"two", read_source(link).stamp))
    assert link.is_symlink()
    assert real.read_bytes() == b"two"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_one_that_fails_does_not_stop_the_others(tmp_path):
    files = [tmp_path / f"{n}.md" for n in range(BATCH + 5)]
    sources = [put(file) for file in files]
    files[3].write_bytes(b"somebody else")
    outcomes = list(write_all(Write(str(f), b"two", s.stamp) for f, s in zip(files, sources, strict=True)))
    assert [n for n, outcome in enumerate(outcomes) if outcome.error] == [3]
    assert [f.read_bytes() for f in files].count(b"two") == len(files) - 1
    assert len(os.listdir(tmp_path)) == len(files)


@pytest.mark.parametrize("what", ["folder", "nothing", "large"])
def test_what_can_not_be_read_says_why(tmp_path, what):
    path = tmp_path / "x.md"
    if what == "folder":
        path.mkdir()
    elif what == "large":
        with path.open("wb") as stream:
            stream.truncate(MAX_BYTES + 1)
    with pytest.raises(StorageError) as caught:
        read_source(path)
    assert caught.value.file == str(path)
    assert caught.value.reason


@unix
def test_a_named_pipe_does_not_block(tmp_path):
    os.mkfifo(tmp_path / "x.md")
    with pytest.raises(StorageError):
        read_source(tmp_path / "x.md")


def test_temporary_files_of_a_killed_writer_go_after_a_while(tmp_path):
    """Those of one that may still be at work stay, and so does everything that only looks alike."""
    left, fresh, alike = (tmp_path / name for name in (".stet-abc.tmp", ".stet-def.tmp", ".stet-notes.txt"))
    for file in (left, fresh, alike):
        file.write_bytes(b"half")
    for file in (left, alike):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    article = tmp_path / "a.md"
    write_one(Write(str(article), b"whole", None))
    assert sorted(file.name for file in tmp_path.iterdir()) == [".stet-def.tmp", ".stet-notes.txt", "a.md"]
