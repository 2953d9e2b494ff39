"""Unsaved work kept against a crash and brought back on to what is there now."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor.core.edits import Set
from editor.core.site import Site, open_site
from editor.core.site.draft import Draft
from editor.core.site.kept import KeptDraft, keep_drafts, kept_drafts, kept_of
from editor.core.site.restoring import restore

TEXT = "---\ntitle: One\nquality: 5\n---\nBody\n"
TITLE = ("title",)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "_config.yml").write_text("title: x\n")
    (folder / "a.md").write_text(TEXT)
    return open_site(folder)


def kept(site: Site, tmp_path: Path, text: str | None = None) -> KeptDraft:
    """A draft with another title, put away and taken out again."""
    file = tmp_path / "kept.json"
    draft = Draft.of(site.article("a.md"), [] if text else [Set(TITLE, "Ours")])
    keep_drafts(file, [kept_of(draft, text)])
    (one,) = kept_drafts(file)
    return one


def test_edits_are_back_on_the_same_text(site: Site, tmp_path: Path) -> None:
    restored = restore(site, kept(site, tmp_path))
    assert restored.draft
    assert restored.draft.record["title"] == "Ours"
    assert not restored.conflicts


def test_edits_go_on_to_a_newer_text(site: Site, tmp_path: Path) -> None:
    one = kept(site, tmp_path)
    (site.root / "a.md").write_text(TEXT.replace("5", "6"))
    restored = restore(site, one)
    assert restored.draft
    assert restored.draft.record == {"title": "Ours", "quality": 6}


def test_the_same_field_changed_meanwhile_is_a_conflict(site: Site, tmp_path: Path) -> None:
    one = kept(site, tmp_path)
    (site.root / "a.md").write_text(TEXT.replace("One", "Theirs"))
    restored = restore(site, one)
    assert [(c.base, c.ours, c.theirs) for c in restored.conflicts] == [("One", "Ours", "Theirs")]
    assert restored.draft
    assert restored.draft.record["title"] == "Ours"


def test_a_vanished_file_still_has_its_draft(site: Site, tmp_path: Path) -> None:
    one = kept(site, tmp_path)
    (site.root / "a.md").unlink()
    restored = restore(site, one)
    assert restored.current is None
    assert restored.draft
    assert restored.draft.record["title"] == "Ours"


def test_a_text_of_a_broken_file_is_kept_as_it_is(site: Site, tmp_path: Path) -> None:
    restored = restore(site, kept(site, tmp_path, "---\ntitle: [x\n---\n"))
    assert restored.text == "---\ntitle: [x\n---\n"


def test_what_was_not_kept_by_this_site_is_left_alone(site: Site, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(TEXT)
    assert restore(site, KeptDraft("../b.md", "", ())).draft is None


@pytest.mark.parametrize("base", ["not base64!", "AAAA", "eJwDAAAAAAE="])
def test_a_damaged_base_is_no_base(tmp_path: Path, base: str) -> None:
    file = tmp_path / "kept.json"
    told = {"path": "a.md", "digest": "", "edits": [], "base": base}
    file.write_text(json.dumps({"version": 1, "drafts": [told]}))
    assert [one.base for one in kept_drafts(file)] in ([b""], [])


def test_a_file_of_an_earlier_version_still_gives_its_edits(tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    edit = {"op": "set", "path": ["title"], "value": "Ours"}
    file.write_text(json.dumps({"version": 1, "drafts": [{"path": "a.md", "digest": "x", "edits": [edit]}]}))
    assert kept_drafts(file) == [KeptDraft("a.md", "x", (Set(TITLE, "Ours"),))]
