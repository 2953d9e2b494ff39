"""Which schema is in force: the look-up order of contract §3, and how its parts are put together."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import SchemaError, StorageError
from ..storage import read_source
from .model import Publish, Schema
from .presets import PRESETS, detect_preset, detected_publish, read_preset
from .read import Part, read_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from ..values import Record
    from .model import Collection

STET_FILE = ".stet.yml"
CMS_FILES = (
    ("admin/config.yml", "Decap CMS"),
    ("static/admin/config.yml", "Decap CMS"),
    ("public/admin/config.yml", "Decap CMS"),
    ("frontmatter.json", "Front Matter CMS"),
    (".pages.yml", "Pages CMS"),
)


def load_schema(root: Path, *, schema_file: Path | None, records: Callable[[], Iterable[tuple[str, Record]]]) -> Schema:
    """The schema in force for the site at `root`; raise SchemaError for a file that can't be read.

    `schema_file` is what `--schema` names. `records` gives the articles' paths and records; it is called only
    when nothing else describes the site and the schema is inferred from them.
    """
    parts = list(written_parts(root, schema_file))
    if not any(part.collections is not None for part in parts):
        parts.append(detect_preset(root) or _inferred(records()))
    return combine(parts)


def written_parts(root: Path, schema_file: Path | None) -> Iterator[Part]:
    """The parts up to the first that has collections, each followed by the preset that it extends."""
    for part in read_files(root, schema_file):
        yield part
        extended = extended_preset(part)
        if extended is not None:
            yield extended
        if part.collections is not None or extended is not None:
            return


def read_files(root: Path, schema_file: Path | None) -> Iterator[Part]:
    """The schema files that there are, in the order of the look-up; each is read when it is asked for."""
    if schema_file is not None:
        yield read_file(root, schema_file)
    if (root / STET_FILE).is_file():
        yield read_file(root, root / STET_FILE)
    for name, _ in CMS_FILES:
        if (root / name).is_file():
            part = read_file(root, root / name)
            if part.collections is not None:  # else it is another program's file of that name
                yield part


def read_file(root: Path, path: Path) -> Part:
    """Read one schema file, in the grammar that its name stands for. Raises SchemaError."""
    name = name_for_people(root, path)
    try:
        data = read_source(path).data
    except StorageError as error:
        raise SchemaError(error.reason, file=name) from error
    if path.name == "frontmatter.json":
        from .frontmatter_cms import read_frontmatter_cms  # here and below: most sites need none of these

        part = read_frontmatter_cms(data, name)
    elif path.name in (".pages.yml", ".pages.yaml"):
        from .pages_cms import read_pages_cms

        part = read_pages_cms(data, name)
    else:
        part = read_part(data, name)
    return _complete(part, root, path)


def _complete(part: Part, root: Path, path: Path) -> Part:
    """The part with its file; a CMS that knows no flag takes that of the site's generator."""
    cms = next((label for name, label in CMS_FILES if path == root / name), "")
    if not cms:
        return replace(part, file=os.fspath(path.absolute()))
    return replace(
        part,
        file=os.fspath(path.absolute()),
        source=f"{part.source} ({cms})",
        publish=part.publish or detected_publish(root),
    )


def name_for_people(root: Path, path: Path) -> str:
    """A schema file's name: from the site's root where it lies below it, else as it was given."""
    try:
        return path.absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        return str(path)


def extended_preset(part: Part) -> Part | None:
    """The preset that a part extends; raise SchemaError where there is none of that name."""
    if part.extends is None:
        return None
    name = part.extends.as_text()
    if name not in PRESETS:
        part.extends.fail("the name of a preset: " + ", ".join(PRESETS))
    return read_preset(name)


def _inferred(records: Iterable[tuple[str, Record]]) -> Part:
    from .infer import INFERRED, infer_collections

    return Part(INFERRED, collections=infer_collections(records), rules={"unknown-field": "off"})


def combine(parts: Iterable[Part]) -> Schema:
    """One schema of several parts: what an earlier one says counts before what a later one says.

    Collections of a preset that is extended come after the own ones; one with the name of an own one is left out.
    """
    parts = list(parts)
    collections: dict[str, Collection] = {}
    for collection in (c for part in parts for c in part.collections or ()):
        collections.setdefault(collection.name, collection)
    return Schema(
        source=", ".join(part.source for part in parts),
        collections=tuple(collections.values()),
        publish=next((p.publish for p in parts if p.publish is not None), Publish()),
        rules={rule: level for part in reversed(parts) for rule, level in part.rules.items()},
        views=next((p.views for p in parts if p.views is not None), ()),
        review=next((p.review for p in parts if p.review is not None), {}),
        media_folder=next((p.media_folder for p in parts if p.media_folder is not None), ""),
        public_folder=next((p.public_folder for p in parts if p.public_folder is not None), ""),
        extensions=tuple(dict.fromkeys(e for part in parts for e in part.extensions)),
        warnings=tuple(w for part in parts for w in part.warnings),
        files=tuple(part.file for part in parts if part.file),
    )
