"""Drafts on texts that somebody else wrote meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.core.edits import Insert, Remove, ReplaceBody, Set
from editor.core.site import Site, open_site
from editor.core.site.draft import Draft
from editor.core.site.meeting import meet, settle
from editor.core.site.saving import write_again

TEXT = "---\ntitle: One\ntopics: [a, b]\nquality: 5\n---\nBody\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "a.md").write_text(TEXT)
    return open_site(tmp_path)


def draft_and_other(site: Site, text: str, *edits):
    draft = Draft.of(site.article("a.md"), edits)
    (site.root / "a.md").write_text(text)
    return draft, site.article("a.md")


def test_edits_go_on_to_the_newer_text(site: Site) -> None:
    draft, current = draft_and_other(site, TEXT.replace("One", "Theirs"), Set(("quality",), 6))
    meeting = meet(draft, current)
    assert not meeting.conflicts
    assert meeting.draft.article is current
    assert meeting.draft.record["title"] == "Theirs"
    assert meeting.draft.record["quality"] == 6


def test_what_they_did_already_is_no_edit_any_more(site: Site) -> None:
    draft, current = draft_and_other(site, TEXT.replace("5", "6"), Set(("quality",), 6))
    assert not meet(draft, current).draft


def test_the_same_field_on_both_sides_is_a_conflict(site: Site) -> None:
    draft, current = draft_and_other(
        site,
        TEXT.replace("One", "Theirs").replace("Body", "Their body"),
        Set(("title",), "Ours"),
        ReplaceBody("Ours\n"),
    )
    meeting = meet(draft, current)
    assert meeting.draft is draft
    found = {conflict.path: (conflict.base, conflict.ours, conflict.theirs) for conflict in meeting.conflicts}
    assert found == {("title",): ("One", "Ours", "Theirs"), (): ("Body\n", "Ours\n", "Their body\n")}


@pytest.mark.parametrize(
    ("ours", "title", "body"),
    [(set(), "Theirs", "Their body\n"), ({("title",)}, "Ours", "Their body\n"), ({("title",), ()}, "Ours", "Ours\n")],
)
def test_a_choice_is_made_for_each_field(site: Site, ours: set, title: str, body: str) -> None:
    draft, current = draft_and_other(
        site,
        TEXT.replace("One", "Theirs").replace("Body", "Their body"),
        Set(("title",), "Ours"), ReplaceBody("Ours\n"), Set(("quality",), 7),
    )  # fmt: skip
    settled = settle(draft, current, meet(draft, current).conflicts, ours)
    assert settled.record["title"] == title
    assert settled.record["quality"] == 7
    assert (settled.body if settled.body is not None else settled.base_body) == body
    assert not meet(settled, current).conflicts


def test_lists_and_removed_fields(site: Site) -> None:
    draft, current = draft_and_other(
        site, TEXT.replace("[a, b]", "[c]").replace("quality: 5", "quality: 9"),
        Insert(("topics",), "mine"), Remove(("quality",)),
    )  # fmt: skip
    conflicts = meet(draft, current).conflicts
    settled = settle(draft, current, conflicts, {("topics",), ("quality",)})
    assert settled.record["topics"] == ["a", "b", "mine"]
    assert "quality" not in settled.record


def test_a_text_that_cannot_be_read_leaves_the_draft(site: Site) -> None:
    draft, current = draft_and_other(site, "---\ntitle: [\n---\n", Set(("title",), "Ours"))
    assert meet(draft, current).draft is draft


def test_a_vanished_file_is_written_again_with_the_edits(site: Site) -> None:
    draft = Draft.of(site.article("a.md"), [Set(("title",), "Ours")])
    (site.root / "a.md").unlink()
    (outcome,) = write_again(site, draft)
    assert outcome.article
    assert outcome.article.title == "Ours"
    assert (site.root / "a.md").read_text() == TEXT.replace("One", "Ours")


def test_another_file_in_its_place_is_not_overwritten(site: Site) -> None:
    draft = Draft.of(site.article("a.md"), [Set(("title",), "Ours")])
    (site.root / "a.md").write_text("somebody's\n")
    (outcome,) = write_again(site, draft)
    assert "exists already" in outcome.reason
    assert (site.root / "a.md").read_text() == "somebody's\n"
