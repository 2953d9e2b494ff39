"""Mending a broken file as text keeps every byte of the lines that were not touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import ChangedOnDisk
from editor.core.site import open_site
from editor.core.site.mend import mend_article, mended_bytes, shown_text, why_not_mendable

PIECES = st.sampled_from(
    [b"a", b"b: 1", b"\n", b"\r\n", b"\r", b"\xff", b"\xef\xbb\xbf", "\u2028".encode(), b"---", b"\x00", "é".encode()]
)
FILES = st.lists(PIECES, max_size=30).map(b"".join)


@given(FILES)
def test_text_that_is_not_touched_is_the_same_bytes(data: bytes) -> None:
    assert mended_bytes(data, shown_text(data)) == data


@given(FILES, st.integers(0, 30), st.text("xyz", max_size=3))
def test_only_a_changed_line_is_written_anew(data: bytes, at: int, new: str) -> None:
    lines = shown_text(data).split("\n")
    at %= len(lines)
    lines[at] = new
    mended = mended_bytes(data, "\n".join(lines))
    assert shown_text(mended).split("\n") == lines
    old = data.split(b"\n")
    kept = mended.split(b"\n")
    if not data.startswith(b"\xef\xbb\xbf"):
        assert kept[:at] == old[:at]
        assert kept[at + 1 :] == old[at + 1 :]


@given(FILES, st.lists(st.text("xy", max_size=3), max_size=8))
def test_any_text_comes_back_as_it_was_typed(data: bytes, lines: list[str]) -> None:
    text = "\n".join(lines)
    assert shown_text(mended_bytes(data, text)) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"\r\n\r", "\n\n"), (b"\r\n\r", "\n\ufffd\n"), (b"a\n\r", "\ufffd\nx"), (b"\r", ""), (b"x\r", "x\n")],
)
def test_a_lone_carriage_return_at_the_end_is_a_sign_of_its_own(data: bytes, text: str) -> None:
    assert shown_text(mended_bytes(data, text)) == text


def test_line_ends_and_bom_stay() -> None:
    data = b"\xef\xbb\xbf---\r\ntitle: [a\r\nx: 1\n---\r\n\r\nBody \xff\r\n"
    text = shown_text(data)
    assert text == "---\ntitle: [a\nx: 1\n---\n\nBody \ufffd\n"
    mended = mended_bytes(data, text.replace("[a", "[a]"))
    assert mended == data.replace(b"[a", b"[a]")
    more = mended_bytes(data, text.replace("x: 1", "x: 1\ny: 2"))
    assert more == data.replace(b"x: 1\n", b"x: 1\ny: 2\n")


def broken_article(tmp_path: Path):
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "a.md").write_bytes(b"---\r\ntitle: [a\r\n---\r\nBody\r\n")
    site = open_site(tmp_path)
    return site, site.article("a.md")


def test_a_mended_article_can_be_read(tmp_path: Path) -> None:
    site, article = broken_article(tmp_path)
    assert article.error
    mended = mend_article(site, article, shown_text(article.source.data).replace("[a", "[a]"))
    assert mended.record == {"title": ["a"]}
    assert (tmp_path / "a.md").read_bytes() == b"---\r\ntitle: [a]\r\n---\r\nBody\r\n"


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    site, article = broken_article(tmp_path)
    (tmp_path / "a.md").write_bytes(b"---\ntitle: theirs\n---\n")
    with pytest.raises(ChangedOnDisk):
        mend_article(site, article, "---\ntitle: mine\n---\n")
    assert (tmp_path / "a.md").read_bytes() == b"---\ntitle: theirs\n---\n"


def test_binary_files_are_left_alone(tmp_path: Path) -> None:
    _, article = broken_article(tmp_path)
    assert why_not_mendable(article) == ""
