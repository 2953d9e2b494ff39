"""How many random edits of real articles are exact, refused or wrong: `python tests/benchmarks/lossless_rates.py`.

    lossless_rates.py [--edits N] [--seed S] [FOLDER ...]       (default: ../shared/corpus ../shared/wild)

The judge is independent of the editing code: PyYAML reads the old and the new front matter, the edit is done on
the old record by a few lines of Python here, and the bytes before and after the lines of the changed entry are
compared. `exact`: the record is right and no line elsewhere changed. 40 % of the documents are first mutated.
"""

from __future__ import annotations

import argparse
import copy
import datetime
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

import yaml

from editor.core.document import Document, read_document
from editor.core.edits import Applied, Insert, Move, Remove, Set, apply_edits
from editor.core.edits.verify import ReferenceLoader
from editor.core.errors import FrontMatterError, NoFrontMatter
from editor.core.values import Timestamp

SUFFIXES = (".md", ".markdown", ".mdx", ".html", ".adoc")
OPERATIONS = (
    "set scalar",
    "add key",
    "add nested",
    "remove key",
    "append",
    "insert",
    "remove item",
    "move",
    "set list",
)
WORDS = [
    "New value 1", "yes", "No", "null", "~", "", " lead", "trail ", "1", "1.0", "1e3", "0o7", "017", "1_000", "1,000",
    "12:30", "2020-01-01", "2020-01-01 10:00:00 +0200", ":sym", "=", "<<", "- x", "? x", "# x", "x # y", "x: y", "x:",
    "[a]", "{a: b}", "a, b", "*x", "&x", "!x", "%x", "@x", "`x`", "'x'", '"x"', "it's", 'say "hi"', "back\\slash",
    "one\ntwo", "one\n\ntwo\n", "\n", " deep\nflat", "tab\there", "\ttab", "ä ö ü ß", "日本語", "😀 𝄞",
    "\u2028", "\x85", "\ufeff", "\x07", "---", "...", "one\n---\ntwo", "x" * 300, "a #b", "-", "|", ">",
    "|-\n  x", "true", "a\r\nb", "]", "}", ",",
]  # fmt: skip
SCALARS = [
    *WORDS,
    True,
    False,
    None,
    0,
    -7,
    3.5,
    1e20,
    float("inf"),
    Timestamp("2021-02-03", datetime.date(2021, 2, 3)),
]


def random_value(rng: random.Random) -> object:
    """A hostile scalar, now and then a list or map of them."""
    pick = rng.random()
    if pick < 0.08:
        return [rng.choice(WORDS) for _ in range(rng.randrange(3))]
    if pick < 0.14:
        return {f"k{at}": rng.choice(SCALARS) for at in range(rng.randrange(3))}
    return rng.choice(SCALARS)


def mutated(data: bytes, rng: random.Random) -> bytes:
    """The document with other line ends, a BOM, comments, padding, or a closing line of dots."""
    text = data.decode()
    way = rng.randrange(6)
    if way == 0:
        return re.sub(r"\r?\n", "\r\n", text).encode()
    if way == 1:
        return b"\xef\xbb\xbf" + data.removeprefix(b"\xef\xbb\xbf")
    lines = text.split("\n")
    if way == 2:
        return "\n".join(
            line + "\r" if rng.random() < 0.5 and not line.endswith("\r") else line for line in lines
        ).encode()
    end = next((at for at, line in enumerate(lines[1:], 1) if line.strip() in ("---", "...")), 0)
    if way == 3 and end:
        lines[end] = "..."
    elif end > 1:
        at = rng.randrange(1, end)
        lines.insert(at, rng.choice(["# a comment", "  # deeper", ""]))
    return "\n".join(lines).encode()


def read_raw(document: Document) -> object:
    """The record as PyYAML gives it."""
    return yaml.load(document.front, ReferenceLoader) or {}


def walk(value: object, path: tuple[str | int, ...] = ()):  # type: ignore[no-untyped-def]
    """Every path with its value."""
    yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, (*path, key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from walk(item, (*path, at))


def random_edit(operation: str, raw: object, rng: random.Random):  # type: ignore[no-untyped-def]
    """An edit of the kind, or None where the record has no place for one."""
    paths = list(walk(raw))
    lists = [(p, v) for p, v in paths if isinstance(v, list) and p]
    maps = [p for p, v in paths if isinstance(v, dict) and p]
    keys = [p for p, _ in paths if p and isinstance(p[-1], str)]
    value = random_value(rng)
    if operation == "set scalar":
        scalars = [p for p, v in paths if p and not isinstance(v, list | dict)]
        return Set(rng.choice(scalars), rng.choice(SCALARS)) if scalars else None
    if operation == "add key":
        return Set((f"new{rng.randrange(9)}",), value)
    if operation == "add nested":
        return Set((*rng.choice(maps), "new key"), value) if maps else None
    if operation == "remove key":
        return Remove(rng.choice(keys)) if keys else None
    if not lists:
        return None
    path, items = rng.choice(lists)
    if operation == "append":
        return Insert(path, value)
    if operation == "insert":
        return Insert(path, value, rng.randrange(len(items) + 1))
    if operation == "set list":
        return Set(path, [rng.choice(SCALARS) for _ in range(rng.randrange(4))])
    if not items:
        return None
    if operation == "remove item":
        return Remove((*path, rng.randrange(len(items))))
    return Move(path, rng.randrange(len(items)), rng.randrange(len(items)))


def done_by_hand(raw: object, edit: object) -> object:
    """The edit done on PyYAML's record. Dates are compared by their value, so the new ones are plain here."""
    raw = copy.deepcopy(raw)
    path = edit.path  # type: ignore[attr-defined]
    inside = path[:-1] if isinstance(edit, Set | Remove) else path
    here = raw
    for step in inside:
        here = here[step]  # type: ignore[index]
    if isinstance(edit, Set):
        here[path[-1]] = native(edit.value)  # type: ignore[index]
    elif isinstance(edit, Remove):
        del here[path[-1]]  # type: ignore[attr-defined]
    elif isinstance(edit, Insert):
        here.insert(len(here) if edit.index is None else edit.index, native(edit.value))  # type: ignore[attr-defined,arg-type]
    else:
        here.insert(edit.to, here.pop(edit.index))  # type: ignore[attr-defined]
    return raw


def native(value: object) -> object:
    """A value as PyYAML would give it."""
    if isinstance(value, Timestamp):
        return value.value
    if isinstance(value, dict):
        return {key: native(item) for key, item in value.items()}
    return [native(item) for item in value] if isinstance(value, list) else value


def is_equal(a: object, b: object) -> bool:
    """Strictly the same, but for the order of keys; NaN equals itself."""
    if type(a) is not type(b):
        return False
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(is_equal(a[key], b[key]) for key in a)  # type: ignore[attr-defined,index]
    if isinstance(a, list):
        return len(a) == len(b) and all(map(is_equal, a, b))  # type: ignore[arg-type]
    return a == b or (a != a and b != b)


def changed_elsewhere(old: Document, new: Document, edit: object) -> bool:
    """Whether a line that belongs to another top-level entry changed, or the fences or the body did."""
    if old.data[old.body_offset :] != new.data[new.body_offset :]:
        return True
    if old.data[: old.front_start] != new.data[: new.front_start]:
        return True
    top = edit.path[:1]  # type: ignore[attr-defined]
    for key in old.record:
        if (key,) == top or key not in new.record:
            continue
        if _entry(old, key) != _entry(new, key):
            return True
    return False


def _entry(document: Document, key: str) -> list[str]:
    first, last = document.source_lines((key,))
    lines = document.front.split("\n")
    return lines[first - 2 : last - 1] if not _is_flow_root(document) else [document.written((key,))]


def _is_flow_root(document: Document) -> bool:
    root = document.tree.root
    return root is not None and root.is_flow


def judge(document: Document, edit: object) -> str:
    """`exact`, `refused: …` or `wrong: …` for one edit."""
    raw = read_raw(document)
    expected = done_by_hand(raw, edit)
    result = apply_edits(document, [edit])  # type: ignore[list-item]
    if not isinstance(result, Applied):
        return f"refused: {result}"
    got = read_raw(result.document)
    dates = isinstance(edit, Set) and isinstance(edit.value, Timestamp)
    if not is_equal(got, expected) and not (dates and _differ_in_date_only(got, expected, edit)):
        return "wrong: the record is not the expected one"
    if changed_elsewhere(document, result.document, edit):
        return "wrong: another entry changed"
    return "exact"


def _differ_in_date_only(got: object, expected: object, edit: Set) -> bool:
    """A date in the place of a date in quotes stays such text."""
    for step in edit.path[:-1]:
        got, expected = got[step], expected[step]  # type: ignore[index]
    one, other = got[edit.path[-1]], expected[edit.path[-1]]  # type: ignore[index]
    return str(one) == str(other)


def documents(folders: list[Path]) -> list[bytes]:
    """The articles under the folders."""
    files = sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file()
    )
    return [path.read_bytes() for path in files]


def main() -> int:
    """Print the table; exit status 1 when an edit was wrong."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("folders", nargs="*", type=Path)
    ask.add_argument("--edits", type=int, default=2)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("-v", action="store_true")
    asked = ask.parse_args()
    shared = Path(__file__).resolve().parents[3] / "shared"
    rng = random.Random(asked.seed)
    counts: dict[str, Counter[str]] = {operation: Counter() for operation in OPERATIONS}
    unread, began = 0, time.perf_counter()
    for data in documents(asked.folders or [shared / "corpus", shared / "wild"]):
        for _ in range(asked.edits):
            trial = mutated(data, rng) if rng.random() < 0.4 else data
            try:
                document = read_document(trial)
            except (FrontMatterError, NoFrontMatter):
                unread += 1
                continue
            if document.format != "yaml":
                continue
            operation = rng.choice(OPERATIONS)
            edit = random_edit(operation, read_raw(document), rng)
            if edit is None:
                continue
            verdict = judge(document, edit)
            counts[operation][verdict.split(":")[0]] += 1
            if asked.v and verdict != "exact":
                print(verdict, edit, trial[: document.body_offset], sep="\n  ")
    spent = time.perf_counter() - began
    print(f"| {'operation':12} |  tried |  exact | refused | wrong |\n| --- | --- | --- | --- | --- |")
    total: Counter[str] = Counter()
    for count in counts.values():
        total += count
    for operation, count in [*counts.items(), ("all", total)]:
        row = (sum(count.values()), count["exact"], count["refused"], count["wrong"])
        print("| {:12} | {:6} | {:6} | {:7} | {:5} |".format(operation, *row))
    print(f"{unread} not read, {spent:.1f} s")
    return bool(total["wrong"])


if __name__ == "__main__":
    sys.exit(main())
