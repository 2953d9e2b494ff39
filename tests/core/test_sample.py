"""The sample site: found as what it is, and with one of each problem that an article can have."""

from __future__ import annotations

from collections import Counter

import pytest

from editor import paths
from editor.core.site import open_site
from editor.core.site.checking import check_site

RULES_THAT_OCCUR = {
    "syntax", "encoding", "duplicate-key", "required", "type", "options", "range", "length", "url", "datetime",
    "relation", "unknown-field", "publish-missing", "publish-type", "publish-incomplete", "image-missing",
    "image-broken", "image-size", "date-future", "date-filename", "duplicate-url", "duplicate-title", "boilerplate",
}  # fmt: skip


@pytest.fixture(scope="module")
def site():
    return open_site(paths.resource("sample"))


def test_it_is_a_site_of_the_preset_smartable(site):
    assert site.schema.source.startswith("smartable")
    articles = list(site.articles())
    assert 40 <= len(articles) <= 70
    assert {a.collection.name for a in articles if a.collection} == {
        "news",
        "learning",
        "samples",
        "people",
        "communities",
    }


def test_each_problem_is_there(site):
    rules = Counter(problem.rule for found in check_site(site).values() for problem in found)
    assert set(rules) == RULES_THAT_OCCUR
    assert all(count <= 4 for count in rules.values())
