"""`stet merge` as Git calls it, and what else it does with files."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from editor.__main__ import main

BASE = "---\ntitle: Ebb\nheat: 5\nlive: no\n---\nText\n"


@pytest.fixture
def git(tmp_path, monkeypatch):
    """A function that runs git in a repository of its own."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")

    def run(*words):
        names = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
        return subprocess.run(["git", *names, *words], cwd=tmp_path, capture_output=True, text=True)

    run("init", "-q", "-b", "main")
    run("config", "merge.stet.driver", f'"{sys.executable}" -m editor merge %O %A %B --output %A')
    (tmp_path / ".gitattributes").write_text("*.md merge=stet\n")
    return run


def commit(git, file, text):
    file.write_text(text)
    git("add", "-A")
    assert git("commit", "-qm", "a").returncode == 0


@pytest.mark.parametrize(
    ("theirs", "status", "lines"),
    [("live: yes", 0, ["heat: 6", "live: yes"]), ("heat: 7", 1, ["<<<<<<< ours", "heat: 6", "heat: 7"])],
)
def test_git_merges_by_fields(git, tmp_path, theirs, status, lines):
    file = tmp_path / "a.md"
    commit(git, file, BASE)
    git("switch", "-qc", "theirs")
    commit(git, file, BASE.replace("live: no" if "live" in theirs else "heat: 5", theirs))
    git("switch", "-q", "main")
    commit(git, file, BASE.replace("heat: 5", "heat: 6"))
    assert git("merge", "theirs", "-m", "both").returncode == status
    found = file.read_text().splitlines()
    assert [line for line in found if line in lines] == lines


def test_a_readme_without_front_matter_is_merged_by_lines(tmp_path, capfdbinary):
    for name, text in {"base": b"1\n2\n3\n", "ours": b"0\n2\n3\n", "theirs": b"1\n2\n\xff\n"}.items():
        (tmp_path / name).write_bytes(text)
    assert main(["merge", *(str(tmp_path / name) for name in ("base", "ours", "theirs"))]) == 0
    assert capfdbinary.readouterr().out == b"0\n2\n\xff\n"


def test_only_one_version_without_front_matter_is_not_guessed_at(tmp_path, capsys):
    for name, text in {"base": BASE, "ours": "no more\n", "theirs": BASE}.items():
        (tmp_path / name).write_text(text)
    files = [str(tmp_path / name) for name in ("base", "ours", "theirs")]
    assert main(["merge", *files, "--output", files[1]]) == 2
    assert "ours: has no front matter" in capsys.readouterr().err
    assert (tmp_path / "ours").read_text() == "no more\n"


def test_three_files_are_wanted(capsys):
    assert main(["merge", "a", "b"]) == 2
    assert "BASE OURS THEIRS" in capsys.readouterr().err
