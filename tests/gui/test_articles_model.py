"""The list's model against Qt's own tester, and what it says in each role."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt

from editor.core.problems.model import Problem
from editor.core.schema.model import Collection, Field, Option, Schema
from editor.core.site import Row
from editor.core.values import Timestamp
from editor.gui.articles.choice import KnownFields, available_columns, default_columns, default_facets
from editor.gui.articles.columns import DATE, TITLE, field_column
from editor.gui.articles.model import ArticlesModel
from editor.gui.articles.sections import facet_section
from editor.gui.articles.texts import date_text, value_text
from editor.gui.language import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editor.core.values import Record

Role = Qt.ItemDataRole

NEWS = Schema(
    "test",
    (
        Collection(
            "news",
            "News",
            "_news",
            fields=(
                Field("title", "Title"),
                Field("publishedDateTime", "Published at", "datetime"),
                Field("quality", "Quality", "number"),
                Field("type", "Type", "select"),
                Field(
                    "provider",
                    "Source",
                    "object",
                    fields=(
                        Field("name", "Name"),
                        Field("images", "Images", "list", fields=(Field("url", "URL", "image"),)),
                    ),
                ),
                Field("images", "Images", "list", fields=(Field("url", "URL", "image"),)),
            ),
        ),
    ),
)


@dataclass
class Rows:
    """Rows by id; what the session is for the window."""

    rows: dict[int, Row] = field(default_factory=dict)
    edited: dict[int, Record] = field(default_factory=dict)
    asked: int = 0

    def row(self, row_id: int) -> Row:
        self.asked += 1
        return self.rows[row_id]

    def edited_record(self, row_id: int) -> Record | None:
        return self.edited.get(row_id)

    def is_unsaved(self, row_id: int) -> bool:
        return row_id in self.edited

    def is_conflict(self, row_id: int) -> bool:
        return False

    def is_gone(self, row_id: int) -> bool:
        return False

    def problems(self, row_id: int) -> Sequence[Problem]:
        return self.rows[row_id].problems or ()


def make_row(row_id: int, *, broken: str = "", problems: Sequence[Problem] = (), **record: object) -> Row:
    record = {"title": f"Title {row_id}", "quality": row_id, **record}
    date = record.get("publishedDateTime")
    return Row(
        row_id, f"_news/{row_id}.md", str(record["title"]), record, "news", "unpublished", "", date, broken,
        tuple(problems), 0,
    )  # type: ignore[arg-type]  # fmt: skip


def problem(severity: str, message: str = "Title is missing") -> Problem:
    return Problem("_news/1.md", 1, 1, "required", "title", severity, message)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def english(qapp) -> Iterator[None]:
    before = QLocale()
    use_language("en")
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def source() -> Rows:
    return Rows({row_id: make_row(row_id) for row_id in range(50)})


@pytest.fixture
def model(source: Rows, qtmodeltester) -> ArticlesModel:
    """A model that Qt's own tester watches from now on."""
    model = ArticlesModel(source)
    known = KnownFields(NEWS)
    model.set_columns(default_columns(known), None)
    model.set_ids(range(10))
    qtmodeltester.check(model)
    return model


def said(model: ArticlesModel, row: int, column_id: str, role: Role = Role.DisplayRole) -> object:
    at = next(at for at, column in enumerate(model.columns) if column.id == column_id)
    return model.data(model.index(row, at), role)


def test_default_columns_are_those_of_the_drawings():
    columns = default_columns(KnownFields(NEWS))
    kinds = [column.kind for column in columns]
    assert kinds == ["flag", "thumbnail", "title", "text", "date", "number", "problems"]
    assert [column.label for column in columns][3:6] == ["Source", "Date", "Quality"]
    assert columns[1].path == ("images", "url")


def test_a_site_with_titles_alone_has_no_empty_columns():
    schema = Schema("test", (Collection("pages", "Pages", "", fields=(Field("title", "Title"),)),))
    assert [column.kind for column in default_columns(KnownFields(schema))] == ["flag", "title", "problems"]
    assert default_columns(KnownFields(Schema("none")))[1].id == TITLE


def test_facets_are_fields_with_values_to_choose_from():
    assert default_facets(KnownFields(NEWS)) == [("type", "Type")]


def test_every_declared_field_can_be_a_column():
    names = {column.id for column in available_columns(KnownFields(NEWS))}
    assert {"provider.name", "quality", "type", DATE, TITLE} <= names


def test_roles(source: Rows, model: ArticlesModel):
    source.rows[0] = make_row(
        0,
        title="  A\n title ",
        publishedDateTime=Timestamp("2020-09-10", __import__("datetime").date(2020, 9, 10)),
        provider={"name": "Insider"},
        problems=[problem("error"), problem("warning"), problem("info")],
    )
    model.refresh([0])
    assert said(model, 0, TITLE) == "A title"
    assert said(model, 0, DATE) == "10 Sept 2020"
    assert said(model, 0, "provider.name") == "Insider"
    assert said(model, 0, ":problems") == "2"
    assert said(model, 0, ":flag") == "Unpublished"
    assert said(model, 0, TITLE, Role.AccessibleDescriptionRole) == "Unpublished, 1 error, 1 warning"
    assert said(model, 0, "provider.name", Role.AccessibleTextRole) == "Source: Insider"
    assert said(model, 0, ":problems", Role.ToolTipRole) == "1 error, 1 warning\n• Title is missing\n• Title is missing"
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Title"


def test_unsaved_edits_are_shown(source: Rows, model: ArticlesModel):
    source.edited[3] = {"title": "A better title", "quality": 99}
    model.refresh([3])
    assert said(model, 3, TITLE) == "A better title"
    assert said(model, 3, "quality") == "99"
    assert "not saved" in str(said(model, 3, TITLE, Role.AccessibleDescriptionRole))


def test_a_broken_row_says_why(source: Rows, model: ArticlesModel):
    source.rows[1] = make_row(1, broken="the list is not closed")
    model.refresh([1])
    assert "the list is not closed" in str(said(model, 1, TITLE, Role.AccessibleDescriptionRole))
    assert "the list is not closed" in str(said(model, 1, TITLE, Role.ToolTipRole))


def test_rows_are_made_only_when_they_are_looked_at(source: Rows, model: ArticlesModel):
    source.asked = 0
    model.set_ids(range(50))
    assert source.asked == 0
    said(model, 20, TITLE)
    said(model, 20, "quality")
    assert source.asked == 1


def test_a_refreshed_row_is_stale_not_reset(source: Rows, model: ArticlesModel, qtbot):
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    assert said(model, 2, TITLE) == "Title 2"
    source.rows[2] = make_row(2, title="Other")
    with qtbot.waitSignal(model.dataChanged) as caught:
        model.refresh([2, 999])
    assert caught.args[0].row() == caught.args[1].row() == 2
    assert said(model, 2, TITLE) == "Other"
    assert not resets


def test_another_order_keeps_persistent_indexes(model: ArticlesModel):
    kept = QPersistentModelIndex(model.index(2, 2))
    model.set_ids(reversed(range(10)))
    assert kept.row() == 7
    assert model.id_at(7) == 2


def test_new_rows_go_where_the_result_has_them(model: ArticlesModel):
    model.insert_ids([40, 0, 1, 41, 42, 2, 3, 4, 5, 6, 7, 8, 9, 43])
    assert list(model.ids) == [40, 0, 1, 41, 42, 2, 3, 4, 5, 6, 7, 8, 9, 43]
    model.append_ids([44, 3])
    assert model.id_at(model.rowCount() - 1) == 44
    model.remove_ids([40, 44, 777])
    assert list(model.ids)[:2] == [0, 1]
    assert model.row_of(40) == -1


@given(st.lists(st.integers(0, 30), unique=True), st.permutations(range(20)))
def test_inserting_loses_and_doubles_nothing(old: list[int], new: list[int]):
    model = ArticlesModel(Rows(), [field_column("title")])
    model.set_ids(old)
    model.insert_ids(new)
    assert sorted(model.ids) == sorted({*old, *new})
    assert [row_id for row_id in model.ids if row_id in old] == old


def test_dimmed_rows(model: ArticlesModel):
    model.set_dimmed([1])
    assert model.is_dimmed(1)
    assert "no longer matches" in str(said(model, 1, TITLE, Role.AccessibleDescriptionRole))
    model.set_ids(range(10))
    assert not model.is_dimmed(1)


def test_an_article_that_is_gone_is_an_empty_row(source: Rows, model: ArticlesModel):
    del source.rows[5]
    model.refresh([5])
    assert said(model, 5, TITLE) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (2020, "2020"),
        (0.5, "0.5"),
        (10**400, "…"),
        (["a", None, "b"], "a, b"),
        ({"url": "x"}, "x"),
        ({"other": 1}, "…"),
        (b"ab", "2 bytes"),
        ("a\n\tb" * 300, None),
        (Timestamp("2020-1-1", __import__("datetime").date(2020, 1, 1)), "2020-1-1"),
    ],
)
def test_values_in_a_line(value, text):
    shown = value_text(value)
    assert "\n" not in shown
    assert len(shown) <= 300
    if text is not None:
        assert shown == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en_GB", "10 Sept 2020"), ("en_US", "Sep 10, 2020"), ("de_DE", "10. Sept. 2020")],
)
def test_dates_are_read_by_the_locale(locale: str, text: str):
    QLocale.setDefault(QLocale(locale))
    assert date_text("2020-09-10T04:43:00Z") == text


def test_what_is_no_date_stands_as_it_is():
    assert date_text("soon") == "soon"
    assert date_text("2020-13-45") == "2020-13-45"
    assert date_text("0001-01-01T00:00:00+14:00") != ""


def test_facets_say_what_choices_are_called():
    kind = Field("type", "Type", "select", options=(Option("course", "Kurs"), Option(3, "Drei")))
    words = KnownFields(Schema("x", (Collection("a", "A", "a", fields=(kind,)),))).words
    assert words == {"type": {"course": "Kurs"}}
    section = facet_section("type", "Type", [("course", 3), ("old", 1)], words["type"])
    assert [(entry.label, entry.term, entry.value) for entry in section.entries] == [
        ("Kurs", "type=course", "course"),
        ("old", "type=old", "old"),
    ]
