"""What saving several drafts would write, told field by field before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.core.edits import Insert, Set
from editor.core.site import Site, open_site
from editor.core.site.draft import Draft
from editor.core.site.previewing import AT_ONCE, group_changes, preview_drafts

if TYPE_CHECKING:
    from pathlib import Path

    from editor.core.edits import Edit

SCHEMA = """\
collections:
  - name: news
    folder: _news
    fields:
      - {name: title, label: Headline, max: 10}
      - {name: category, label: Category}
      - {name: topics, widget: list, required: false}
      - {name: provider, label: Source, widget: object, required: false, fields: [{name: name, label: Name}]}
      - {name: id, readonly: true, required: false}
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    (tmp_path / ".stet.yml").write_text(SCHEMA)
    (tmp_path / "_news").mkdir()
    for number in range(AT_ONCE + 2):
        category = "news" if number < 12 else "old"
        topics = "[AI]" if number % 2 else "[Law, AI]"
        (tmp_path / "_news" / f"{number:02}.md").write_text(
            f"---\ntitle: No {number}\ncategory: {category}\ntopics: {topics}\nid: {number}\n---\n"
        )
    return open_site(tmp_path)


def draft(site: Site, number: int, *edits: Edit) -> Draft:
    return Draft.of(site.article(f"_news/{number:02}.md"), edits)


def groups_of(site: Site, *drafts: Draft) -> list[tuple[str, object, object, int]]:
    *_, preview = preview_drafts(site, drafts)
    return [(g.label, g.old, g.new, len(g.members)) for g in group_changes(preview.articles)]


def test_the_same_change_is_told_once(site: Site) -> None:
    drafts = [draft(site, number, Set(("category",), "learning")) for number in (13, 0, 1, 2)]
    assert groups_of(site, *drafts) == [("Category", "news", "learning", 3), ("Category", "old", "learning", 1)]


def test_of_lists_only_what_goes_and_comes_counts(site: Site) -> None:
    drafts = [draft(site, number, Insert(("topics",), "Web")) for number in (0, 1)]
    assert groups_of(site, *drafts) == [("topics", [], ["Web"], 2)]


def test_another_order_is_told_as_whole_lists(site: Site) -> None:
    assert groups_of(site, draft(site, 0, Set(("topics",), ["AI", "Law"]))) == [
        ("topics", ["Law", "AI"], ["AI", "Law"], 1)
    ]


def test_a_nested_field_is_called_by_all_its_labels(site: Site) -> None:
    made = draft(site, 0, Set(("provider", "name"), "Insider"))
    assert [label for label, *_ in groups_of(site, made)] == ["Source"]
    article = draft(site, 0, Set(("provider",), {"name": "A"}))
    assert groups_of(site, article)[0][2] == {"name": "A"}


def test_what_is_refused_says_why_and_is_in_no_group(site: Site) -> None:
    *_, preview = preview_drafts(site, [draft(site, 0, Set(("id",), 5)), draft(site, 1, Set(("title",), "B"))])
    assert [article.refusal for article in preview.articles] == ["id: is readonly", ""]
    assert [group.label for group in group_changes(preview.articles)] == ["Headline"]


def test_errors_that_the_change_would_bring_are_counted(site: Site) -> None:
    *_, preview = preview_drafts(site, [draft(site, 0, Set(("title",), "")), draft(site, 1, Set(("title",), "Fine"))])
    assert [bool(article.new_errors) for article in preview.articles] == [True, False]


def test_it_comes_in_batches_and_writes_nothing(site: Site) -> None:
    before = {file: file.read_bytes() for file in site.root.rglob("*.md")}
    drafts = [draft(site, number, Set(("category",), "x")) for number in range(AT_ONCE + 2)]
    assert [(p.done, p.total) for p in preview_drafts(site, drafts)] == [(AT_ONCE, AT_ONCE + 2), (AT_ONCE + 2,) * 2]
    assert before == {file: file.read_bytes() for file in site.root.rglob("*.md")}


def test_values_of_their_own_that_become_one_are_told_together(site: Site) -> None:
    *_, preview = preview_drafts(site, [draft(site, number, Set(("title",), "Same")) for number in (0, 1, 2)])
    (group,) = group_changes(preview.articles)
    assert (group.is_mixed, group.new, len(group.members)) == (True, "Same", 3)
    assert [member.change.old for member in group.members] == ["No 0", "No 1", "No 2"]
