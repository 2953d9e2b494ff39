"""Mending a broken file as text: lines that a person did not touch keep every byte.

The text that is shown has one `\\n` a line; bytes that are not UTF-8 stand as U+FFFD, and signs that a text
input would swallow as U+FFFD too. When it comes back, a line that is the same as shown is written with the
bytes that it had, its line end among them; a new or changed line is UTF-8 with the line end of its neighbour.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ..errors import ChangedOnDisk
from ..storage import Source, read_source
from ..storage.write import Write, write_one

if TYPE_CHECKING:
    from .article import Article
    from .site import Site

MAX_BYTES = 1 << 20
"""A larger file can't be mended here."""
MAX_COMPARED = 4000
"""Up to how many changed lines (of both sides together) are matched one by one."""

_BOM = b"\xef\xbb\xbf"
_SWALLOWED = re.compile("[\x00\r\u2028\u2029\ufdd0\ufdd1]")


def shown_text(data: bytes) -> str:
    """The file as text for a person, without its BOM, lines parted by `\\n`."""
    return "\n".join(map(_shown, _lines(data.removeprefix(_BOM))))


def mended_bytes(data: bytes, text: str) -> bytes:
    """The bytes that a person's text makes of the file; the very same where `text` is what was shown."""
    has_bom = data.startswith(_BOM)
    old = _lines(data.removeprefix(_BOM))
    shown = [_shown(line) for line in old]
    wanted = text.split("\n")
    out: list[bytes] = []
    for tag, a, b, c, d in _steps(shown, wanted):
        if tag == "equal":
            out += old[a:b]
        else:
            ending = _ending_near(old, a if tag == "replace" else max(0, a - 1))
            out += [line.encode("utf-8", "replace") + ending for line in wanted[c:d]]
    _close_last_lines(out, old)
    return (_BOM if has_bom else b"") + b"".join(out)


def mend_article(site: Site, article: Article, text: str) -> Article:
    """Write a person's text in the place of a broken file's, and read it again.

    Raises StorageError (ChangedOnDisk where somebody else wrote meanwhile), and NoFrontMatter where the text is
    no article any more; the file is then untouched.
    """
    data = mended_bytes(article.source.data, text)
    site.read_article(Source(data, article.source.stamp), article.path)
    if data != article.source.data:
        write_one(Write(str(article.file), data, article.source.stamp))
    elif read_source(article.file).data != data:
        raise ChangedOnDisk("was changed on disk meanwhile; it was not overwritten", file=str(article.file))
    return site.article(article.path)


def read_mended(site: Site, article: Article, text: str) -> Article:
    """What a person's text would be as an article; nothing is written. Raises NoFrontMatter where it is none."""
    data = mended_bytes(article.source.data, text)
    return site.read_article(Source(data, article.source.stamp), article.path)


def why_not_mendable(article: Article) -> str:
    """Why the file can't be mended as text, a sentence; "" where it can."""
    size = len(article.source.data)
    if size > MAX_BYTES:
        return f"The file is too large to be mended here ({size / (1 << 20):.0f} MB)"
    if b"\x00" in article.source.data:
        return "The file is binary, not text"
    return ""


def _lines(data: bytes) -> list[bytes]:
    """Lines with their ends, LF alone parting them; after a last LF comes an empty one."""
    parts = data.split(b"\n")
    return [part + b"\n" for part in parts[:-1]] + [parts[-1]]


def _shown(line: bytes) -> str:
    ending = b"\r\n" if line.endswith(b"\r\n") else b"\n"
    text = line.removesuffix(ending).decode("utf-8", "replace")
    return _SWALLOWED.sub("\ufffd", text)


def _steps(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    """How the lines changed: what is the same at both ends first, so that a large file costs nothing."""
    limit = min(len(old), len(new))
    head = next((i for i in range(limit) if old[i] != new[i]), limit)
    limit -= head
    tail = next((i for i in range(limit) if old[-1 - i] != new[-1 - i]), limit)
    a, b, c, d = head, len(old) - tail, head, len(new) - tail
    middle: list[tuple[str, int, int, int, int]] = [("replace", a, b, c, d)]
    if b - a + d - c <= MAX_COMPARED:
        matcher = SequenceMatcher(None, old[a:b], new[c:d], autojunk=False)
        middle = [(tag, a + i, a + j, c + k, c + m) for tag, i, j, k, m in matcher.get_opcodes()]
    return [("equal", 0, head, 0, head), *middle, ("equal", b, len(old), d, len(new))]


def _ending_near(lines: list[bytes], at: int) -> bytes:
    """The line end of the line at a position, or before it."""
    for line in [*lines[at : at + 1], *reversed(lines[:at])]:
        if line.endswith(b"\n"):
            return b"\r\n" if line.endswith(b"\r\n") else b"\n"
    return b"\r\n" if any(line.endswith(b"\r\n") for line in lines) else b"\n"


def _close_last_lines(out: list[bytes], old: list[bytes]) -> None:
    """Every line but the last ends; the last one does not (its end, where there was one, is an empty line)."""
    for at, line in enumerate(out[:-1]):
        if not line.endswith(b"\n"):
            # A lone CR, the last sign of the file so far, must not become one line end with the LF put behind it.
            out[at] = line + (b"\r\n" if line.endswith(b"\r") else _ending_near(old, len(old) - 1))
    if out and out[-1].endswith(b"\n"):
        out[-1] = out[-1][:-2] if out[-1].endswith(b"\r\n") else out[-1][:-1]
