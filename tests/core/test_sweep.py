"""Looking at the disk again: what came, changed or went, and nothing else is read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from editor.core.errors import SiteError
from editor.core.site import Library, open_site
from editor.core.site.sweep import Sweeper, data_state, schema_state


def write(folder: Path, path: str, title: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: {title}\n---\n")
    return file


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "plain.md").write_text("no front matter\n")
    for name in ("a", "b"):
        write(tmp_path, f"_posts/2020-01-01-{name}.md", name)
    write(tmp_path, "about.md", "About")
    library = Library(open_site(tmp_path))
    list(library.read())
    return library


def told(sweeper: Sweeper, folder: str | None = None) -> tuple[list[int], list[int], list[int]]:
    """All that a sweep finds: added, changed, gone."""
    added, changed, gone = [], [], []
    for news in sweeper.sweep(folder):
        added += news.added
        changed += [article_id for article_id, _ in news.changed]
        gone += news.gone
    return added, changed, gone


def rewrite(file: Path, text: str) -> None:
    """Another text, certainly at another time."""
    before = file.stat().st_mtime_ns
    file.write_text(text)
    os.utime(file, ns=(before + 1_000_000, before + 1_000_000))


def test_nothing_changed_is_no_news(library: Library) -> None:
    sweeper = Sweeper(library)
    assert told(sweeper) == ([], [], [])


def test_new_changed_and_gone(library: Library, tmp_path: Path) -> None:
    sweeper = Sweeper(library)
    write(tmp_path, "_posts/2020-01-02-c.md", "New")
    rewrite(tmp_path / "_posts/2020-01-01-a.md", "---\ntitle: Other\n---\n")
    (tmp_path / "_posts/2020-01-01-b.md").unlink()
    a, b = (library.id_of(f"_posts/2020-01-01-{name}.md") for name in "ab")
    added, changed, gone = told(sweeper)
    assert [library.row(i).title for i in added] == ["New"]
    assert changed == [a]
    assert library.row(a).title == "Other"
    assert library.row(a).problems is not None
    assert gone == [b]
    assert library.row(b).title == "b"  # until somebody lets it go
    library.remove(library.row(b).path)
    assert told(sweeper) == ([], [], [])


def test_one_folder_is_looked_at_alone(library: Library, tmp_path: Path) -> None:
    sweeper = Sweeper(library)
    rewrite(tmp_path / "about.md", "---\ntitle: Us\n---\n")
    write(tmp_path, "_posts/2020/2020-02-01-deep.md", "Deep")
    added, changed, gone = told(sweeper, "_posts/")
    assert ([library.row(i).title for i in added], changed, gone) == (["Deep"], [], [])
    assert told(sweeper)[1] == [library.id_of("about.md")]


def test_a_file_without_front_matter_becomes_an_article(library: Library, tmp_path: Path) -> None:
    sweeper = Sweeper(library)
    assert told(sweeper) == ([], [], [])
    rewrite(tmp_path / "plain.md", "---\ntitle: Now\n---\n")
    added, _, _ = told(sweeper)
    assert [library.row(i).path for i in added] == ["plain.md"]
    rewrite(tmp_path / "plain.md", "no more\n")
    assert told(sweeper)[2] == added


def test_a_site_that_is_not_there_loses_no_article(library: Library, tmp_path: Path) -> None:
    sweeper = Sweeper(library)
    for entry in list(tmp_path.iterdir()):
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    with pytest.raises(SiteError, match="is not there any more"):
        told(sweeper)
    with pytest.raises(SiteError):
        list(library.read())
    assert len(library) == 3


def test_rows_that_are_kept_stay_when_all_is_read_again(library: Library, tmp_path: Path) -> None:
    path = "_posts/2020-01-01-a.md"
    kept = library.id_of(path)
    other = library.id_of("about.md")
    (tmp_path / path).unlink()
    (tmp_path / "about.md").unlink()
    reading = library.read(keep={path})
    gone: list[int] = []
    try:
        while True:
            next(reading)
    except StopIteration as end:
        gone = end.value
    assert sorted(gone) == sorted([kept, other])
    assert library.row(kept).path == path
    assert library.id_of("about.md") is None


def test_schema_and_data_have_a_state(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: x\n")
    site = open_site(tmp_path)
    schema, data = schema_state(site), data_state(site)
    (tmp_path / ".stet.yml").write_text("collections: []\n")
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "topics.yml").write_text("- a\n")
    assert schema_state(site) != schema
    assert data_state(site) != data
