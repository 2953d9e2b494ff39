"""A picture from elsewhere becomes a file of the site: only pictures, under safe names, never over another file."""

from __future__ import annotations

import io
import os
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from sites import site_of

from editor.core.edits import Insert, Set, apply_edits
from editor.core.errors import StorageError
from editor.core.site import Library
from editor.core.site.media_address import address_of, media_habit
from editor.core.site.media_import import import_picture, local_picture, read_picture
from editor.core.site.media_names import safe_name
from editor.core.site.picture_bytes import LookedAt, look_at
from editor.core.site.picture_edits import empty_picture_path, picture_edits

if TYPE_CHECKING:
    from pathlib import Path

    from editor.core.site import Site

SCHEMA = """
collections:
  - name: news
    folder: _news
    fields:
      - {name: title}
      - name: images
        widget: list
        required: false
        fields:
          - {name: url, widget: image}
          - {name: width, widget: number, required: false}
          - {name: height, widget: number, required: false}
      - {name: cover, widget: image, required: false}
"""
CONFIG = "url: https://site.example\nbaseurl: /base\n"


def pixels(kind: str = "PNG", size: tuple[int, int] = (6, 4), color: str = "teal") -> bytes:
    """A picture's bytes."""
    stream = io.BytesIO()
    Image.new("RGB", size, color).save(stream, kind)
    return stream.getvalue()


def bomb(side: int) -> bytes:
    """A tiny PNG that says it is `side` pixels square."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body


def site_with(folder: Path, *fronts: str, schema: str = SCHEMA) -> Site:
    """A site of these articles, with a picture in two folders."""
    files: dict[str, str | bytes] = {".stet.yml": schema, "_config.yml": CONFIG}
    files |= {f"_news/{n}.md": f"---\n{front}\n---\nBody\n" for n, front in enumerate(fronts)}
    files |= {"assets/images/a.png": pixels(), "photos/2020/b.png": pixels()}
    return site_of(folder, files)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Tide Mill.JPG", "tide-mill.png"),
        ("../../etc/passwd", "passwd.png"),
        ("..\\..\\boot.ini", "boot.png"),
        ("Überfähre № 7 (final).jpeg", "uberfahre-no-7-final.png"),
        ("东京.png", "picture.png"),
        ("CON.png", "picture-con.png"),
        (".htaccess", "htaccess.png"),
        ("a\0b\n.png", "a-b.png"),
        ("%2e%2e%2fx.png", "x.png"),
        ("", "picture.png"),
        ("x" * 300, "x" * 80 + ".png"),
    ],
)
def test_names_are_safe(name: str, safe: str) -> None:
    assert safe_name(name, ".png") == safe


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_pictures_of_the_web_are_taken_with_their_own_suffix(tmp_path: Path, kind: str) -> None:
    site = site_with(tmp_path)
    made = import_picture(site, pixels(kind), "Dot.bmp", "assets/images")
    assert (made.picture.format, made.picture.width, made.picture.height) == (kind, 6, 4)
    assert made.path == f"assets/images/dot.{'jpg' if kind == 'JPEG' else kind.lower()}"
    assert (tmp_path / made.path).read_bytes() == pixels(kind)


def test_nothing_is_overwritten_and_the_same_is_stored_once(tmp_path: Path) -> None:
    site = site_with(tmp_path)
    first = import_picture(site, pixels(color="red"), "a.png", "assets/images")
    assert (first.path, first.is_new) == ("assets/images/a-2.png", True)
    again = import_picture(site, pixels(color="red"), "a.png", "assets/images")
    assert (again.path, again.is_new) == ("assets/images/a-2.png", False)
    assert (tmp_path / "assets/images/a.png").read_bytes() == pixels()


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site")
    outside = tmp_path / "outside.png"
    os.symlink(outside, tmp_path / "site/assets/images/x.png")
    assert import_picture(site, pixels(), "x.png", "assets/images").path == "assets/images/x-2.png"
    os.symlink(tmp_path, tmp_path / "site/out")
    for folder in ("out", "../elsewhere", "out/deep"):
        with pytest.raises(StorageError, match="outside"):
            import_picture(site, pixels(), "x.png", folder)
    assert not outside.exists()
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"<!doctype html>", "no picture"),
        (b"GIF89a", "damaged"),
        (pixels()[:50], "damaged"),
        (pixels("JPEG", (200, 200))[:700], "damaged"),
        (bomb(50_000), "too many pixels"),
        (bomb(9_000), "too many pixels"),
        (bomb(500), "damaged"),
        (b'<svg width="0" height="0" xmlns="http://www.w3.org/2000/svg"><script/></svg>', "SVG"),
        (pixels("BMP"), "BMP"),
        (pixels("TIFF"), "TIFF"),
    ],
)
def test_what_is_no_sound_picture_is_refused_with_the_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    site = site_with(tmp_path)
    with pytest.raises(StorageError, match=reason):
        import_picture(site, data, "x.png", "new/folder")
    assert not (tmp_path / "new").exists()


def test_files_that_are_no_pictures_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "big.png").touch()
    os.truncate(tmp_path / "big.png", 40 << 20)
    os.mkfifo(tmp_path / "pipe.png")
    for name, reason in (("big.png", "too large"), ("pipe.png", "no file"), ("", "folder"), ("none", "not exist")):
        with pytest.raises(StorageError, match=reason):
            read_picture(tmp_path / name)


def test_a_file_of_the_site_is_used_where_it_lies(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site")
    found = local_picture(site, tmp_path / "site/photos/2020/b.png")
    assert found is not None
    assert (found.path, found.is_new, found.picture.width) == ("photos/2020/b.png", False, 6)
    (tmp_path / "c.png").write_bytes(pixels())
    assert local_picture(site, tmp_path / "c.png") is None


@pytest.mark.parametrize(
    ("fronts", "present", "folder", "address"),
    [
        (["images: [{url: /photos/2020/b.png}]"], "", "photos/2020", "/x.png"),
        (["images: [{url: 'https://site.example/base/photos/2020/b.png'}]"], "", "photos/2020",
         "https://site.example/base/x.png"),
        (["images: [{url: /base/photos/2020/b.png}]"], "", "photos/2020", "/base/x.png"),
        (["images: [{url: 'https://cdn.example/photos/2020/b.png'}]"], "", "assets/images", "/x.png"),
        (["cover: https://site.example/base/assets/images/a.png"], "", "assets/images",
         "https://site.example/base/x.png"),
        (["images: [{url: /photos/2020/b.png}]"], "https://site.example/base/assets/images/a.png", "assets/images",
         "https://site.example/base/x.png"),
        (["images: [{url: /photos/gone.png}]", "images: 5", "images: [[[1]]]"], "", "assets/images", "/x.png"),
    ],
)  # fmt: skip
def test_new_pictures_go_where_the_sites_others_are(
    tmp_path: Path, fronts: list[str], present: str, folder: str, address: str
) -> None:
    site = site_with(tmp_path, *fronts)
    library = Library(site)
    for _ in library.read():
        pass
    habit = media_habit(site, library.rows(), ("images", 0, "url"), "news", present)
    assert habit.folder == folder
    assert address_of(site, "x.png", habit.style) == address


def test_the_schemas_media_folder_is_obeyed(tmp_path: Path) -> None:
    site = site_with(tmp_path, "cover: /photos/2020/b.png", schema="media_folder: up\npublic_folder: /files" + SCHEMA)
    habit = media_habit(site, (), ("cover",), "news")
    assert habit.folder == "up"
    assert address_of(site, "up/a b.png") == "/files/a%20b.png"


PICTURE = LookedAt("JPEG", 640, 480)


@pytest.mark.parametrize(
    ("front", "path", "after"),
    [
        ("cover: /a.png", ("cover",), "cover: /x.jpg"),
        ("cover: /a.png\nwidth: 5", ("cover",), "cover: /x.jpg\nwidth: 5"),
        ("images:\n  - url: /a.png\n    width: 5 # px\n    height: '7'\n    alt: A\n    type: image/png\n    size: 9",
         ("images", 0, "url"),
         "images:\n  - url: /x.jpg\n    width: 640 # px\n    height: '480'\n    alt: A\n    type: image/jpeg\n"
         "    size: 999"),
        ("images:\n  - url: /a.png\n    type: png", ("images", 0, "url"),
         "images:\n  - url: /x.jpg\n    type: jpeg\n    width: 640\n    height: 480"),
        ("images:\n  - url: /a.png\n    type: hero", ("images", 0, "url"),
         "images:\n  - url: /x.jpg\n    type: hero\n    width: 640\n    height: 480"),
        ("images:\n  - url: /a.png", ("images", 1, "url"),
         "images:\n  - url: /a.png\n  - url: /x.jpg\n    width: 640\n    height: 480"),
    ],
)  # fmt: skip
def test_the_edits_set_address_and_size_in_the_sites_own_form(
    tmp_path: Path, front: str, path: tuple[str | int, ...], after: str
) -> None:
    site = site_with(tmp_path, front)
    article = site.article("_news/0.md")
    assert article.document is not None
    edits = picture_edits(article.collection, article.record, path, "/x.jpg", PICTURE, 999)
    applied = apply_edits(article.document, edits)
    assert applied.document.front.rstrip("\n") == after  # type: ignore[union-attr]
    assert picture_edits(article.collection, applied.document.record, path, "/x.jpg", PICTURE, 999) == ()  # type: ignore[union-attr]


def test_an_article_without_a_picture_gets_its_first(tmp_path: Path) -> None:
    site = site_with(tmp_path, "title: A")
    article = site.article("_news/0.md")
    path = empty_picture_path(article.collection, article.record)
    assert path == ("cover",)
    only_list = site.schema.collections[0]
    assert picture_edits(only_list, article.record, ("images", 0, "url"), "/x.jpg", PICTURE) == (
        Insert(("images",), {"url": "/x.jpg", "width": 640, "height": 480}),
    )
    assert picture_edits(None, {"cover": "/a"}, ("cover",), "/b", None) == (Set(("cover",), "/b"),)


def test_looking_at_bytes_never_raises() -> None:
    sound = pixels("GIF")
    for cut in range(len(sound)):
        assert look_at(sound[:cut]).reason or cut
