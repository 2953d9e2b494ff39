"""Image rules: files that are there, broken, of another size, or of a kind that Stet can't judge."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from PIL import Image
from sites import site_of

from editor.core.edits import Set
from editor.core.problems import Problem, check_article
from editor.core.problems.picture import MAX_PIXELS, look_into

SCHEMA = """
collections:
  - name: news
    folder: _news
    fields:
      - {name: photo, widget: image, required: false}
      - {name: photos, widget: list, required: false, fields: [{name: url, widget: image}]}
"""


def check(folder: Path, front: str) -> list[Problem]:
    files = {".stet.yml": SCHEMA, "_config.yml": "{}", "_news/a.md": f"---\n{front}---\n"}
    site = site_of(folder, files)
    Image.new("L", (3, 2)).save(folder / "dot.png")
    return [p for p in check_article(site.article("_news/a.md"), site) if p.rule.startswith("image-")]


@pytest.mark.parametrize(
    ("front", "rule", "fix"),
    [
        ("photo: /dot.png\n", "", None),
        ("photo: https://cdn.example/none.png\n", "", None),
        ("photo: /none.png\n", "image-missing", None),
        ("photo: /../../none.png\n", "image-missing", None),
        ("photo: 5\n", "", None),
        ("photos: [{url: /dot.png, width: 3, height: 2}]\n", "", None),
        ("photos: [{url: /dot.png, width: 3.0, height: '9'}]\n", "", None),
        ("photos: [{url: /dot.png, width: 9, height: 9}]\n", "image-size", Set(("photos", 0, "width"), 3)),
        ("photos: [{url: /dot.png, width: 3, height: 9}]\n", "image-size", Set(("photos", 0, "height"), 2)),
    ],
)
def test_image_fields(tmp_path: Path, front: str, rule: str, fix: Set | None) -> None:
    found = check(tmp_path, front)
    assert [p.rule for p in found] == ([rule] if rule else [])
    assert [p.fix for p in found] == ([fix] if rule else [])


@pytest.mark.parametrize(
    ("name", "data", "state"),
    [
        ("page.png", b"<!doctype html><title>Not found</title>", "broken"),
        ("empty.jpg", b"", "broken"),
        ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unknown"),
        ("photo.jpg", b"\0\0\0\x18ftypheic" + b"\0" * 40, "unknown"),
        ("notes.txt", b"text", "unknown"),
        ("script.png", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "broken"),
        ("noise.gif", b"GIF89a" + random.Random(5).randbytes(40), None),
    ],
)
def test_bytes_that_are_no_picture(tmp_path: Path, name: str, data: bytes, state: str | None) -> None:
    (tmp_path / name).write_bytes(data)
    found = look_into(tmp_path / name).state
    assert found == state or (state is None and found in ("fine", "broken", "unknown"))


@pytest.mark.parametrize("suffix", ["png", "jpg", "gif", "webp", "bmp", "tif"])
def test_a_picture_that_is_cut_is_broken(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"a.{suffix}"
    Image.effect_noise((64, 48), 90).convert("RGB").save(file)
    whole = file.read_bytes()
    assert look_into(file)[:3] == ("fine", 64, 48)
    file.write_bytes(whole[: len(whole) // 2])
    assert look_into(file).state == "broken"
    file.unlink()
    assert look_into(file).state == "unknown"


def test_a_bomb_is_not_decoded(tmp_path: Path) -> None:
    file = tmp_path / "bomb.png"
    Image.new("1", (20_000, MAX_PIXELS // 10_000)).save(file)
    assert look_into(file).state in ("fine", "unknown")


def test_what_is_no_file_is_unknown(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.png").mkdir()
    for name in ("pipe.png", "folder.png", "none.png", "nul\0.png"):
        assert look_into(tmp_path / name).state == "unknown"
