"""The library: rows that are read in batches, found, counted and kept up to date."""

from __future__ import annotations

import gc
from datetime import UTC, datetime

import pytest
from sites import PAGE, site_of, write_site

from editor.core.errors import QueryError
from editor.core.query import SortKey, parse_query
from editor.core.site import Library
from editor.core.site.library import BATCH

SCHEMA = """
collections:
  - name: news
    folder: _news
    fields:
      - {name: title}
      - {name: day, widget: datetime, required: false}
      - {name: stars, widget: number, required: false}
      - {name: tags, widget: list, required: false}
"""
FILES = {
    "_config.yml": "timezone: Europe/Berlin\n",
    ".stet.yml": SCHEMA,
    "_news/a.md": "---\ntitle: Äpfel\nday: 2021-05-04\nstars: 3\ntags: [fruit, red]\n---\n",
    "_news/b.md": "---\ntitle: Birnen\nday: 2020-05-04T10:00:00Z\nstars: 5\ntags: [Fruit]\npublished: false\n---\n",
    "_news/c.md": "---\ntitle: 'open\n---\n",
    "_news/d.md": "---\nname: Datteln\ntags: [fruit, 5, true, {x: 1}]\ndate: 2199-01-01\n---\n",
    "about.md": "---\ntitle: 2021\nstars: true\n---\n",
    "nothing.md": "no front matter\n",
}


@pytest.fixture
def library(tmp_path):
    library = Library(site_of(tmp_path, FILES))
    library.site.now = lambda: datetime(2024, 1, 1, tzinfo=UTC)
    for _ in library.read():
        pass
    return library


def found(library, query, sort=()):
    return [library.row(row_id).path for row_id in library.find(parse_query(query) if query else None, sort)]


def test_rows(library):
    assert len(library) == 5
    rows = library.rows()
    assert [row.path for row in rows] == ["_news/a.md", "_news/b.md", "_news/c.md", "_news/d.md", "about.md"]
    assert [row.title for row in rows] == ["Äpfel", "Birnen", "c.md", "Datteln", "2021"]
    assert [row.collection for row in rows] == ["news", "news", "news", "news", "other"]
    assert [row.state for row in rows] == ["published", "unpublished", "published", "future", "published"]
    assert [bool(row.broken) for row in rows] == [False, False, True, False, False]
    assert [getattr(row.date, "text", row.date) for row in rows] == [
        "2021-05-04",
        "2020-05-04T10:00:00Z",
        None,
        None,
        None,
    ]
    assert all(row.problems is None for row in rows)
    assert library.id_of("about.md") == rows[-1].id
    assert library.id_of("nothing.md") is None


def test_reading_goes_by_batches_and_can_be_stopped(tmp_path):
    files = {f"n{number:03}.md": PAGE for number in range(250)}
    library = Library(site_of(tmp_path, {"_config.yml": "", **files}))
    reading = library.read()
    first = next(batch for batch in reading if batch.ids)
    assert (len(first.ids), first.done, first.total) == (BATCH, BATCH, 250)
    assert gc.isenabled()
    reading.close()
    assert len(library) == BATCH
    assert [batch.done for batch in library.read() if batch.ids] == list(range(BATCH, 251, BATCH))
    assert len(library) == 250
    assert library.id_of("n000.md") == first.ids[0]


def test_a_site_without_articles(tmp_path):
    library = Library(site_of(tmp_path, {"_config.yml": ""}))
    assert all(not batch.ids for batch in library.read())
    assert library.find(None) == []


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("", ["_news/a.md", "_news/b.md", "_news/c.md", "_news/d.md", "about.md"]),
        ("apfel", ["_news/a.md"]),
        ("is:unpublished", ["_news/b.md"]),
        ("is:future", ["_news/d.md"]),
        ("is:broken", ["_news/c.md"]),
        ("in:_news -is:broken sort:-day", ["_news/a.md", "_news/b.md", "_news/d.md"]),
        ("tags=fruit sort:-title", ["_news/a.md", "_news/b.md", "_news/d.md"]),
        ("problem:any", []),
        ("is:unsaved", []),
    ],
)
def test_find(library, query, paths):
    assert sorted(found(library, query)) == sorted(paths)


def test_order(library):
    assert found(library, "stars:>0 sort:-stars", [SortKey(("stars",))]) == ["_news/a.md", "_news/b.md"]
    assert found(library, "stars:>0 sort:-stars") == ["_news/b.md", "_news/a.md"]
    assert found(library, None) == [row.path for row in library.rows()]


def test_unsaved_articles_are_told_by_the_caller(library):
    query = parse_query("is:unsaved")
    assert library.find(query, is_unsaved=lambda path: path == "about.md") == [library.id_of("about.md")]


def test_counts(library):
    assert library.counts(["is:published", "in:_news", ""]) == {"is:published": 3, "in:_news": 4, "": 5}
    with pytest.raises(QueryError):
        library.counts(["("])


def test_facets(library):
    facets = library.facets(["tags", "stars", "missing", "published"], library.ids())
    assert facets["tags"] == [("fruit", 2), ("5", 1), ("Fruit", 1), ("red", 1), ("true", 1)]
    assert facets["stars"] == [("3", 1), ("5", 1), ("true", 1)]
    assert facets["missing"] == []
    assert facets["published"] == [("false", 1)]
    assert library.facets(["tags"], [library.id_of("_news/a.md"), 999])["tags"] == [("fruit", 1), ("red", 1)]


def test_used_values(library):
    assert library.used_values(("tags",), "FR") == [("fruit", 2), ("Fruit", 1)]
    assert library.used_values(("title",), "ap") == [("Äpfel", 1)]
    assert library.used_values(("nothing",)) == []


def test_a_changed_article_gets_a_new_row_with_its_id(library):
    row = library.row(library.id_of("_news/a.md"))
    write_site(library.site.root, {"_news/a.md": "---\ntitle: Avocado\n---\n"})
    library.set_problems(row.id, [])
    assert found(library, "apfel") == ["_news/a.md"]
    assert library.update(library.site.article("_news/a.md")) == row.id
    assert library.row(row.id).title == "Avocado"
    assert library.row(row.id).problems is None
    assert found(library, "apfel") == []
    assert found(library, "avocado") == ["_news/a.md"]


def test_new_and_gone_articles(library):
    write_site(library.site.root, {"_news/aa.md": PAGE})
    new = library.update(library.site.article("_news/aa.md"))
    assert library.ids().index(new) == 1
    gone = library.id_of("_news/b.md")
    library.remove("_news/b.md")
    library.remove("_news/b.md")
    assert gone not in library.ids()
    with pytest.raises(KeyError):
        library.row(gone)
    write_site(library.site.root, {"zz.md": PAGE})
    assert library.update(library.site.article("zz.md")) not in (gone, new)


def test_reading_again_keeps_ids_and_drops_what_is_gone(library):
    before = {row.path: row.id for row in library.rows()}
    (library.site.root / "about.md").unlink()
    write_site(library.site.root, {"new.md": PAGE})
    for _ in library.read():
        pass
    after = {row.path: row.id for row in library.rows()}
    assert after.pop("new.md") not in before.values()
    assert before.pop("about.md")
    assert after == before


def test_check_fills_in_the_problems(library):
    last = list(library.check())[-1]
    assert last.done == last.total == 5
    rules = {row.path: [problem.rule for problem in row.problems or ()] for row in library.rows()}
    assert rules["_news/a.md"] == []
    assert rules["_news/c.md"] == ["syntax"]
    assert "required" in rules["_news/d.md"]
    assert "_news/c.md" in found(library, "problem:syntax")


def test_check_tells_across_articles(tmp_path):
    same = "---\ntitle: Ferry returns to the old harbour after nine years\n---\n"
    library = Library(
        site_of(tmp_path, {"_config.yml": "", ".stet.yml": SCHEMA, "_news/a.md": same, "_news/b.md": same})
    )
    for _ in library.read():
        pass
    for _ in library.check():
        pass
    assert [[problem.rule for problem in row.problems] for row in library.rows()] == [[], ["duplicate-title"]]
