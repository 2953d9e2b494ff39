"""How fast a site is read and checked, against a plain loop over PyYAML's C loader in the same run. By hand:

    .venv/bin/python tests/benchmarks/list_speed.py [--articles 2000] [--rounds 3] [--site FOLDER]

Without `--site` a site is made by `../shared/tools/make_site.py`. Prints the median of each, and its ratio to
the loop (D in `design/performance.md`); the rounds are interleaved.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from editor.core import open_site
from editor.core.query import parse_query
from editor.core.site import Library

TOOL = Path(__file__).parents[3] / "shared/tools/make_site.py"
FIELDS = "title,published,publishedDateTime"


def plain_loop(site: Path) -> int:
    """What a script would do: read, cut at the fences, load, print three values as JSON."""
    lines = []
    for file in sorted(site.rglob("*.md")):
        parts = file.read_text("utf-8", errors="replace").lstrip("\ufeff").split("---", 2)
        try:
            record = yaml.load(parts[1], yaml.CSafeLoader) if len(parts) == 3 and not parts[0] else None
        except (yaml.YAMLError, ValueError):
            continue
        if isinstance(record, dict):
            lines.append(json.dumps({key: str(record.get(key)) for key in FIELDS.split(",")}))
    return len(lines)


def read_library(site: Path) -> int:
    """All rows of the site in memory, as the window has them."""
    library = Library(open_site(site))
    for _ in library.read():
        pass
    return len(library)


def check_library(site: Path) -> int:
    """All rows read and checked, as the window does it after opening a site."""
    library = Library(open_site(site))
    for _ in library.read():
        pass
    for _ in library.check():
        pass
    return len(library)


def run_check(site: Path) -> int:
    """The whole process of `stet check`: its problems."""
    command = [sys.executable, "-m", "editor", "check", str(site), "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, check=False)  # 1 says that there are errors
    return done.stdout.count(b"\n")


def run_list(site: Path) -> int:
    """The whole process of `stet list`."""
    command = [sys.executable, "-m", "editor", "list", str(site), "--format", "jsonl", "--fields", FIELDS]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.count(b"\n")


def run_loop(site: Path) -> int:
    """The plain loop as a process of its own."""
    done = subprocess.run([sys.executable, __file__, "--loop", str(site)], capture_output=True, check=True)
    return int(done.stdout)


def measure(site: Path, rounds: int) -> None:
    """Print median, ratio and rows of each way."""
    ways: dict[str, Callable[[Path], int]] = {
        "CSafeLoader loop (D)": plain_loop,
        "Library.read": read_library,
        "Library.read and check": check_library,
        "CSafeLoader loop, process": run_loop,
        "stet list, process": run_list,
        "stet check, process": run_check,
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    rows = {}
    for _ in range(rounds):
        for name, way in ways.items():
            start = time.perf_counter()
            rows[name] = way(site)
            times[name].append(time.perf_counter() - start)
    for name, base in zip(ways, ["CSafeLoader loop (D)"] * 3 + ["CSafeLoader loop, process"] * 3, strict=True):
        median = statistics.median(times[name])
        ratio = median / statistics.median(times[base])
        print(f"{name:28} {median:7.3f} s  {ratio:5.2f} D  {rows[name]} rows")
    measure_queries(site)


def measure_queries(site: Path) -> None:
    """Print the time of some queries over all rows in memory."""
    library = Library(open_site(site))
    for _ in library.read():
        pass
    for text in ("portland", "portland", "is:unpublished quality:>50", "topics:ai", "sort:-publishedDateTime"):
        start = time.perf_counter()
        found = len(library.find(parse_query(text)))
        print(f"find {text:28} {(time.perf_counter() - start) * 1000:7.1f} ms  {found} rows")


def main() -> None:
    """Make the site where none is named, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--site", type=Path)
    parser.add_argument("--loop", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.loop:
        print(plain_loop(options.loop))
    elif options.site:
        measure(options.site, options.rounds)
    else:
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder) / "site"
            subprocess.run([sys.executable, TOOL, str(options.articles), site, "--related"], check=True)
            measure(site, options.rounds)


if __name__ == "__main__":
    main()
