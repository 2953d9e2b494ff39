"""Rules across articles, checked anew from rows: the same as a whole check finds, and no row touched without need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.core.site import Library, open_site
from editor.core.site.across import is_across, recheck_across
from editor.core.site.saving import update_row

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = """\
collections:
  - name: news
    folder: _news
    fields:
      - {name: title}
      - {name: code, required: false, unique: true}
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / ".stet.yml").write_text(SCHEMA)
    (tmp_path / "_config.yml").write_text("title: News\n")
    (tmp_path / "_news").mkdir()
    for name, title, code in (("a", "The harbour wall holds", "A1"), ("b", "Ferries in the fog", "B2"), ("c", "C", "")):
        write(tmp_path, name, title, code)
    library = Library(open_site(tmp_path))
    for steps in (library.read(), library.check()):
        for _ in steps:
            pass
    return library


def write(folder: Path, name: str, title: str, code: str, *, above: str = "") -> None:
    (folder / "_news" / f"{name}.md").write_text(f"---\n{above}title: {title}\ncode: {code}\n---\n")


def take_in(library: Library, *names: str) -> list[str]:
    """Others wrote these: read again and recheck; the names of the articles whose problems are others now."""
    paths = [f"_news/{name}.md" for name in names]
    for path in paths:
        update_row(library, library.site.article(path), ())
    return [library.row(i).path[6:-3] for ids in recheck_across(library, set(paths)) for i in ids]


def across(library: Library) -> list[tuple[str, str, int]]:
    return [(p.path[6:-3], p.rule, p.line) for row in library.rows() for p in row.problems or () if is_across(p)]


def test_a_new_duplicate_is_found_on_the_later_article(library: Library, tmp_path: Path) -> None:
    assert across(library) == []
    write(tmp_path, "a", "Ferries in the fog", "B2")
    assert take_in(library, "a") == ["b"]
    assert across(library) == [("b", "duplicate-title", 2), ("b", "unique", 3)]


def test_titles_that_are_nearly_the_same_are_found(library: Library, tmp_path: Path) -> None:
    write(tmp_path, "c", "Ferries in the fog!!", "C3")
    assert take_in(library, "c") == ["c"]
    assert across(library) == [("c", "duplicate-title", 2)]


def test_a_duplicate_that_is_gone_is_taken_back(library: Library, tmp_path: Path) -> None:
    write(tmp_path, "c", "Ferries in the fog", "B2")
    take_in(library, "c")
    write(tmp_path, "b", "Another title", "B3")
    assert take_in(library, "b") == ["c"]
    assert across(library) == []


def test_where_nothing_is_different_no_row_is_touched(library: Library, tmp_path: Path) -> None:
    write(tmp_path, "c", "Ferries in the fog", "B2")
    take_in(library, "c")
    assert take_in(library) == []


def test_a_place_that_moved_is_looked_up_anew(library: Library, tmp_path: Path) -> None:
    write(tmp_path, "c", "Ferries in the fog", "C3")
    take_in(library, "c")
    write(tmp_path, "c", "Ferries in the fog", "C3", above="# words\n")
    assert take_in(library, "c") == ["c"]
    assert across(library) == [("c", "duplicate-title", 3)]


def test_an_edit_that_gives_the_same_to_compare_goes_through_no_rows(library: Library, tmp_path: Path) -> None:
    write(tmp_path, "c", "Ferries in the fog", "C3")
    take_in(library, "c")
    write(tmp_path, "a", "The harbour wall holds", "A1", above="# words\n")
    update_row(library, library.site.article("_news/a.md"), ())
    assert list(recheck_across(library, {"_news/a.md"})) == []
    assert across(library) == [("c", "duplicate-title", 2)]


def test_after_a_whole_check_all_is_compared_again(library: Library, tmp_path: Path) -> None:
    take_in(library)
    write(tmp_path, "b", "The harbour wall holds", "B2")
    update_row(library, library.site.article("_news/b.md"), ())
    for _ in library.check():
        pass
    assert across(library) == [("b", "duplicate-title", 2)]
    write(tmp_path, "b", "Ferries in the fog", "B2")
    assert take_in(library, "b") == ["b"]
    assert across(library) == []


def test_a_removed_article_is_nobodys_double(library: Library, tmp_path: Path) -> None:
    write(tmp_path, "a", "Ferries in the fog", "B2")
    take_in(library, "a")
    library.remove("_news/a.md")
    assert take_in(library) == ["b"]
    assert across(library) == []
