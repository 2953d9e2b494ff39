"""A host on this machine that answers as a test says: well, or as hostilely as hosts can."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Answer = Callable[[socket.socket, str], object]
"""What to do with a connection and the path asked for."""


class Host:
    """Answers each request by the function for its path, and remembers what was asked."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.asked: list[str] = []
        self.requests: list[bytes] = []
        self._answers = answers
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self.is_done = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def close(self) -> None:
        """Answer no more; answers that never end do so now."""
        self.is_done.set()
        self._server.close()

    def _serve(self) -> None:
        while not self.is_done.is_set():
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            try:
                request = connection.recv(65536)
                path = request.split(b" ")[1].decode()
                self.asked.append(path)
                self.requests.append(request)
                self._answers[path](connection, path)
            except (OSError, LookupError):
                return  # the other side hung up


@contextmanager
def host_that(answers: dict[str, Answer]) -> Iterator[Host]:
    """A host for the length of a test."""
    host = Host(answers)
    yield host
    host.close()


def sends(body: bytes, *headers: str, status: str = "200 OK", kind: str = "image/png") -> Answer:
    """An answer with this body."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
    return says("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


def says(data: bytes) -> Answer:
    """An answer of these very bytes."""
    return lambda connection, _: connection.sendall(data)


def redirects(place: str) -> Answer:
    """An answer that sends elsewhere."""
    return says(f"HTTP/1.1 302 Found\r\nLocation: {place}\r\nContent-Length: 0\r\n\r\n".encode())


def never_ends(head: bytes, piece: bytes, done: threading.Event, pause: float = 0.0) -> Answer:
    """An answer that goes on and on; with a pause, drop by drop."""

    def answer(connection: socket.socket, _: str) -> None:
        connection.sendall(head)
        while not done.wait(pause):
            connection.sendall(piece)

    return answer
