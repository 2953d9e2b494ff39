"""The words of Stet's own presets in the language in use. A site's own schema is in the site's language and stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.schema.infer import INFERRED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...core.schema.model import Collection, Field, Schema
    from ...core.schema.read import Part
    from ...core.site import Site

_MARK = " (preset)"
"""How the source of a schema ends that is a preset and nothing else."""


def speak_preset(site: Site) -> Site:
    """The site, whose labels, hints and choices are put into the language in use where they are a preset's."""
    if site.schema.source.endswith(_MARK):
        site.schema = _said(site.schema)
    return site


def source_words(source: str) -> str:
    """Where a schema comes from, for an editor: `smartable (preset)` came with Stet, files go by their names."""
    return ", ".join(_source_part(part) for part in source.split(", "))


def _source_part(part: str) -> str:
    if part.endswith(_MARK):
        built_in = QCoreApplication.translate("SchemaNote", "%1 (built in)")
        return built_in.replace("%1", part.removesuffix(_MARK))
    return QCoreApplication.translate("SchemaNote", "guessed from the articles") if part == INFERRED else part


def texts_of(schema: Schema | Part) -> Iterator[str]:
    """All words of a preset."""
    for view in schema.views or ():
        yield view.name
    for collection in schema.collections or ():
        yield collection.label
        for field in collection.fields:
            yield from _texts_of_field(field)


def _texts_of_field(field: Field) -> Iterator[str]:
    yield field.label
    if field.hint:
        yield field.hint
    yield from (option.label for option in field.options)
    for inner in (*field.fields, *field.types, *((field.item,) if field.item else ())):
        yield from _texts_of_field(inner)


def _said(schema: Schema) -> Schema:
    views = tuple(replace(view, name=_tr(view.name)) for view in schema.views)
    return replace(schema, views=views, collections=tuple(map(_said_collection, schema.collections)))


def _said_collection(collection: Collection) -> Collection:
    return replace(collection, label=_tr(collection.label), fields=tuple(map(_said_field, collection.fields)))


def _said_field(field: Field) -> Field:
    return replace(
        field,
        label=_tr(field.label),
        hint=_tr(field.hint) if field.hint else "",
        options=tuple(replace(option, label=_tr(option.label)) for option in field.options),
        fields=tuple(map(_said_field, field.fields)),
        types=tuple(map(_said_field, field.types)),
        item=_said_field(field.item) if field.item else None,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Presets", text)
