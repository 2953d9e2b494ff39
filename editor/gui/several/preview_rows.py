"""What the preview of a save shows, line by line (no widgets): changes, what is already so, what is refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

from ...core.site.previewing import PreviewedArticle, group_changes
from ...core.values import ABSENT
from ..form.fields.base import several_words
from ..language import told
from ..panels.pieces import pieces_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ...core.fieldpath import FieldPath
    from ...core.site.previewing import ChangeGroup
    from ...core.values import Absent, Value
    from ..panels.pieces import Piece
    from .reading import LeftOut

RowKind = Literal["change", "refused", "same"]

ValueKey: TypeAlias = "tuple[str, FieldPath]"
"""A value that would change: its article's path, and its field's."""

KEPT = 24
"""How much of a long text is shown before what changed in it."""


@dataclass(slots=True)
class PreviewRow:
    """One line. `values` are those that it changes, all of its children's for one that sums up; `note` ends it."""

    kind: RowKind
    text: str
    look: Callable[[], list[Piece]]
    note: str = ""
    values: tuple[ValueKey, ...] = ()
    is_warned: bool = False
    children: list[PreviewRow] = field(default_factory=list)
    _pieces: list[Piece] | None = None

    @property
    def pieces(self) -> list[Piece]:
        """What changes; of thousands of lines only those that are looked at are compared."""
        if self._pieces is None:
            self._pieces = self.look()
        return self._pieces

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        words = {
            "old": QCoreApplication.translate("Preview", "old"),
            "new": QCoreApplication.translate("Preview", "new"),
        }
        parts = [f"{words[kind]}: {text}" if kind in words else text for kind, text in self.pieces]
        return ", ".join(part for part in (self.text, *parts, self.note) if part.strip())


def preview_rows(
    articles: Sequence[PreviewedArticle],
    unchanged: Sequence[str],
    left_out: Sequence[LeftOut],
    *,
    is_flat: bool = False,
) -> list[PreviewRow]:
    """All lines: changes, then what is refused or left out, then the titles of articles that stay as they are.

    The same changes stand together; `is_flat`: each for itself, with its article's title first.
    """
    rows = flat_rows(articles) if is_flat else [_change_row(group) for group in group_changes(articles)]
    reasons: dict[str, list[str]] = {}
    for article in articles:
        if article.refusal:
            reasons.setdefault(told(article.refusal), []).append(article.title)
    for one in left_out:
        reasons.setdefault(told(one.reason), []).append(one.title)
    rows += [
        _sum_row("refused", QCoreApplication.translate("Preview", "Refused"), reason, titles)
        for reason, titles in reasons.items()
    ]
    if unchanged:
        rows.append(
            _sum_row(
                "same",
                QCoreApplication.translate("Preview", "Already so"),
                QCoreApplication.translate("Preview", "nothing to change"),
                unchanged,
            )
        )
    return rows


def flat_rows(articles: Iterable[PreviewedArticle]) -> list[PreviewRow]:
    """A line for each change: the article's title, what changes, the field."""
    return [
        PreviewRow(
            "change",
            article.title,
            partial(change_pieces, change.old, change.new),
            " · ".join(part for part in (label or body_words(), _words_of_errors(article.new_errors)) if part),
            ((article.path, change.path),),
            bool(article.new_errors),
        )
        for article in articles
        if not article.refusal
        for change, label in zip(article.changes, article.labels, strict=True)
    ]


def body_words() -> str:
    """What the text below the front matter is called."""
    return QCoreApplication.translate("Preview", "text")


def change_pieces(old: Value | Absent, new: Value | Absent) -> list[Piece]:
    """A change in one line."""
    return shortened(pieces_of(old, new))


def _change_row(group: ChangeGroup) -> PreviewRow:
    label = group.label or body_words()
    children = [
        PreviewRow(
            "change",
            member.article.title,
            partial(change_pieces, member.change.old, member.change.new),
            _words_of_errors(member.article.new_errors),
            ((member.article.path, member.change.path),),
            bool(member.article.new_errors),
        )
        for member in group.members
    ]
    look = partial(_pieces_of_group, group)
    if len(children) > 1:
        values = tuple(value for child in children for value in child.values)
        return PreviewRow("change", label, look, count_words(len(children)), values, children=children)
    only = children[0]
    note = " · ".join(part for part in (only.text, only.note) if part)
    return PreviewRow("change", label, look, note, only.values, only.is_warned)


def _pieces_of_group(group: ChangeGroup) -> list[Piece]:
    if group.is_mixed:
        new = [piece for piece in pieces_of(ABSENT, group.new) if piece[0] == "new"]
        return [("old", several_words()), *shortened(new)]
    if not group.is_items:
        return shortened(pieces_of(group.old, group.new))
    pieces: list[Piece] = []
    if group.old:
        pieces.append(("old", f"− {text_of(group.old)}"))
    if group.new:
        pieces.append(("new", f"+ {text_of(group.new)}"))
    return pieces


def _sum_row(kind: RowKind, text: str, reason: str, titles: Iterable[str]) -> PreviewRow:
    children = [PreviewRow(kind, title, list) for title in titles]
    return PreviewRow(kind, text, lambda: [("same", reason)], count_words(len(children)), children=children)


def shortened(pieces: list[Piece]) -> list[Piece]:
    """The pieces with line breaks as spaces, and of what stays only the end before what changes."""
    lines: list[Piece] = [(kind, " ".join(text.split("\n"))) for kind, text in pieces]
    if len(lines) > 1 and lines[0][0] == "same" and len(lines[0][1]) > KEPT:
        lines[0] = ("same", "…" + lines[0][1][-KEPT:])
    return lines


def count_words(count: int) -> str:
    """`9 articles`."""
    return QCoreApplication.translate("Preview", "%n article(s)", "", count)


def _words_of_errors(count: int) -> str:
    return QCoreApplication.translate("Preview", "%n new error(s)", "", count) if count else ""
