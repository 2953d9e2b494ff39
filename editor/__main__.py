"""`python -m editor` and the command `stet`.

Nothing is imported here but what every start needs: `stet get` in a script's loop must cost little more than
Python itself.
"""

from __future__ import annotations

import codecs
import os
import sys


def main(argv: list[str] | None = None) -> int:
    """Run Stet with the arguments after its name, and return the exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    try:
        status = _run(arguments)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the output has enough. The interpreter flushes once more at its end: into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(arguments: list[str]) -> int:
    codecs.register_error("stet", _encode_surrogates)
    for stream in (sys.stdout, sys.stderr):
        # UTF-8 whatever the locale, and line ends as they are written.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="stet", newline="\n")
    if arguments[:1] == ["get"]:
        from editor.cli.get import run_fast

        return run_fast(arguments[1:])
    from editor.cli.main import run

    return run(arguments, _open_window)


def _encode_surrogates(error: UnicodeError) -> tuple[bytes, int]:
    """What UTF-8 does not have: the bytes of a file's name that is none, other lone surrogates written out."""
    assert isinstance(error, UnicodeEncodeError)
    codes = map(ord, error.object[error.start : error.end])
    out = [bytes([code - 0xDC00]) if 0xDC80 <= code <= 0xDCFF else b"\\u%04x" % code for code in codes]
    return b"".join(out), error.end


def _open_window(arguments: list[str]) -> int:
    """Open the window; where the system lacks what it needs, say what, and the command that installs it."""
    from editor.gui.preflight import find_obstacle

    obstacle = find_obstacle()
    if obstacle:
        print(obstacle, file=sys.stderr)
        return 1
    from editor.gui.app import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
