"""The gallery: a picture of every state of the window in both themes, at several sizes of window and text.

Run by `make screenshots`. All pictures go to `shots/`; those named in BEST to `docs/pictures/`, too.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve()
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT), str(HERE.parents[1] / "gui")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

THEMES = ("light", "dark")
BEST = (
    "window-light", "unsaved-dark", "choosing-light", "broken-dark", "gallery-light", "several-light",
    "several-save-dark", "picture-picker-light",
)  # fmt: skip
"""Pictures that are kept with the documentation."""


def main() -> None:
    """Take the pictures that are asked for (all, without names)."""
    from allstates import STATES

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", help="states; without any, all of them")
    options.add_argument("--out", type=Path, default=ROOT / "shots")
    options.add_argument("--theme", choices=THEMES, action="append")
    options.add_argument("--size", default="1280x800")
    options.add_argument("--text", type=float, default=1.0)
    asked = options.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    width, height = map(int, asked.size.split("x"))
    for name in asked.names or STATES:
        for theme in asked.theme or THEMES:
            more = "" if (asked.size, asked.text) == ("1280x800", 1.0) else f"-{asked.size}-{asked.text:g}"
            take(name, theme, asked.out / f"{name}-{theme}{more}.png", (width, height), asked.text)
            print(f"{name}-{theme}{more}", flush=True)


def take(name: str, theme: str, file: Path, size: tuple[int, int], text: float) -> None:
    """One picture, in a home of its own."""
    from allstates import STATES
    from PySide6.QtTest import QTest
    from stage import staged

    state = STATES[name]
    with tempfile.TemporaryDirectory(prefix="stet-") as folder:
        home = Path(folder)
        home.chmod(0o777)
        for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
            os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())
        os.environ["HOME"] = folder
        with staged(home) as stage:
            stage.window.settings.set("theme", theme)
            stage.window.settings.set("text_size", text)
            stage.window.resize(*size)
            state.build(stage)
            if not state.is_passing:
                QTest.qWait(400)  # counts and pictures that come a little later
                stage.settle()
            picture = stage.picture()
        picture.save(str(file))
    if file.stem in BEST:
        keep(file, ROOT / "docs" / "pictures" / file.name)


def keep(file: Path, kept: Path) -> None:
    """A copy that is packed as well as can be; the colours stay what they are."""
    from PIL import Image

    with Image.open(file) as image:
        image.convert("RGB").save(kept, optimize=True)


if __name__ == "__main__":
    main()
