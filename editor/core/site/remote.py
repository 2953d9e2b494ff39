"""One picture from another host, on request: only http and https, only public addresses, bounded in time and size.

The host's name is looked up once and the connection made to that very address, so that a second look-up can't
lead elsewhere (DNS rebinding). Each redirect is judged anew. Nothing is sent along: no cookies, no referrer.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from ..errors import StetError

if TYPE_CHECKING:
    from http.client import HTTPResponse

MAX_BYTES = 20 << 20
"""A larger picture is not fetched."""
MAX_REDIRECTS = 5
SECONDS = 20.0
"""How long a picture may take, from the look-up of its host to its last byte."""
SILENCE = 8.0
"""How many seconds a host may say nothing."""
TRIED = 4
"""How many of a host's addresses are tried."""
CHUNK = 1 << 16

AddressRule = Callable[[str], bool]
"""Whether a numeric address may be connected to."""


class RemoteError(StetError):
    """A picture that could not be fetched; `reason` is the end of a sentence about its host."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may cost, and which addresses it may reach."""

    max_bytes: int = MAX_BYTES
    seconds: float = SECONDS
    silence: float = SILENCE
    is_allowed: AddressRule = lambda address: is_public(address)


DEFAULTS = Limits()


def is_public(address: str) -> bool:
    """Whether an address is one of the open Internet: not this machine, not its network, not a cloud's inside."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        # An IPv4 address in the clothes of IPv6: mapped, 6to4, NAT64. Teredo is not of the open Internet.
        inner = found.ipv4_mapped or found.sixtofour
        if found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if found.teredo is not None:
            return False
    return found.is_global and not found.is_multicast and not found.is_reserved


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class Fetch:
    """One request that can be cancelled from another thread."""

    def __init__(self, url: str, limits: Limits = DEFAULTS) -> None:
        self.url = url
        self._limits = limits
        self._end = 0.0
        self._socket: socket.socket | None = None
        self._is_cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop: `run` then raises RemoteError."""
        self._is_cancelled.set()
        self._hang_up()

    def run(self) -> bytes:
        """The picture's bytes; raises RemoteError. May take as long as the limits say."""
        self._end = time.monotonic() + self._limits.seconds
        # A host that sends a byte now and then would outlast every silence: the alarm ends that, too.
        alarm = threading.Timer(self._limits.seconds, self._hang_up)
        alarm.daemon = True
        alarm.start()
        try:
            return self._follow()
        except RemoteError:
            raise
        except (OSError, http.client.HTTPException, ValueError, UnicodeError) as error:
            raise RemoteError(self._why(error), file=self.url) from error
        finally:
            alarm.cancel()
            self._hang_up()

    def _follow(self) -> bytes:
        url = self.url
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._ask(_address(url))
            if answer.status not in (301, 302, 303, 307, 308):
                return self._read(answer)
            place = (answer.getheader("Location") or "").encode("latin-1", "replace").decode("utf-8", "replace")
            self._hang_up()
            url = urljoin(url, place)
        raise self._error("sends from one address to the next without end")

    def _ask(self, parts: SplitResult) -> HTTPResponse:
        host = parts.hostname or ""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        connection = http.client.HTTPConnection(host, port)
        connection.sock = self._connect(host, port, is_secret=parts.scheme == "https")
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        if parts.query:
            target += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
        named = f"[{host}]" if ":" in host else host
        if parts.port:
            named += f":{parts.port}"
        connection.request("GET", target, headers={
            "Host": named, "User-Agent": "Stet", "Accept": "image/*", "Accept-Encoding": "identity",
            "Connection": "close",
        })  # fmt: skip
        return connection.getresponse()

    def _connect(self, host: str, port: int, *, is_secret: bool) -> socket.socket:
        """A connection to the address that was judged, to no other."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        self._check()
        addresses = list(dict.fromkeys(str(info[4][0]) for info in found))
        if not addresses or not all(map(self._limits.is_allowed, addresses)):
            raise self._error("lies in a private network; nothing was asked of it")
        self._socket = made = self._reach(addresses[:TRIED], port)
        if is_secret:
            self._socket = made = ssl.create_default_context().wrap_socket(made, server_hostname=host)
        self._check()
        return made

    def _reach(self, addresses: list[str], port: int) -> socket.socket:
        """A connection to the first address that answers: one of a host's may lead nowhere from here."""
        for address in addresses[:-1]:
            try:
                return socket.create_connection((address, port), timeout=self._patience())
            except OSError:
                self._check()
        return socket.create_connection((addresses[-1], port), timeout=self._patience())

    def _read(self, answer: HTTPResponse) -> bytes:
        if answer.status != 200:
            raise self._error(f"answers {answer.status} {answer.reason}".rstrip()[:80])
        kind = (answer.getheader("Content-Type") or "").partition(";")[0].strip().lower()
        if kind and not kind.startswith("image/") and kind not in ("application/octet-stream", "binary/octet-stream"):
            raise self._error(f"sends no picture but {kind[:60]}")
        if (answer.getheader("Content-Encoding") or "identity").lower() != "identity":
            raise self._error("sends the picture packed, which was not asked for")
        if answer.length is not None and answer.length > self._limits.max_bytes:
            raise self._too_large()
        return self._gather(answer)

    def _gather(self, answer: HTTPResponse) -> bytes:
        parts: list[bytes] = []
        size = 0
        while chunk := answer.read1(CHUNK):
            self._check()
            size += len(chunk)
            if size > self._limits.max_bytes:
                raise self._too_large()
            parts.append(chunk)
        self._check()
        if answer.length:
            raise self._error("stopped in the middle of the picture")
        return b"".join(parts)

    def _patience(self) -> float:
        return max(0.1, min(self._limits.silence, self._end - time.monotonic()))

    def _check(self) -> None:
        if self._is_cancelled.is_set():
            raise self._error("was not waited for")
        if time.monotonic() > self._end:
            raise self._error("takes too long")

    def _hang_up(self) -> None:
        made = self._socket
        if made is not None:
            with contextlib.suppress(OSError):  # it may have gone already
                made.shutdown(socket.SHUT_RDWR)
            made.close()

    def _too_large(self) -> RemoteError:
        return self._error(f"sends a picture that is too large (at most {self._limits.max_bytes >> 20} MB)")

    def _error(self, reason: str) -> RemoteError:
        return RemoteError(reason, file=self.url)

    def _why(self, error: Exception) -> str:
        if self._is_cancelled.is_set():
            return "was not waited for"
        if isinstance(error, TimeoutError) or time.monotonic() >= self._end:
            return "takes too long"
        if isinstance(error, socket.gaierror):
            return "was not found"
        if isinstance(error, ssl.SSLError):
            return "could not prove who it is"
        if isinstance(error, OSError):
            return f"could not be reached ({error.strerror or 'no answer'})"
        return "gives an answer that can't be read"


def host_of(url: str) -> str:
    """The host of a web address, in small letters; "" for none."""
    try:
        return (urlsplit(url.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""


def _address(url: str) -> SplitResult:
    """The parts of a web address; raises RemoteError for any other."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        _ = parts.port
    except (ValueError, UnicodeError):
        raise RemoteError("has an address that can't be read", file=url) from None
    if parts.scheme not in ("http", "https") or not host:
        raise RemoteError("leads to something that is no web address; nothing was asked of it", file=url)
    if parts.username is not None or parts.password is not None:
        raise RemoteError("has a password in its address; nothing was asked of it", file=url)
    named = f"[{host}]" if ":" in host else host
    return parts._replace(netloc=named + (f":{parts.port}" if parts.port else ""))
