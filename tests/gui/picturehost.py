"""A host on this machine that serves a picture, words, nothing, or keeps one waiting."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class PictureHost:
    """`/slow` never answers in full, `/words` is no picture though it says so, `/gone` is not there."""

    def __init__(self, data: bytes) -> None:
        self.asked: list[str] = []
        self._done = threading.Event()
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append(self.path)
                if self.path == "/gone":
                    self.send_error(404)
                    return
                body = b"only words" if self.path == "/words" else data
                self.send_response(200)
                self.send_header("Content-Type", "image/png")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.path == "/slow":
                    host._done.wait(60)
                else:
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self._server.server_port}{path}"

    def close(self) -> None:
        """Answer no more."""
        self._done.set()
        self._server.shutdown()
        self._server.server_close()
