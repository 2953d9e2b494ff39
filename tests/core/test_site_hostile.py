"""Sites with bad input: each file is listed as broken with line and reason, or left out with a count."""

from __future__ import annotations

import os

import pytest
from sites import PAGE, paths_of, site_of

from editor.core import open_site
from editor.core.errors import SchemaError, SiteError
from editor.core.site import Library

CONFIG = {"_config.yml": "title: Low Tide\n"}

BROKEN: dict[str, str | bytes] = {
    "a-quote.md": '---\ntitle: "never closed\n---\n',
    "b-colon.md": "---\ntitle: Tide: high\n---\n",
    "c-list.md": "---\n- title\n---\n",
    "d-text.md": "---\nonly words\n---\n",
    "e-open.md": "---\ntitle: x\n",
    "f-nested.md": "---\na: " + "[" * 10_000 + "]" * 10_000 + "\n---\n",
    "g-maps.md": "---\na: " + "{a: " * 5_000 + "}" * 5_000 + "\n---\n",
    "h-bomb.md": "---\na: &a [x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9))
    + "---\n",
    "i-python.md": "---\na: !!python/object/apply:os.system [touch hacked]\n---\n",
    "j-ruby.md": "---\na: !ruby/object:Gem::Installer {}\n---\n",
    "k-latin.md": b"---\ntitle: Caf\xe9\n---\n",
    "l-control.md": b"---\ntitle: \x00\x01\n---\n",
    "m-toml.md": "+++\ntitle = \n+++\n",
    "n-json.md": '{"title": [[[[, "x"}\n',
    "o-self.md": "---\na: &a [*a]\n---\n",
}


def test_broken_articles_are_listed_with_line_and_reason(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    site = site_of(tmp_path, {**CONFIG, **BROKEN, "z.md": PAGE})
    articles = list(site.articles())
    assert [article.path for article in articles] == [*BROKEN, "z.md"]
    for article in articles[:-1]:
        assert article.error is not None, article.path
        assert article.error.file == article.path
        assert article.error.line >= 1
        assert article.broken.startswith(f"line {article.error.line}: ")
        assert article.record == {}
        assert article.not_editable
    assert articles[-1].is_editable
    assert not (tmp_path / "hacked").exists()


def test_what_is_no_article_is_counted(tmp_path):
    site = site_of(tmp_path, {**CONFIG, "binary.md": bytes(range(256)) * 40, "empty.md": "", "z.md": PAGE})
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "to-pipe.md").symlink_to("pipe.md")
    (tmp_path / "dangling.md").symlink_to("gone.md")
    (tmp_path / "passwd.md").symlink_to("/etc/passwd")
    with open(tmp_path / "large.md", "wb") as file:
        file.write(b"---\ntitle: large\n---\n")
        file.truncate(50 << 20)
    assert paths_of(site) == ["z.md"]
    assert site.skipped == {
        "no front matter": 2,
        "not a regular file": 2,
        "link that leads nowhere": 1,
        "link out of the site": 1,
        "can't be read": 1,
    }
    assert [(error.file, "too large" in error.reason) for error in site.unread] == [(str(tmp_path / "large.md"), True)]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_counted(tmp_path):
    site = site_of(tmp_path, {**CONFIG, "shut.md": PAGE, "shut/a.md": PAGE, "z.md": PAGE})
    (tmp_path / "shut.md").chmod(0)
    (tmp_path / "shut").chmod(0)
    try:
        assert paths_of(site) == ["z.md"]
        assert site.skipped == {"can't be read": 1, "folder that can't be read": 1}
    finally:
        (tmp_path / "shut").chmod(0o700)


def test_a_name_that_is_not_utf8(tmp_path):
    site = site_of(tmp_path, {"_config.yml": "exclude: ['*.txt']\n", "z.md": PAGE})
    name = os.fsdecode(b"caf\xe9.md")
    try:
        (tmp_path / name).write_text(PAGE)
    except OSError:
        pytest.skip("this disk takes UTF-8 names only")
    assert paths_of(site) == [name, "z.md"]


@pytest.mark.parametrize(
    ("config", "line"),
    [
        ("title: 'open\n", 1),
        ("a: 1\nb: : 2\n", 2),
        ("- a list\n", 1),
        ("just words\n", 1),
        ("a: !!python/object:os.system {}\n", 1),
        (b"a: 1\nb: \xff\n", 2),
    ],
)
def test_a_configuration_that_can_not_be_read(tmp_path, config, line):
    """The commands stop, with the place; the window opens all the same, and tells."""
    with pytest.raises(SiteError) as caught:
        site_of(tmp_path, {"_config.yml": config, "a.md": PAGE})
    assert (caught.value.file, caught.value.line) == (str(tmp_path / "_config.yml"), line)
    site = open_site(tmp_path, strict=False)
    assert paths_of(site) == ["a.md"]
    assert site.generator == "jekyll"
    assert str(site.config_error) in site.notes


@pytest.mark.parametrize(("name", "text"), [("hugo.toml", "a = "), ("hugo.json", "{"), ("hugo.yaml", "a: [")])
def test_a_hugo_configuration_that_can_not_be_read(tmp_path, name, text):
    with pytest.raises(SiteError, match=name):
        site_of(tmp_path, {name: text})


@pytest.mark.parametrize("config", ["", "# nothing\n", "---\n", "\ufefftitle: x\n", "a: &a [1]\nb: *a\n"])
def test_a_configuration_that_says_little(tmp_path, config):
    assert paths_of(site_of(tmp_path, {"_config.yml": config, "a.md": PAGE})) == ["a.md"]


def test_settings_of_the_wrong_kind_are_left_out(tmp_path):
    config = """
url: [5]
baseurl: {a: b}
destination: 7
timezone: {}
exclude: {a: b}
include: 5
defaults: {scope: x}
collections_dir: []
"""
    site = site_of(tmp_path, {"_config.yml": config, "a.md": PAGE})
    assert paths_of(site) == ["a.md"]
    assert (site.config.url, site.config.baseurl, site.config.defaults) == ("", "", ())


@pytest.mark.parametrize("zone", ["Nowhere/At All", "../../etc/passwd", "/etc/passwd", "America", "5", "a\\0b"])
def test_a_timezone_that_is_not_known_is_utc_with_a_note(tmp_path, zone):
    site = site_of(tmp_path, {"_config.yml": f'timezone: "{zone}"\n', "a.md": PAGE})
    assert site.config.timezone.utcoffset(None) is not None
    assert len(site.notes) == 1


def test_a_schema_that_can_not_be_read(tmp_path):
    files = {**CONFIG, ".stet.yml": "collections: [\n", "_notes/a.md": PAGE}
    with pytest.raises(SchemaError):
        site_of(tmp_path, files)
    site = open_site(tmp_path, strict=False)
    assert site.schema_error is not None
    assert str(site.schema_error) in site.notes
    assert paths_of(site) == ["_notes/a.md"]


def test_a_library_of_bad_input(tmp_path):
    site = site_of(tmp_path, {**CONFIG, **BROKEN, "z.md": PAGE})
    library = Library(site)
    for _ in library.read():
        pass
    for _ in library.check():
        pass
    rows = library.rows()
    assert [bool(row.broken) for row in rows] == [True] * len(BROKEN) + [False]
    assert {problem.rule for row in rows[:-1] for problem in row.problems or ()} <= {"syntax", "encoding"}
    assert all(row.problems for row in rows[:-1])
