"""The rules of a check, each both ways: silent, and said with its place and its fix. Through a real site."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sites import site_of

from editor.core.edits import Set
from editor.core.problems import RULES, Problem, across_entry, check_across, check_article, unread_queries
from editor.core.problems.boilerplate import boilerplate_in
from editor.core.problems.titles import ALL_PAIRS, bare_title, find_alike
from editor.core.problems.urls import bare_url

SCHEMA = """
collections:
  - name: news
    folder: _news
    fields:
      - {name: title, required: false}
      - {name: excerpt, required: false}
      - {name: kind, widget: select, options: [report, column], required: false}
      - {name: pages, widget: number, required: false, severity: warning}
      - {name: place, default: Quay}
      - {name: author, widget: relation, data: _data/people/*.yml, value_field: name, required: false}
      - {name: link, widget: url, unique: true, required: false}
      - {name: date, widget: datetime, required: false}
      - {name: minutes, widget: number, when: kind=column}
      - {name: torn, when: 'kind:('}
      - {name: venue, widget: object, required: false, fields: [{name: town}]}
      - {name: marks, widget: list, required: false, fields: [{name: url, widget: image}]}
      - {name: published, widget: boolean}
    checks: [{id: site-long, where: 'pages:>90', field: pages, message: Cut it, severity: info}]
"""


def check(folder: Path, front: str, path: str = "_news/a.md", schema: str = SCHEMA, body: str = "") -> list[Problem]:
    files = {".stet.yml": schema, "_config.yml": "{}", "_data/people/a.yml": "name: Zoë Quist\n"}
    site = site_of(folder, {**files, path: f"---\n{front}---\n{body}"})
    site.now = lambda: datetime(2024, 6, 1, tzinfo=UTC)
    return check_article(site.article(path), site)


def said(problems: list[Problem]) -> list[str]:
    return [f"{p.line}:{p.column} {p.severity} {p.rule} {p.field}".strip() for p in problems]


KEYS = ["title", "excerpt", "kind", "pages", "place", "author", "link", "date", "venue", "marks", "published"]
WHOLE = "place: Pier\npublished: false\n"


@pytest.mark.parametrize(
    ("front", "problems"),
    [
        ("", []),
        ("kind: report\npages: 5\nvenue: {town: Ost}\n", []),
        ("kind: Report\n", ["4:7 error options kind"]),
        ("pages: ten\n", ["4:8 warning type pages"]),
        ("pages: 91\n", ["4:8 info site-long pages"]),
        ("kind: column\n", ["1:1 error required minutes"]),
        ("kind: column\nminutes: some\n", ["5:10 error type minutes"]),
        ("kind: report\nminutes: some\ntorn: 5\n", []),
        ("author: zoe quist\n", ["4:9 warning relation author"]),
        ("author: Zoë Quist\n", []),
        ("author: 5\n", ["4:9 error type author"]),
        ("venue: {}\n", ["4:8 error required venue.town"]),
        ("venue: {town: Ost, x: 1}\n", ["4:20 info unknown-field venue.x"]),
        ("colour: blue\n", ["4:1 info unknown-field colour"]),
        ("pages: 1\npages: 2\n", ["5:1 error duplicate-key pages"]),
        ("marks: [a]\n", ["4:9 error type marks[0]"]),
        ("date: 2024-06-02\n", ["4:7 info date-future date"]),
        ("date: 2024-05-02\n", []),
        ("title: Low tide\nexcerpt: low TIDE!\n", ["5:10 warning boilerplate excerpt"]),
    ],
)
def test_rules_on_one_article(tmp_path: Path, front: str, problems: list[str]) -> None:
    assert said(check(tmp_path, WHOLE + front)) == problems


def test_fixes_are_the_certain_ones(tmp_path: Path) -> None:
    found = check(tmp_path, "kind: REPORT\npages: '10'\nauthor: zoe quist\nlink: ' https://a.example'\n")
    fixes = {p.rule: p.fix for p in found}
    assert fixes["required"] == Set(("place",), "Quay")
    assert fixes["options"] == Set(("kind",), "report")
    assert fixes["type"] == Set(("pages",), 10)
    assert fixes["relation"] == Set(("author",), "Zoë Quist")
    assert fixes["url"] == Set(("link",), "https://a.example")
    assert fixes["publish-missing"] == Set(("published",), True)
    assert fixes["publish-incomplete"] is None


@pytest.mark.parametrize(
    ("flag", "fix"),
    [("'true'", True), ('"No"', False), ("soon", None), ("1", None), ("", None), ("[true]", None), ("n", None)],
)
def test_a_flag_that_is_no_boolean(tmp_path: Path, flag: str, fix: bool | None) -> None:
    (problem,) = check(tmp_path, f"place: Pier\npublished: {flag}\n")
    assert problem.rule == "publish-type"
    assert problem.fix == (None if fix is None else Set(("published",), fix))


def test_rules_go_before_a_field_s_severity(tmp_path: Path) -> None:
    schema = "rules: {type: info, unknown-field: off}\n" + SCHEMA
    assert said(check(tmp_path, WHOLE + "pages: ten\ncolour: blue\n", schema=schema)) == ["4:8 info type pages"]


def test_what_can_t_be_read(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, 'title: "open\n')
    assert (problem.rule, problem.field, problem.severity) == ("syntax", "", "error")
    assert "Jekyll publishes" in problem.message


def test_articles_in_no_collection_get_no_rules_of_the_schema(tmp_path: Path) -> None:
    assert said(check(tmp_path, "kind: 5\ncolour: blue\nkind: 6\n", "about.md")) == ["4:1 error duplicate-key kind"]


@pytest.mark.parametrize(
    ("name", "date", "is_said"),
    [
        ("2024-03-10-a.md", "2024-03-12", True),
        ("2024-03-10-a.md", "2024-03-11T23:59:00Z", False),
        ("2024-13-10-a.md", "2024-03-12", False),
        ("a.md", "2024-03-12", False),
    ],
)
def test_the_date_in_the_file_s_name(tmp_path: Path, name: str, date: str, is_said: bool) -> None:
    rules = [p.rule for p in check(tmp_path, f"{WHOLE}date: {date}\n", f"_news/{name}")]
    assert rules == (["date-filename"] if is_said else [])


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", ["5", "yes", "2020-01-01", "[]", "[[a]]", "{a: {b: c}}", "!!binary x===", "~", "''"])
def test_no_value_breaks_a_check(tmp_path: Path, key: str, value: str) -> None:
    assert all(p.rule in RULES for p in check(tmp_path, f"{key}: {value}\n"))


def test_duplicates_name_the_first_article(tmp_path: Path) -> None:
    fronts = {
        "a": "title: Ferry returns to the old harbour at Séla after nine years\nlink: https://www.a.example/x/?utm_source=m\n",
        "b": "title: FERRY RETURNS TO THE OLD HARBOUR AT SELA AFTER NINE YEARS!\nlink: http://a.example/x\n",
        "c": "title: Ferry returned to the old harbor at Séla after nine years\nlink: http://a.example/x\n",
        "d": "title: Lighthouse keeper retires\n",
    }
    files = {f"_news/{name}.md": f"---\n{front}---\n" for name, front in fronts.items()}
    site = site_of(tmp_path, {".stet.yml": SCHEMA, "_config.yml": "{}", **files})
    articles = {a.path: a for a in site.articles()}
    entries = [across_entry(a, site) for a in articles.values()]
    documents = {path: a.document for path, a in articles.items()}
    found = sorted(check_across(entries, lambda path, field: documents[path].place(field)))  # type: ignore[union-attr]
    assert [(p.path[-4], p.rule, p.line) for p in found] == [
        ("b", "duplicate-title", 2),
        ("b", "duplicate-url", 3),
        ("c", "duplicate-title", 2),
        ("c", "duplicate-url", 3),
        ("c", "unique", 3),
    ]
    assert all("_news/a.md" in p.message or p.rule == "unique" for p in found)


def test_queries_that_can_t_be_read_are_told(tmp_path: Path) -> None:
    site = site_of(tmp_path, {".stet.yml": SCHEMA})
    assert [where for where, _ in unread_queries(site.schema)] == ["news: field torn"]


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("VIDEO: Fog on the pier", "fog on the pier"),
        ("Fog on the pier - Coast Daily", "fog on the pier"),
        ("Tables like InfoPath Part 2 - View and edit the data", "tables like infopath part 2 view and edit the data"),
        ("Fog - Coast Daily", "fog coast daily"),
        ("Élan: Fog", "elan fog"),
    ],
)
def test_titles_without_label_and_source(title: str, bare: str) -> None:
    assert bare_title(title) == bare


def test_many_titles_are_compared_by_their_rarest_words() -> None:
    titles = [f"number {n} of {n * 7 % 1009} boats left port {n * 13 % 977} today" for n in range(ALL_PAIRS + 1)]
    assert (len(titles), 3) in set(find_alike([*titles, titles[3] + "s"]))


@pytest.mark.parametrize(
    ("url", "bare"),
    [
        ("https://www.reef.example/tide/?utm_source=mail&utm_medium=x#low", "reef.example/tide"),
        ("http://REEF.example/tide?fbclid=Iw9&page=2", "reef.example/tide?page=2"),
        ("reef.example/tide", ""),
    ],
)
def test_addresses_by_what_they_lead_to(url: str, bare: str) -> None:
    assert bare_url(url) == bare


@pytest.mark.parametrize(
    "excerpt",
    [
        "The bakery on the quay sells its cookies in the shape of boats.",
        "She waited ... and waited … until the boat came.",
        "Google will block third-party cookies in Chrome by next year.",
        "• Guest access • Solution checker • Building • Flows • News",
        "The copyright of the song has run out, a court said.",
    ],
)
def test_excerpts_that_say_something(excerpt: str) -> None:
    assert boilerplate_in(excerpt, "Fog") == ""


@pytest.mark.parametrize(
    "excerpt",
    [
        "This website uses cookies. By using our website you accept all cookies.",
        "Copyright 2024. All rights reserved.",
        "Home | News | Sport | Weather | Login | Subscribe",
        "The harbour master said that [...]",
        "FOG!",
    ],
)
def test_excerpts_that_say_nothing(excerpt: str) -> None:
    assert boilerplate_in(excerpt, "Fog") != ""
