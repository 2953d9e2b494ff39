"""The effective flag: what the generator will do with a file (contract §3)."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sites import site_of

from editor.core.site.flag_jekyll import date_in_name
from editor.core.site.rubydate import ruby_instant

NOW = datetime(2024, 3, 31, 12, 0, tzinfo=UTC)


def states(tmp_path, files, config="title: Low Tide\n", **more):
    """The state of each article of a Jekyll site, at NOW."""
    site = site_of(tmp_path, {"_config.yml": config, **more, **files})
    site.now = lambda: NOW
    return {article.path: article.state for article in site.articles()}


def state(tmp_path, front, path="_talks/a.md", config="title: Low Tide\n", schema=None):
    """The state of one article with this front matter."""
    more = {".stet.yml": schema} if schema else {}
    return states(tmp_path, {path: f"---\n{front}\n---\n"}, config, **more)[path]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("true", "published"),
        ("false", "unpublished"),
        ("FALSE", "unpublished"),
        ("fALSE", "unpublished"),
        ("oFf", "unpublished"),
        ("&flag nO", "unpublished"),
        ("'oFf'", "published"),
        ("!!str oFf", "published"),
        ("!!bool 'no'", "unpublished"),
        ("n", "published"),
        ("", "unpublished"),
        ("~", "unpublished"),
        ("nUlL", "unpublished"),
        ("'null'", "published"),
        ("''", "published"),
        ("0", "published"),
        ("0.0", "published"),
        ("[]", "published"),
        ("{}", "published"),
        ("2001-01-01", "published"),
        ("|\n  off", "published"),
    ],
)
def test_values_as_psych_reads_them(tmp_path, value, expected):
    assert state(tmp_path, f"published: {value}") == expected


@pytest.mark.parametrize("setting", ["true", "yes", "'false'", "0", "[]"])
def test_settings_are_set_unless_false_or_null(tmp_path, setting):
    assert state(tmp_path, "published: no", config=f"unpublished: {setting}") == "published"
    assert state(tmp_path / "b", "date: 2030-01-01", config=f"future: {setting}") == "published"
    assert state(tmp_path / "c", "title: x", "_drafts/a.md", f"show_drafts: {setting}") == "published"


@pytest.mark.parametrize("setting", ["false", "no", "oFf", "", "~"])
def test_settings_that_are_not(tmp_path, setting):
    assert state(tmp_path, "published: no", config=f"unpublished: {setting}") == "unpublished"
    assert state(tmp_path / "b", "date: 2030-01-01", config=f"future: {setting}") == "future"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("_drafts/a.md", "unpublished"),
        ("blog/_drafts/deep/a.md", "unpublished"),
        ("_posts/2020-01-01-a.md", "published"),
        ("_posts/20-1-1-a.md", "published"),
        ("_posts/a.md", "unpublished"),
        ("_posts/2020-01-01.md", "unpublished"),
        ("_posts/deep/2020-01-01-a.md", "published"),
        ("_posts/2030-01-01-a.md", "future"),
        ("drafts/a.md", "published"),
        ("posts/a.md", "published"),
        ("2030-01-01-a.md", "published"),
        ("_talks/2030-13-45-a.md", "published"),
        ("_talks/_notes.md", "unpublished"),
        ("_talks/_more/a.md", "unpublished"),
        ("_talks/deep/_more/a.md", "published"),
        ("_about.md", "unpublished"),
        ("#notes.md", "unpublished"),
    ],
)
def test_places(tmp_path, path, expected):
    """Jekyll leaves out names that begin with `_ . # ~` (its `EntryFilter`)."""
    assert state(tmp_path, "title: Tides", path) == expected


def test_include_brings_back_a_name_that_is_left_out(tmp_path):
    assert state(tmp_path, "title: Tides", "_talks/_notes.md", "include: [_notes.md]") == "published"


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("date: 2030-01-01", "future"),
        ("date: '2030-01-01'", "future"),
        ("date: 2030/1/1", "future"),
        ("date: January 5, 2030", "future"),
        ("date: 5 Jan 2030 10:00 PM", "future"),
        ("date: 20300101", "future"),
        ("date: soon", "published"),
        ("date: 2030-13-45", "published"),
        ("date: [2030-01-01]", "published"),
        ("date: 2024-03-31 11:59:00 +0000", "published"),
        ("date: 2024-03-31 12:01:00 +0000", "future"),
        ("date: 2024-03-31 13:30:00 +0200", "published"),
        ("date: 2030-01-01\npublished: no", "unpublished"),
        ("Date: 2030-01-01", "published"),
    ],
)
def test_dates(tmp_path, front, expected):
    assert state(tmp_path, front) == expected


def test_a_date_without_offset_is_in_the_timezone_of_the_site(tmp_path):
    front = "date: '2024-04-01'"
    assert state(tmp_path, front, config="timezone: Pacific/Auckland") == "published"
    assert state(tmp_path / "b", front, config="timezone: America/New_York") == "future"


def test_a_null_date_leaves_the_name_to_say_it(tmp_path):
    assert state(tmp_path, "date:", "_talks/2030-01-01-a.md") == "future"
    assert state(tmp_path / "b", "date: 2020-01-01", "_talks/2030-01-01-a.md") == "published"


DEFAULTS = """
collections_dir: {dir}
defaults:
{entries}
"""


@pytest.mark.parametrize(
    ("entries", "path", "expected"),
    [
        ("- {values: {published: no}}", "_talks/a.md", "unpublished"),
        ("- {scope: {path: ''}, values: {published: no}}", "a.md", "published"),
        ("- {scope: {path: _ta}, values: {published: no}}", "_talks/a.md", "unpublished"),
        ("- {scope: {path: /_talks}, values: {published: no}}", "_talks/a.md", "published"),
        ("- {scope: {path: _talks/}, values: {published: no}}", "_talks/a.md", "unpublished"),
        ("- {scope: {path: '_*'}, values: {published: no}}", "_talks/a.md", "unpublished"),
        ("- {scope: {path: '_talks/**/old'}, values: {published: no}}", "_talks/x/y/old/a.md", "unpublished"),
        ("- {scope: {path: '_talks/*/old'}, values: {published: no}}", "_talks/x/y/old/a.md", "published"),
        ("- {scope: {path: '_{talks,notes}/*'}, values: {published: no}}", "_talks/a.md", "unpublished"),
        ("- {scope: {type: talks}, values: {published: no}}", "_talks/a.md", "unpublished"),
        ("- {scope: {type: post}, values: {published: no}}", "_posts/2020-01-01-a.md", "unpublished"),
        ("- {scope: {type: posts}, values: {published: no}}", "_talks/a.md", "published"),
        ("- {values: {published: oFf}}", "_talks/a.md", "unpublished"),
        ("- {values: {published: 'off'}}", "_talks/a.md", "published"),
        ("- {values: {published: }}", "_talks/a.md", "unpublished"),
        ("- {values: {published: no}}\n- {values: {published: }}", "_talks/a.md", "unpublished"),
        ("- {values: {published: yes}}\n- {values: {published: }}", "_talks/a.md", "published"),
        ("- {values: {date: 2030-01-01}}", "_talks/2020-01-01-a.md", "future"),
        ("- nonsense\n- {scope: 5, values: {published: no}}\n- {values: 5}", "_talks/a.md", "unpublished"),
    ],
)
def test_defaults(tmp_path, entries, path, expected):
    config = DEFAULTS.format(dir="''", entries=entries)
    assert state(tmp_path, "title: Tides", path, config) == expected


def test_defaults_are_asked_below_the_collections_dir(tmp_path):
    config = DEFAULTS.format(dir="parts", entries="- {scope: {path: _talks/held}, values: {published: no}}")
    assert state(tmp_path, "title: Tides", "parts/_talks/held/a.md", config) == "unpublished"


def test_a_default_of_shorter_path_fills_only_what_is_open(tmp_path):
    entries = """
- {scope: {path: _talks/old}, values: {layout: old}}
- {scope: {path: _talks}, values: {published: no}}
- {scope: {path: _talk}, values: {published: yes}}
"""
    assert state(tmp_path, "title: x", "_talks/old/a.md", DEFAULTS.format(dir="''", entries=entries)) == "unpublished"


def test_what_jekyll_can_not_read(tmp_path):
    """It publishes the file as it stands; only where nothing is read at all does it come to the name's date."""
    config = "defaults: [{scope: {path: _held}, values: {published: no}}]\n"
    broken = '---\ntitle: "Tides\n---\n'
    found = states(
        tmp_path,
        {
            "_talks/2030-01-01-quote.md": broken,
            "_talks/2030-01-01-open.md": "---\npublished: no\nIt never ends.\n",
            "_held/quote.md": broken,
            "quote.md": broken,
            "_drafts/quote.md": broken,
            "_posts/quote.md": broken,
        },
        config,
    )
    assert found == {
        "_drafts/quote.md": "unpublished",
        "_held/quote.md": "unpublished",
        "_posts/quote.md": "unpublished",
        "_talks/2030-01-01-open.md": "future",
        "_talks/2030-01-01-quote.md": "published",
        "quote.md": "published",
    }


def test_what_jekyll_copies_out_raw(tmp_path):
    """Behind a BOM, and in TOML or JSON, Jekyll sees no front matter; only posts are read without a look."""
    found = states(
        tmp_path,
        {
            "_talks/bom.md": "\ufeff---\npublished: no\n---\n",
            "_talks/toml.md": "+++\npublished = false\n+++\n",
            "_talks/2030-01-01-json.md": '{"published": false}\n',
            "_posts/2020-01-01-bom.md": "\ufeff---\npublished: no\n---\n",
            "_posts/2020-01-01-latin.md": b"---\ntitle: x\n---\nCaf\xe9\n",
            "_talks/latin.md": b"---\npublished: no\n---\nCaf\xe9\n",
        },
    )
    assert found == {
        "_posts/2020-01-01-bom.md": "unpublished",
        "_posts/2020-01-01-latin.md": "unpublished",
        "_talks/2030-01-01-json.md": "published",
        "_talks/bom.md": "published",
        "_talks/latin.md": "unpublished",
        "_talks/toml.md": "published",
    }


@pytest.mark.parametrize(
    ("front", "path", "cause", "words"),
    [
        ("title: x", "_talks/a.md", "missing", "no published"),
        ("published: no", "_talks/a.md", "flag", "published is false"),
        ("published:", "_talks/a.md", "flag", "is empty"),
        ("title: x", "_drafts/a.md", "folder", "in _drafts"),
        ("title: x", "_posts/a.md", "name", "no date"),
        ("date: 2030-01-01", "_talks/a.md", "date", "2030-01-01"),
        ("title: x", "_held/a.md", "defaults", "by defaults"),
        ("title: 'x", "_talks/a.md", "unread", "as it stands"),
    ],
)
def test_reasons(tmp_path, front, path, cause, words):
    config = "defaults: [{scope: {path: _held}, values: {published: no}}]\n"
    site = site_of(tmp_path, {"_config.yml": config, path: f"---\n{front}\n---\n"})
    site.now = lambda: NOW
    article = site.article(path)
    assert article.state_cause == cause
    assert words in article.state_reason


def test_a_flag_of_the_schema_hides_as_well_as_the_generator_does(tmp_path):
    schema = "publish: {field: meta.live, on: 'yes', off: 'no', missing: published}\n"
    assert state(tmp_path, "meta: {live: 'no'}", schema=schema) == "unpublished"
    assert state(tmp_path, "meta: {live: 'yes'}\npublished: no", schema=schema) == "unpublished"
    assert state(tmp_path, "meta: {live: 'yes'}\ndate: 2030-01-01", schema=schema) == "future"
    assert state(tmp_path, "meta: {live: 'no'}\ndate: 2030-01-01", schema=schema) == "unpublished"
    assert state(tmp_path, "meta: 5", schema=schema) == "published"


@pytest.mark.parametrize(
    ("value", "missing", "expected"),
    [
        ("live: true", "unpublished", "published"),
        ("live: false", "published", "unpublished"),
        ("live:", "unpublished", "unpublished"),
        ("live:", "published", "published"),
        ("live: 'true'", "unpublished", "unpublished"),
        ("live: 1", "published", "published"),
    ],
)
def test_without_a_generator_the_schema_decides(tmp_path, value, missing, expected):
    schema = f"publish: {{field: live, on: true, off: false, missing: {missing}}}\n"
    site = site_of(tmp_path, {".stet.yml": schema, "a.md": f"---\n{value}\n---\n"})
    assert site.article("a.md").state == expected


@pytest.mark.parametrize(
    ("front", "config", "expected"),
    [
        ("draft = true", "", "unpublished"),
        ("Draft = true", "", "unpublished"),
        ("draft = 'true'", "", "unpublished"),
        ("draft = 'yes'", "", "published"),
        ("draft = 1", "", "unpublished"),
        ("draft = false", "", "published"),
        ("draft = true", "buildDrafts = true", "published"),
        ("published = false", "", "unpublished"),
        ("published = false\ndraft = false", "", "published"),
        ("date = 2030-01-01", "", "future"),
        ("date = 2030-01-01", "BuildFuture = true", "published"),
        ("publishDate = 2020-01-01\ndate = 2030-01-01", "", "published"),
        ("expiryDate = 2020-01-01", "", "unpublished"),
        ("expiryDate = 2020-01-01", "buildExpired = true", "published"),
    ],
)
def test_hugo(tmp_path, front, config, expected):
    site = site_of(tmp_path, {"hugo.toml": config, "content/a.md": f"+++\n{front}\n+++\n"})
    site.now = lambda: NOW
    assert site.article("content/a.md").state == expected


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2020-09-01-title.md", "2020-09-01"),
        ("_posts/deep/2020-9-1-title.md", "2020-9-1"),
        ("20-9-1-.md", "20-9-1"),
        ("2020-09-01-a.b.md", "2020-09-01"),
        ("2020-09-01.md", ""),
        ("2020-09-01-title", ""),
        ("20200-09-01-title.md", ""),
        ("2020-09-01-port/title.md", ""),
        ("٢٠٢٠-09-01-title.md", ""),
    ],
)
def test_date_in_name(name, date):
    assert date_in_name(name) == date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-09-01", "2020-08-31T22:00:00+00:00"),
        ("2020-09-01 10:00", "2020-09-01T08:00:00+00:00"),
        ("2020-09-01T10:00:00Z", "2020-09-01T10:00:00+00:00"),
        ("2020-09-01 10:00:00 -0530", "2020-09-01T15:30:00+00:00"),
        ("2020-09-01 10:00:00 EST", "2020-09-01T15:00:00+00:00"),
        ("62-04-01", "2062-03-31T22:00:00+00:00"),
        ("70-04-01 00:00 UTC", "1970-04-01T00:00:00+00:00"),
        ("01.04.2020", "2020-03-31T22:00:00+00:00"),
        ("1st of nothing", None),
        ("Apr 1st, 2020 12:30 am", "2020-03-31T22:30:00+00:00"),
        ("20200401T103000", "2020-04-01T08:30:00+00:00"),
        ("2020-02-30", None),
        ("2020-01-01 25:00", None),
        ("x" * 200 + "2020-01-01", None),
        ("", None),
    ],
)
def test_dates_as_ruby_takes_them(text, expected):
    found = ruby_instant(text, ZoneInfo("Europe/Berlin"))
    assert (found.isoformat() if found else None) == expected
