"""Jekyll's `exclude` and `include` (Jekyll 4.3, `EntryFilter`)."""

from __future__ import annotations

from .glob import compile_fnmatch


class Exclude:
    """Which paths `_config.yml` leaves out.

    An entry leaves out what it is a beginning of (`private` also `private-notes.md`), what it matches with
    wildcards, where `*` crosses slashes, and with a slash at its end just the folder. `include` goes first.
    """

    def __init__(self, exclude: tuple[str, ...], include: tuple[str, ...]) -> None:
        self._exclude = Entries(tuple(entry for entry in exclude if entry not in include))
        self._include = Entries(include)

    def has(self, path: str, *, is_folder: bool) -> bool:
        """Whether a path from the root (with `/`, none at its end) is left out."""
        return self._exclude.has(path, is_folder) and not (
            self._include.has(path, is_folder) or self._include.has(path.rpartition("/")[2], is_folder)
        )


class Entries:
    """Some entries of `exclude` or `include`."""

    def __init__(self, entries: tuple[str, ...]) -> None:
        texts = [text for entry in entries if (text := entry.lstrip("/"))]
        self._beginnings = tuple(texts)
        self._patterns = [compile_fnmatch(text) for text in texts if any(c in text for c in "*?[\\")]

    def has(self, path: str, is_folder: bool) -> bool:
        """Whether one of them means the path."""
        if not self._beginnings:
            return False
        return (
            path.startswith(self._beginnings)
            or (is_folder and path + "/" in self._beginnings)
            or any(pattern.search(path) for pattern in self._patterns)
        )
