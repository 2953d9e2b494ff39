"""What an editor calls fields, and the order in which they stand in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..schema import field_at

if TYPE_CHECKING:
    from ..fieldpath import FieldPath
    from ..schema import Collection
    from ..values import Record
    from .article import Article


def label_of(article: Article, path: FieldPath) -> str:
    """What an editor calls the field: the labels on the way to it; "" for the body."""
    return label_in(article.collection, article.record, path)


def label_in(collection: Collection | None, record: Record, path: FieldPath) -> str:
    """The same for a record of a collection. Items of lists count from 1."""
    names = []
    for length, step in enumerate(path, 1):
        if isinstance(step, int):
            names.append(str(step + 1))
            continue
        declared = field_at(collection, path[:length], record)
        names.append(declared.label if declared is not None else step)
    return " › ".join(names)


def place_of(article: Article, path: FieldPath) -> int:
    """Where the form of the article has the field; what the schema does not know comes after it, then the body."""
    names = [field.name for field in article.collection.fields] if article.collection else []
    if not path:
        return len(names) + 1
    return names.index(str(path[0])) if path[0] in names else len(names)
