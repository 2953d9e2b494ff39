"""Where a site begins and which files are its articles (contract §1)."""

from __future__ import annotations

import os

import pytest
from sites import PAGE, paths_of, site_of, write_site

from editor.core import open_site
from editor.core.errors import SiteError
from editor.core.site import find_root, is_site
from editor.core.site.walk import STEP

JEKYLL = {"_config.yml": "title: Low Tide\n"}


@pytest.mark.parametrize(
    ("sign", "generator"),
    [
        (".stet.yml", ""),
        ("_config.yml", "jekyll"),
        ("_config.yaml", "jekyll"),
        ("hugo.toml", "hugo"),
        ("hugo.yaml", "hugo"),
        ("hugo.yml", "hugo"),
        ("hugo.json", "hugo"),
        ("astro.config.mjs", "astro"),
        ("astro.config.ts", "astro"),
        (".eleventy.js", "eleventy"),
        ("eleventy.config.cjs", "eleventy"),
        (".git/HEAD", ""),
    ],
)
def test_signs_of_a_root(tmp_path, sign, generator):
    write_site(tmp_path, {".stet.yml": "rules: {}\n", f"inner/{sign}": "", "inner/deep/er/a.md": PAGE})
    if sign == "hugo.json":
        write_site(tmp_path, {f"inner/{sign}": "{}"})
    site = open_site(tmp_path / "inner/deep")
    assert site.root == tmp_path / "inner"
    assert site.scope == "deep/"
    assert site.generator == generator
    assert paths_of(site) == ["deep/er/a.md"]


@pytest.mark.parametrize(
    "name", ["config.toml", "package.json", "astro.config", "eleventy.js", "hugo.txt", "_config.toml"]
)
def test_no_signs(tmp_path, name):
    write_site(tmp_path, {name: ""})
    assert not is_site(tmp_path)


def test_config_toml_is_a_sign_beside_content_only(tmp_path):
    write_site(tmp_path, {"web/config.toml": "title = 'Low Tide'\n", "web/content/a.md": PAGE})
    assert find_root(tmp_path / "web/content") == tmp_path / "web"
    assert open_site(tmp_path / "web").generator == "hugo"


def test_a_folder_named_like_a_sign_is_none(tmp_path):
    (tmp_path / "_config.yml").mkdir()
    assert not is_site(tmp_path)


def test_a_file_leads_to_its_site(tmp_path):
    write_site(tmp_path, {**JEKYLL, "notes/a.md": PAGE, "notes/b.md": PAGE})
    site = open_site(tmp_path / "notes/a.md")
    assert (site.root, site.scope) == (tmp_path, "notes/")


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(SiteError, match="does not exist"):
        open_site(tmp_path / "gone")


def test_a_site_opened_through_a_link_keeps_its_name(tmp_path):
    write_site(tmp_path / "real", {**JEKYLL, "a.md": PAGE})
    (tmp_path / "link").symlink_to("real")
    site = open_site(tmp_path / "link")
    assert site.root == tmp_path / "link"
    assert paths_of(site) == ["a.md"]
    assert site.relative(tmp_path / "real/a.md") == "a.md"


def test_paths_of_the_file_system_become_paths_from_the_root(tmp_path, monkeypatch):
    site = site_of(tmp_path, {**JEKYLL, "notes/a.md": PAGE})
    monkeypatch.chdir(tmp_path / "notes")
    assert site.relative("a.md") == "notes/a.md"
    assert site.relative(tmp_path / "notes" / ".." / "notes" / "a.md") == "notes/a.md"
    with pytest.raises(SiteError, match="outside"):
        site.relative(tmp_path.parent / "b.md")


def test_order_is_that_of_whole_paths(tmp_path):
    files = ["a/b.md", "a-b.md", "a.md", "B.md", "a/b/c.md", "ä.md", "a b.md"]
    site = site_of(tmp_path, {**JEKYLL, **dict.fromkeys(files, PAGE)})
    assert paths_of(site) == sorted(files)


def test_suffixes_in_any_case(tmp_path):
    site = site_of(tmp_path, {**JEKYLL, "a.MD": PAGE, "b.Html": PAGE, "c.mdown": PAGE, "md": PAGE})
    assert paths_of(site) == ["a.MD", "b.Html"]


def test_files_without_front_matter_are_counted(tmp_path):
    site = site_of(tmp_path, {**JEKYLL, "a.md": PAGE, "b.md": "# Words\n", "empty.md": "", "c.html": "<p>"})
    assert paths_of(site) == ["a.md"]
    assert site.skipped == {"no front matter": 3}


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        ("[private]", ["docs/a-wip.md", "docs/old.md", "docs/private/c.md", "notes.md"]),
        ("[private/]", ["docs/a-wip.md", "docs/old.md", "docs/private/c.md", "notes.md", "private-notes.md"]),
        ("[/docs]", ["notes.md", "private-notes.md", "private/x.md"]),
        ("['*-wip.md']", ["docs/old.md", "docs/private/c.md", "notes.md", "private-notes.md", "private/x.md"]),
        ("['docs/*.md']", ["notes.md", "private-notes.md", "private/x.md"]),
        ("['doc?/ol[de].md']", ["docs/a-wip.md", "docs/private/c.md", "notes.md", "private-notes.md", "private/x.md"]),
        (
            "['docs/ol[!a].md', 'note\\s.md']",
            ["docs/a-wip.md", "docs/private/c.md", "private-notes.md", "private/x.md"],
        ),
        ("docs", ["notes.md", "private-notes.md", "private/x.md"]),
        (
            "[old.md, 5, null, '', ./notes.md]",
            ["docs/a-wip.md", "docs/old.md", "docs/private/c.md", "notes.md", "private-notes.md", "private/x.md"],
        ),
    ],
)
def test_exclude_as_jekyll_reads_it(tmp_path, exclude, left):
    names = ["docs/a-wip.md", "docs/old.md", "docs/private/c.md", "notes.md", "private-notes.md", "private/x.md"]
    site = site_of(tmp_path, {"_config.yml": f"exclude: {exclude}\n", **dict.fromkeys(names, PAGE)})
    assert paths_of(site) == left


def test_include_goes_before_exclude(tmp_path):
    config = "exclude: [docs/old.md, notes.md, keep]\ninclude: [old.md, keep]\n"
    site = site_of(tmp_path, {"_config.yml": config, "docs/old.md": PAGE, "notes.md": PAGE, "keep/a.md": PAGE})
    assert paths_of(site) == ["docs/old.md", "keep/a.md"]


def test_a_pattern_can_not_hang(tmp_path):
    pattern = "*a" * 60 + "b"
    site = site_of(tmp_path, {"_config.yml": f"exclude: ['{pattern}']\n", f"{'a' * 200}.md": PAGE})
    assert len(paths_of(site)) == 1


@pytest.mark.parametrize(
    ("config", "output"),
    [
        ({"_config.yml": ""}, "_site"),
        ({"_config.yml": "destination: ./out/html/\n"}, "out/html"),
        ({"hugo.toml": ""}, "public"),
        ({"hugo.toml": "publishDir = 'docs'\n"}, "docs"),
        ({"hugo.yaml": "PUBLISHDIR: docs\n"}, "docs"),
        ({"astro.config.mjs": ""}, "dist"),
        ({".eleventy.js": ""}, "_site"),
    ],
)
def test_output_folder_at_the_root_only(tmp_path, config, output):
    site = site_of(tmp_path, {**config, "a.md": PAGE, f"{output}/b.md": PAGE, f"deep/{output}/c.md": PAGE})
    assert paths_of(site) == ["a.md", f"deep/{output}/c.md"]


@pytest.mark.parametrize("destination", [".", "..", "/tmp/out", "../out", "''", "[out]"])
def test_an_output_folder_elsewhere_hides_nothing(tmp_path, destination):
    site = site_of(tmp_path, {"_config.yml": f"destination: {destination}\n", "a.md": PAGE, "out/b.md": PAGE})
    assert paths_of(site) == ["a.md", "out/b.md"]


def test_folders_of_jekyll_are_skipped_at_any_depth_on_a_jekyll_site_only(tmp_path):
    files = {"docs/_includes/a.html": PAGE, "_data/b.md": PAGE, "c.md": PAGE}
    assert paths_of(site_of(tmp_path / "jekyll", {**JEKYLL, **files})) == ["c.md"]
    assert paths_of(site_of(tmp_path / "other", {".stet.yml": "rules: {}\n", **files})) == sorted(files)


@pytest.mark.parametrize("scope", ["_site", ".github", "docs/node_modules", "_data"])
def test_a_skipped_folder_that_is_asked_for_has_no_articles(tmp_path, scope):
    write_site(tmp_path, {**JEKYLL, f"{scope}/a.md": PAGE})
    assert paths_of(open_site(tmp_path / scope)) == []


def test_links(tmp_path):
    write_site(tmp_path / "elsewhere", {"out.md": PAGE, "more/x.md": PAGE})
    site = site_of(tmp_path / "site", {**JEKYLL, "a.md": PAGE, "deep/b.md": PAGE})
    for name, target in {
        "deep/in.md": "../a.md",
        "out.md": str(tmp_path / "elsewhere/out.md"),
        "gone.md": "nowhere.md",
        "self.md": "self.md",
        "folder": "deep",
        "folder.md": "deep",
        "elsewhere": str(tmp_path / "elsewhere/more"),
    }.items():
        (site.root / name).symlink_to(target)
    assert paths_of(site) == ["a.md", "deep/b.md", "deep/in.md"]
    assert site.skipped == {"link out of the site": 1, "link that leads nowhere": 2, "linked folder": 1}
    assert paths_of(open_site(site.root / "folder")) == []


def test_a_walk_knows_single_files(tmp_path):
    site = site_of(tmp_path, {**JEKYLL, "a.md": PAGE, "vendor/b.md": PAGE, "c.txt": PAGE, "_site/d.md": PAGE})
    names = ["a.md", "vendor/b.md", "c.txt", "_site/d.md", "gone.md", "nowhere/e.md"]
    assert [name for name in names if site.holds(name)] == ["a.md"]


def test_kinds_of_files_that_the_schema_names(tmp_path):
    schema = """
        extensions: [.RST, txt]
        collections: [{name: log, folder: log, extension: log, fields: [{name: title}]}]
    """
    files = ["a.rst", "b.txt", "log/c.log", "log/d.md", "e.js"]
    site = site_of(tmp_path, {".stet.yml": schema, **dict.fromkeys(files, PAGE)})
    assert paths_of(site) == ["a.rst", "b.txt", "log/c.log", "log/d.md"]


def test_folders_nested_deeper_than_calls_may_be(tmp_path, monkeypatch):
    site = site_of(tmp_path, {**JEKYLL, "z.md": PAGE})
    depth = 1200
    monkeypatch.chdir(tmp_path)
    for _ in range(depth):
        os.mkdir("d")
        os.chdir("d")
    try:
        assert paths_of(site) == ["z.md"]
    finally:
        for _ in range(depth):  # pytest's own way to clean up goes by calls too
            os.chdir("..")
            os.rmdir("d")


def test_a_large_folder_is_walked_in_steps_and_in_order(tmp_path):
    (tmp_path / "_config.yml").touch()
    for number in range(STEP * 2 + 1):
        (tmp_path / f"{number:05}.md").touch()
    steps = list(open_site(tmp_path).walk_steps())
    assert [] in steps  # while the folder is looked through
    assert max(map(len, steps)) <= STEP
    paths = [path for some in steps for path in some]
    assert paths == [f"{number:05}.md" for number in range(STEP * 2 + 1)]
