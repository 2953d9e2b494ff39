"""Which file an image's value means: never one outside the site."""

from __future__ import annotations

import os

import pytest
from sites import site_of

CONFIG = {"_config.yml": "url: https://harbour.example\nbaseurl: /post\n"}
IMAGES = ["img/dot.png", "_news/2021/pier.png", "img/a b.png", "img/50%25.png", "img/größe.png", "img/q?.png"]


@pytest.fixture
def site(tmp_path):
    (tmp_path / "secret.png").write_bytes(b"")
    site = site_of(tmp_path / "site", {**CONFIG, **dict.fromkeys(IMAGES, "x")})
    (site.root / "img/out.png").symlink_to(tmp_path / "secret.png")
    (site.root / "img/in.png").symlink_to("dot.png")
    (site.root / "img/gone.png").symlink_to("nowhere.png")
    os.mkfifo(site.root / "img/pipe.png")
    return site


@pytest.mark.parametrize(
    ("value", "kind", "file"),
    [
        ("/img/dot.png", "local", "img/dot.png"),
        ("img/dot.png", "local", "img/dot.png"),
        ("./pier.png", "local", "_news/2021/pier.png"),
        ("../../img/dot.png", "local", "img/dot.png"),
        (" /img/dot.png ", "local", "img/dot.png"),
        ("/img/dot.png?v=2#top", "local", "img/dot.png"),
        ("/img/a%20b.png", "local", "img/a b.png"),
        ("/img/a b.png", "local", "img/a b.png"),
        ("/img/gr%C3%B6%C3%9Fe.png", "local", "img/größe.png"),
        ("/img/50%25.png", "local", "img/50%25.png"),
        ("/img/q?.png", "local", "img/q?.png"),
        ("/post/img/dot.png", "local", "img/dot.png"),
        ("/img/in.png", "local", "img/in.png"),
        ("https://harbour.example/post/img/dot.png", "local", "img/dot.png"),
        ("http://HARBOUR.example:80/post/img/dot.png", "local", "img/dot.png"),
        ("//harbour.example/post/img/dot.png", "local", "img/dot.png"),
        ("https://harbour.example/post/none.png", "missing", "none.png"),
        ("/img/none.png", "missing", "img/none.png"),
        ("/img/gone.png", "missing", "img/gone.png"),
        ("/img", "missing", "img"),
        ("/", "missing", ""),
        ("/img/pipe.png", "missing", "img/pipe.png"),
        ("/img/\0.png", "missing", "img/\0.png"),
        ("/img/%00.png", "missing", "img/\0.png"),
        ("/" + "x" * 5000, "missing", "x" * 5000),
        ("/../../secret.png", "outside", None),
        ("/%2e%2e/secret.png", "outside", None),
        ("../../../secret.png", "outside", None),
        ("/img/out.png", "outside", None),
        ("file:///etc/passwd", "outside", None),
        ("https://harbour.example/img/dot.png", "remote", None),
        ("https://harbour.example/post/../secret.png", "remote", None),
        ("https://harbour.example/postal/img/dot.png", "remote", None),
        ("https://harbour.example:8080/post/img/dot.png", "remote", None),
        ("https://harbour.example.evil/post/img/dot.png", "remote", None),
        ("https://cdn.example/img/dot.png", "remote", None),
        ("//cdn.example/img/dot.png", "remote", None),
        ("data:image/png;base64,AAAA", "none", None),
        ("javascript:alert(1)", "none", None),
        ("https://[broken/img.png", "none", None),
        ("https://harbour.example:port/a.png", "none", None),
        ("#top", "none", None),
        ("", "none", None),
        ("  ", "none", None),
    ],
)
def test_values(site, value, kind, file):
    found = site.media(value, "_news/2021/a.md")
    assert found.kind == kind
    assert found.url == value
    if kind == "local":
        assert found.file is not None
        assert found.file.samefile(site.root / file)
    if kind in ("outside", "remote", "none"):
        assert found.file is None


@pytest.mark.parametrize(
    ("config", "place"),
    [
        ({"hugo.toml": ""}, "static/img/dot.png"),
        ({"hugo.toml": ""}, "assets/img/dot.png"),
        ({"astro.config.mjs": ""}, "public/img/dot.png"),
        ({".eleventy.js": ""}, "img/dot.png"),
        ({"_config.yml": ""}, "img/dot.png"),
    ],
)
def test_where_a_generator_keeps_images(tmp_path, config, place):
    site = site_of(tmp_path, {**config, place: "x"})
    assert site.media("/img/dot.png", "content/a.md").file == tmp_path / place


def test_an_image_beside_its_article_goes_first(tmp_path):
    site = site_of(tmp_path, {"hugo.toml": "", "content/a/dot.png": "x", "static/dot.png": "x"})
    assert site.media("dot.png", "content/a/index.md").file == tmp_path / "content/a/dot.png"


def test_media_folder_of_the_schema(tmp_path):
    schema = "media_folder: src/uploads\npublic_folder: /files\n"
    site = site_of(tmp_path, {".stet.yml": schema, "src/uploads/dot.png": "x"})
    assert site.media("/files/dot.png", "a.md").file == tmp_path / "src/uploads/dot.png"


def test_a_hugo_site_knows_its_host(tmp_path):
    site = site_of(tmp_path, {"hugo.toml": "baseURL = 'https://quay.example/news/'\n", "static/dot.png": "x"})
    assert site.media("https://quay.example/news/dot.png", "content/a.md").kind == "local"
    assert site.media("https://quay.example/dot.png", "content/a.md").kind == "remote"


def test_a_site_without_address_has_no_host_of_its_own(tmp_path):
    site = site_of(tmp_path, {"_config.yml": "", "dot.png": "x"})
    assert site.media("https://quay.example/dot.png", "a.md").kind == "remote"


def test_a_folder_that_became_a_link_out_of_the_site_is_outside(tmp_path):
    site = site_of(tmp_path / "site", {"_config.yml": "", "img/dot.png": "x"})
    assert site.media("/img/dot.png", "a.md").kind == "local"
    (tmp_path / "site/img").rename(tmp_path / "elsewhere")
    (tmp_path / "site/img").symlink_to(tmp_path / "elsewhere")
    assert site.media("/img/dot.png", "a.md").kind == "outside"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("https://quay.example/news/dot.png", "local"),
        ("https://quay.example/news/gone.png", "missing"),
        ("https://quay.example/news/../../dot.png", "remote"),
        ("https://quay.example:8443/news/dot.png", "remote"),
        ("https://quay.example.org/news/dot.png", "remote"),
        ("/../dot.png", "outside"),
    ],
)
def test_plain_addresses_mean_what_all_do(tmp_path, value, kind):
    site = site_of(tmp_path, {"_config.yml": "url: https://quay.example\nbaseurl: /news\n", "dot.png": "x"})
    assert site.media(value, "a.md").kind == kind
