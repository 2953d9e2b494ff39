"""Jekyll's front matter `defaults`: which value counts for a file (Jekyll 4.3, `FrontmatterDefaults`)."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ..regex import Pattern
from ..values import ABSENT
from .glob import compile_glob

if TYPE_CHECKING:
    from ..values import Absent, Value
    from .config import Defaults, SiteConfig

_WILD = re.compile(r"[*?\[{\\]")


class JekyllDefaults:
    """The `defaults` of one site, to be asked for a file's value."""

    def __init__(self, root: Path, config: SiteConfig) -> None:
        self._root = root
        self._dir = config.collections_dir + "/" if config.collections_dir else ""
        self._entries = config.defaults
        self._globs: dict[str, tuple[str, Pattern]] = {}

    def find(self, path: str, kind: str | None, key: str) -> Value | Absent:
        """The default of `key` for a file, ABSENT where there is none.

        `path` is from the root, without the `collections_dir`; `kind` the name of its collection, or None. A
        later entry goes over an earlier one unless its path is shorter, or is as long and it alone has no
        type. A null never goes over another value.
        """
        best: Value | Absent = ABSENT
        over: Defaults | None = None
        for entry in self._entries:
            if not self._applies(entry, path, kind):
                continue
            value = entry.values.get(key, ABSENT)
            if over is None or _goes_over(entry, over):
                best = best if value is ABSENT or (value is None and best is not ABSENT) else value
                over = entry
            elif best is ABSENT or best is None:
                best = value if value is not ABSENT else best
        return best

    def _applies(self, entry: Defaults, path: str, kind: str | None) -> bool:
        if entry.kind is not None and entry.kind != kind:
            return False
        if not entry.path:
            return True
        if "*" in entry.path:
            return self._globs_to(entry.path, path)
        return path.startswith(entry.path.removeprefix(self._dir))

    def _globs_to(self, glob: str, path: str) -> bool:
        """Whether the path begins with one that the wildcards find on the disk.

        A beginning that is not a whole name (`_talks/a` of `_talks/ab.md`) has to be looked for there.
        """
        start, pattern = self._globs.get(glob) or self._compile(glob)
        whole = self._dir + path if glob.startswith(self._dir) else path
        return whole.startswith(start) and any(
            pattern.search(whole[:end]) and (whole[end : end + 1] in ("", "/") or (self._root / whole[:end]).exists())
            for end in range(max(1, len(start)), len(whole) + 1)
        )

    def _compile(self, glob: str) -> tuple[str, Pattern]:
        """What a path must begin with to be worth a look, and the whole pattern."""
        plain = os.path.normpath(glob).replace(os.sep, "/")
        made = self._globs[glob] = _WILD.split(plain, maxsplit=1)[0], compile_glob(plain)
        return made


def _goes_over(new: Defaults, old: Defaults) -> bool:
    new_length, old_length = (len((entry.path or "").removeprefix("/")) for entry in (new, old))
    if new_length == old_length:
        return new.kind is not None or old.kind is None
    return new_length > old_length
