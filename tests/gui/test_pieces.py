"""A change in pieces: kept, gone, come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from editor.core.problems import Problem
from editor.core.values import ABSENT, Timestamp
from editor.gui.form.limits import between
from editor.gui.panels.pieces import MOST, Piece, pieces_of, text_of
from editor.gui.panels.problem_list import said_of
from editor.gui.pieces.figures import count_text
from editor.gui.preview.facts import weight_words
from editor.gui.several.preview_delegate import is_only_what_stays, kept_for_new


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("a red car", "a blue car", [("same", "a "), ("old", "red"), ("new", "blue"), ("same", " car")]),
        (["AI", "Law"], ["AI", "Law", "Art"], [("same", "AI, Law"), ("new", "Art")]),
        (
            "Table Permissions in Studio",
            "A title here",
            [("old", "Table Permissions in Studio"), ("new", "A title here")],
        ),
        (89, 95, [("old", "89"), ("new", "95")]),
        (ABSENT, "new", [("new", "new")]),
        (True, ABSENT, [("old", "yes")]),
        (None, "", [("old", "(no value)"), ("new", "(empty)")]),
        ([], {"a": 1}, [("old", "(empty)"), ("new", '{"a": 1}')]),
    ],
)
def test_pieces(old, new, pieces) -> None:
    assert pieces_of(old, new) == pieces


def test_long_texts_are_compared_as_a_whole() -> None:
    old, new = "a " * MOST, "b " * MOST
    assert pieces_of(old, new) == [("old", old), ("new", new)]


def test_dates_are_shown_as_written() -> None:
    assert text_of({"when": [Timestamp("2020-9-1", date(2020, 9, 1))]}) == '{"when": ["2020-9-1"]}'


def test_what_comes_has_room_however_long_what_goes_is(qapp) -> None:
    new: list[Piece] = [("new", "A short one")]
    assert 0 < kept_for_new(new, 400) < 200
    assert kept_for_new([("new", "A long one " * 50)], 400) == 200
    assert kept_for_new([("same", "words")], 400) == 0


def test_a_problem_says_its_field_once() -> None:
    problem = Problem("_news/a.md", 3, 1, "required", "title", "error", "Title is missing")
    assert said_of(problem) == "Title is missing"
    nested = replace(problem, field="provider.domain", message="Domain is missing")
    assert said_of(nested) == "provider.domain: Domain is missing"


@pytest.mark.parametrize(
    ("locale", "count", "text"),
    [("en_GB", 12345, "12,345"), ("de_DE", 12345, "12.345"), ("de_DE", 0.5, "0,5"), ("de_DE", 10**30, str(10**30))],
)
def test_counts_are_written_by_the_locale(locale: str, count: float, text: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    assert count_text(count) == text
    QLocale.setDefault(before)


def test_sizes_are_written_by_the_locale() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    assert weight_words(1_572_864).startswith("1,5")
    assert between(0.5, 1000) == "0,5 – 1.000"
    QLocale.setDefault(before)


def test_blanks_left_beside_a_word_taken_out_are_not_painted_as_put_in() -> None:
    assert is_only_what_stays([("old", " Power ")], ("new", " "))
    assert not is_only_what_stays([("old", "  ")], ("new", " "))
    assert not is_only_what_stays([("old", "Power")], ("new", "Fx"))
    assert not is_only_what_stays([("same", "Power")], ("new", " "))
