"""Edits on newer text, and taking changes back."""

from __future__ import annotations

from editor.core.document import read_document
from editor.core.edits import Applied, Insert, Remove, ReplaceBody, Set, apply_edits, inverse_edits, rebase_edits

BASE = read_document(b"---\ntitle: Old\nheat: 5\ntags: [a]\n---\nBody\n")


def test_edits_go_onto_what_others_wrote_elsewhere() -> None:
    theirs = read_document(b"---\n# theirs\ntitle: Old\nheat: 9\ntags: [a]\n---\nTheir body\n")
    rebased = rebase_edits(BASE, [Set(("title",), "New"), Insert(("tags",), "b")], theirs)
    assert rebased.conflicts == ()
    assert isinstance(rebased.applied, Applied)
    assert rebased.applied.document.data == b"---\n# theirs\ntitle: New\nheat: 9\ntags: [a, b]\n---\nTheir body\n"


def test_a_field_that_both_changed_is_a_conflict() -> None:
    theirs = read_document(b"---\ntitle: Theirs\nheat: 5\ntags: [a]\n---\nTheir body\n")
    rebased = rebase_edits(BASE, [Set(("title",), "Ours"), Set(("heat",), 6), ReplaceBody("Ours")], theirs)
    assert rebased.applied is None
    assert [(one.path, one.base, one.ours, one.theirs) for one in rebased.conflicts] == [
        (("title",), "Old", "Ours", "Theirs"),
        ((), "Body\n", "Ours", "Their body\n"),
    ]


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    theirs = read_document(b"---\ntitle: New\nheat: 5\n---\nBody\n")
    rebased = rebase_edits(BASE, [Set(("title",), "New"), Remove(("tags",))], theirs)
    assert rebased.conflicts == ()
    assert isinstance(rebased.applied, Applied)
    assert rebased.applied.document is theirs


def test_changes_can_be_taken_back() -> None:
    edits = [
        Set(("title",), "New"),
        Remove(("heat",)),
        Set(("lang",), "en"),
        Insert(("tags",), "b"),
        ReplaceBody("New"),
    ]
    done = apply_edits(BASE, edits)
    assert isinstance(done, Applied)
    undone = apply_edits(done.document, inverse_edits(done.changes))
    assert isinstance(undone, Applied)
    assert dict(undone.document.record) == dict(BASE.record)
    assert undone.document.body == BASE.body
