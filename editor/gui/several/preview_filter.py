"""Which of a preview's changes are shown: by text, by field, by what is the matter with them (no widgets)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from ...core.values import ABSENT, fold
from ..panels.pieces import text_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from ...core.edits import FieldChange
    from ...core.fieldpath import FieldPath
    from ...core.site.previewing import PreviewedArticle
    from .preview_rows import ValueKey
    from .reading import LeftOut

Kind: TypeAlias = Literal["all", "errors", "refused", "conflicts", "out"]
"""All, those that bring new errors, those refused, those changed on disk meanwhile, those left out by a person."""


@dataclass(frozen=True, slots=True)
class PreviewFilter:
    """What is looked for: words in title, path and values, one field (None: any), one kind."""

    text: str = ""
    field: FieldPath | None = None
    kind: Kind = "all"

    @property
    def is_set(self) -> bool:
        """Whether anything is filtered away."""
        return bool(self.text.strip()) or self.field is not None or self.kind != "all"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a preview is about: articles, titles of those that are already so, and those that can't be edited."""

    articles: Sequence[PreviewedArticle] = ()
    unchanged: Sequence[str] = ()
    left_out: Sequence[LeftOut] = field(default_factory=tuple)

    def fields(self) -> dict[FieldPath, str]:
        """The fields that change, with their labels."""
        found: dict[FieldPath, str] = {}
        for article in self.articles:
            for change, label in zip(article.changes, article.labels, strict=True):
                found.setdefault(without_indexes(change.path), label)
        return found


def without_indexes(path: FieldPath) -> FieldPath:
    """A field's path whatever item of a list it is in."""
    return tuple(step for step in path if isinstance(step, str))


def filtered(shown: Shown, wanted: PreviewFilter, excluded: Collection[ValueKey]) -> Shown:
    """What of a preview is shown."""
    if not wanted.is_set:
        return shown
    words = fold(wanted.text.strip())
    articles = [
        part
        for article in shown.articles
        if _is_kind(article, wanted.kind) and (part := _part(article, wanted, words, excluded)) is not None
    ]
    unchanged = [t for t in shown.unchanged if words in fold(t)] if _is_any(wanted) else []
    is_refusal = wanted.field is None and wanted.kind in ("all", "refused")
    left_out = [one for one in shown.left_out if words in fold(one.title)] if is_refusal else []
    return Shown(articles, unchanged, left_out)


def _is_any(wanted: PreviewFilter) -> bool:
    return wanted.kind == "all" and wanted.field is None


def _is_kind(article: PreviewedArticle, kind: Kind) -> bool:
    return {
        "all": True,
        "errors": bool(article.new_errors),
        "refused": bool(article.refusal) and not article.is_conflict,
        "conflicts": article.is_conflict,
        "out": not article.refusal,
    }[kind]


def _part(
    article: PreviewedArticle, wanted: PreviewFilter, words: str, excluded: Collection[ValueKey]
) -> PreviewedArticle | None:
    """The article with those of its changes that are wanted; None when none is."""
    is_named = words in fold(article.title) or words in fold(article.path)
    kept = [
        (change, label)
        for change, label in zip(article.changes, article.labels, strict=True)
        if (wanted.field is None or without_indexes(change.path) == wanted.field)
        and (wanted.kind != "out" or (article.path, change.path) in excluded)
        and (is_named or any(words in fold(text) for text in _texts(change)))
    ]
    if not kept:
        return None
    return replace(article, changes=tuple(c for c, _ in kept), labels=tuple(label for _, label in kept))


def _texts(change: FieldChange) -> Iterable[str]:
    return (text_of(value) for value in (change.old, change.new) if value is not ABSENT)
