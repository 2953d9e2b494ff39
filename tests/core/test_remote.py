"""Pictures of other hosts: fetched only from public addresses, bounded in time and size, whatever the host does."""

from __future__ import annotations

import gzip
import os
import threading
from typing import TYPE_CHECKING

import pytest
from hosts import host_that, never_ends, redirects, says, sends

from editor.core.site.remote import Fetch, Limits, RemoteError, host_of, is_public
from editor.core.site.remote_cache import PictureCache

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 100
HERE = Limits(max_bytes=1 << 20, seconds=2.0, silence=0.5, is_allowed=lambda address: address == "127.0.0.1")
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"


def test_a_picture_comes_as_it_is_and_nothing_is_told_of_the_reader() -> None:
    with host_that({"/a%20b.png?x=1": sends(PNG)}) as host:
        assert Fetch(host.url("/a b.png?x=1#part"), HERE).run() == PNG
        request = host.requests[0].lower()
    assert b"accept: image/*" in request
    assert not any(word in request for word in (b"cookie", b"referer", b"authorization"))


def test_redirects_are_followed() -> None:
    with host_that({"/a": redirects("/b"), "/b": redirects("c?d=ü"), "/c?d=%C3%BC": sends(PNG)}) as host:
        assert Fetch(host.url("/a"), HERE).run() == PNG


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (redirects("/"), "without end"),
        (redirects("file:///etc/passwd"), "no web address"),
        (redirects("//[::1]:9/x.png"), "private network"),
        (redirects("http://169.254.169.254/latest"), "private network"),
        (redirects("http://user:word@127.0.0.1/"), "password"),
        (redirects("http://[bad/"), "can't be read"),
        (sends(b"<!doctype html>", kind="text/html; charset=utf-8"), "no picture but text/html"),
        (sends(b"gone", status="404 Not Found"), "answers 404 Not Found"),
        (sends(gzip.compress(b"\0" * (50 << 20)), "Content-Encoding: gzip"), "packed"),
        (says(HEAD + b"Content-Length: 99999999\r\n\r\n"), "too large"),
        (says(HEAD + b"Content-Length: 500\r\n\r\n" + PNG), "middle|answer"),
        (says(b"SSH-2.0-OpenSSH\r\n"), "can't be read"),
        (says(b""), "can't be read|could not be reached"),
        (says(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n"), "can't be read"),
    ],
)  # fmt: skip
def test_what_a_host_should_not_do_is_said(answer, reason: str) -> None:
    with host_that({"/": answer}) as host, pytest.raises(RemoteError, match=reason):
        Fetch(host.url("/"), HERE).run()


@pytest.mark.parametrize(
    ("head", "piece", "pause", "reason"),
    [
        (HEAD + b"\r\n", b"\0" * 65536, 0, "too large"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"8000\r\n" + b"\0" * 0x8000 + b"\r\n", 0, "too large"),
        (HEAD + b"\r\n", b"\0", 0.05, "takes too long"),
        (b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", 0.05, "takes too long"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y", 0.05, "takes too long"),
        (b"", b"", 5.0, "takes too long"),
    ],
)  # fmt: skip
def test_what_never_ends_is_ended(head: bytes, piece: bytes, pause: float, reason: str) -> None:
    done = threading.Event()
    with host_that({"/": never_ends(head, piece, done, pause)}) as host, pytest.raises(RemoteError, match=reason):
        Fetch(host.url("/"), HERE).run()
    done.set()


def test_a_fetch_can_be_cancelled() -> None:
    done, begun = threading.Event(), threading.Event()
    slow = never_ends(HEAD + b"\r\n", b"\0", done, 0.01)

    def answer(connection, path: str) -> None:
        begun.set()
        slow(connection, path)

    with host_that({"/": answer}) as host:
        fetch = Fetch(host.url("/"), Limits(seconds=60, silence=60, is_allowed=lambda _: True))
        threading.Thread(target=lambda: (begun.wait(), fetch.cancel()), daemon=True).start()
        with pytest.raises(RemoteError, match="not waited for"):
            fetch.run()
    done.set()


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://a.example/x", "//a.example/x", "/x.png", "javascript:1", "data:image/png;base64,",
        "http://", "http://a:b@c.example/", "http://a.example:99999999/", "http://[::1", "https://\ud800.example/",
    ],
)  # fmt: skip
def test_other_addresses_are_not_asked(url: str) -> None:
    with pytest.raises(RemoteError):
        Fetch(url, HERE).run()


def test_this_machine_and_its_network_are_not_asked() -> None:
    with host_that({"/": sends(PNG)}) as host:
        for name in (host.url("/"), f"http://localhost:{host.port}/", f"http://[::ffff:127.0.0.1]:{host.port}/"):
            with pytest.raises(RemoteError, match=r"private network|reached|found"):
                Fetch(name).run()
        assert host.asked == []


@pytest.mark.parametrize(
    ("address", "is_open"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("192.168.0.1", False), ("172.16.0.1", False), ("169.254.169.254", False), ("100.64.0.1", False),
        ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False), ("::1", False), ("::", False),
        ("fe80::1%eth0", False), ("fc00::1", False), ("::ffff:10.0.0.1", False), ("::ffff:93.184.216.34", True),
        ("2002:7f00:1::", False), ("64:ff9b::7f00:1", False), ("64:ff9b::5db8:d822", True), ("ff02::1", False),
        ("240.0.0.1", False), ("localhost", False), ("", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, is_open: bool) -> None:
    assert is_public(address) is is_open


def test_the_host_of_an_address() -> None:
    assert host_of(" https://CDN.Example:8080/a ") == "cdn.example"
    assert host_of("http://[::1") == ""


def test_the_cache_keeps_what_was_used_last(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "pictures", limit=250)
    old = cache.keep("https://a.example/1", b"1" * 100)
    kept = cache.keep("https://a.example/2", b"2" * 100)
    assert old is not None
    assert kept is not None
    os.utime(old, ns=(1, 1))
    os.utime(kept, ns=(2, 2))
    assert cache.find("https://a.example/1") == old  # used again: now the newest
    assert cache.keep("https://a.example/../../3", b"3" * 100) is not None
    assert cache.find("https://a.example/2") is None
    assert old.read_bytes() == b"1" * 100
    assert {file.parent for file in tmp_path.rglob("*") if file.is_file()} == {tmp_path / "pictures"}
    cache.clear()
    assert cache.find("https://a.example/1") is None


def test_a_cache_that_can_not_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("in the way")
    cache = PictureCache(tmp_path / "pictures")
    assert cache.keep("https://a.example/1", b"1") is None
    assert cache.find("https://a.example/1") is None
    cache.clear()
