"""What the window's writing does without a window: save drafts, publish, take back."""

from __future__ import annotations

import pytest
from sites import site_of

from editor.core.edits import Insert, Remove, ReplaceBody, Set
from editor.core.site import changes
from editor.core.site.saving import publish_articles, take_back

TEXT = "---\ntitle: Ebb\n# how hot\nheat: 5\ntags: [a]\nplace: {name: Quay, berth: 4, lit: true}\n---\nBody\n"


@pytest.fixture
def site(tmp_path):
    return site_of(tmp_path, {"_config.yml": "title: Tide\n", "_news/a.md": TEXT})


def write(site, *edits):
    """Make edits on disk, and give what was written."""
    planned = changes.plan(site, site.article("_news/a.md"), edits)
    (saved,) = changes.save(site, [planned])
    assert saved.change is not None
    return saved.change


def text_of(site):
    return (site.root / "_news/a.md").read_text()


def somebody_writes(site, old, new):
    text = text_of(site)
    assert old in text
    (site.root / "_news/a.md").write_text(text.replace(old, new))


def test_what_was_written_is_taken_back_byte_for_byte(site):
    change = write(site, Remove(("heat",)), Set(("title",), "Flow"), Insert(("tags",), "b"), ReplaceBody("New\n"))
    assert text_of(site) != TEXT
    (undone,) = take_back(site, [change])
    assert text_of(site) == TEXT
    (redone,) = take_back(site, [undone.change])
    assert "title: Flow" in text_of(site)
    assert redone.reason == ""


@pytest.mark.parametrize(
    ("removed", "line"),
    [(("title",), "title: Ebb\n"), (("heat",), "heat: 5\n"), (("place", "berth"), "name: Quay, berth: 4, lit")],
)
def test_a_key_is_put_back_where_it_stood_though_somebody_wrote_meanwhile(site, removed, line):
    before = text_of(site)
    change = write(site, Remove(removed))
    somebody_writes(site, "tags: [a]", "tags: [a, theirs]")
    (undone,) = take_back(site, [change])
    assert undone.reason == ""
    assert line in text_of(site)
    without_comment = before.replace("# how hot\n", "") if removed == ("heat",) else before
    assert text_of(site) == without_comment.replace("[a]", "[a, theirs]")


def test_several_keys_are_put_back_beside_each_other(site):
    change = write(site, Remove(("title",)), Remove(("heat",)), Remove(("tags",)))
    somebody_writes(site, "Body", "Their body")
    (undone,) = take_back(site, [change])
    assert list(undone.article.record) == ["title", "heat", "tags", "place"]


def test_what_somebody_changed_since_stays(site):
    change = write(site, Set(("heat",), 6), Set(("title",), "Flow"))
    somebody_writes(site, "heat: 6", "heat: 7")
    (undone,) = take_back(site, [change])
    assert undone.reason == "heat was changed since; it was not taken back"
    assert undone.change is None
    assert "title: Flow" in text_of(site)


def test_publishing_says_what_stands_in_the_way(site):
    (site.root / ".stet.yml").write_text(
        "collections: [{name: news, folder: _news, fields: [{name: title}, {name: place, widget: string}]}]\n"
    )
    site = site_of(site.root, {"_news/b.md": "---\nplace: 5\npublished: false\n---\n"})
    (refused,) = publish_articles(site, ["_news/b.md"], True)
    assert [problem.rule for problem in refused.problems] == ["required", "type"]
    assert refused.reason
    (forced,) = publish_articles(site, ["_news/b.md"], True, force=True)
    assert forced.article.state == "published"
    (again,) = publish_articles(site, ["_news/b.md"], True)
    assert (again.change, again.reason) == (None, "")


def test_an_article_that_is_gone_does_not_stop_the_others(site):
    outcomes = list(publish_articles(site, ["_news/gone.md", "_news/a.md"], False))
    assert [bool(outcome.reason) for outcome in outcomes] == [True, False]
    assert "published: false" in text_of(site)
