"""Where a site keeps its pictures, and how its articles write their addresses: read off what is there."""

from __future__ import annotations

import os
import posixpath
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote, urlsplit

from ..errors import StorageError
from ..fieldpath import iter_values
from ..schema import iter_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..fieldpath import FieldPath
    from .library import Row
    from .site import Site

AddressStyle = Literal["absolute", "rooted", "based"]
"""`https://host/base/a.jpg`, `/a.jpg`, `/base/a.jpg`."""

_PUBLIC = {"hugo": "static", "astro": "public", "eleventy": "public"}
_USUAL = ("assets/images", "assets/img", "images", "img", "assets", "media", "uploads")
ENOUGH = 1000
"""How many values are looked at; more tell nothing new."""
SAMPLE = 5000
"""How many articles are looked at, spread over all."""


@dataclass(frozen=True, slots=True)
class MediaHabit:
    """Where new pictures of a field go (from the root, with `/`), and how they are written."""

    folder: str
    style: AddressStyle


def media_habit(site: Site, rows: Iterable[Row], path: FieldPath, collection: str, present: str = "") -> MediaHabit:
    """What the site does with the pictures of a field: the field's own habit, else that of all its pictures.

    `present` is the value that a new one would replace. A schema's media folder is obeyed.
    """
    rows = list(rows)
    rows = rows[:: -(-len(rows) // SAMPLE) or 1]
    names = tuple(step for step in path if isinstance(step, str))
    own = Counter(_own_values(site, ((row.path, v) for row in rows for v in _texts(row, names, collection))))
    folder, style = _habit(own)
    if not folder or style is None:
        others = Counter(_own_values(site, _all_pictures(site, rows)))
        folder, style = folder or _usual_folder(site) or _habit(others)[0], style or _habit(others)[1]
    now = next(iter(_own_values(site, [("", present)])), None)
    if now is not None:
        folder, style = now[0] or folder, now[1]
    return MediaHabit(site.schema.media_folder.strip("/") or folder or _default_folder(site), style or "rooted")


def address_of(site: Site, path: str, style: AddressStyle = "rooted") -> str:
    """The address of a file of the site (its path from the root) as articles write it."""
    top = _public_path(site, path)
    if style == "absolute" and site.config.url:
        return site.config.url + site.config.baseurl + quote(top)
    return (site.config.baseurl if style == "based" else "") + quote(top)


def address_of_file(site: Site, rows: Iterable[Row], path: FieldPath, collection: str, present: str, file: Path) -> str:
    """The address of a file of the machine, as articles write it in a field; raises StorageError for one outside."""
    inside = path_in_site(site, file)
    if inside is None:
        raise StorageError("lies outside the site; copy it into the site first", file=file.name)
    return address_of(site, inside, media_habit(site, rows, path, collection, present).style)


def path_in_site(site: Site, file: Path) -> str | None:
    """A file's path from the root, with `/`; None for one outside, or hidden."""
    try:
        path = file.resolve().relative_to(Path(os.path.realpath(site.root)))
    except (ValueError, OSError, RuntimeError):
        return None
    return None if any(part.startswith(".") for part in path.parts) else path.as_posix()


def _public_path(site: Site, path: str) -> str:
    folder, public = site.schema.media_folder.strip("/"), site.schema.public_folder
    if folder and public and (path == folder or path.startswith(folder + "/")):
        return "/" + (public.strip("/") + path[len(folder) :]).lstrip("/")
    for top in ("static/", "public/"):
        if site.generator in _PUBLIC and path.startswith(top):
            return "/" + path[len(top) :]
    return "/" + path


def _habit(found: Counter[tuple[str, AddressStyle]]) -> tuple[str, AddressStyle | None]:
    folders: Counter[str] = Counter()
    styles: Counter[AddressStyle] = Counter()
    for (folder, style), count in found.items():
        folders[folder] += count
        styles[style] += count
    return (folders.most_common(1)[0][0], styles.most_common(1)[0][0]) if found else ("", None)


def _texts(row: Row, names: tuple[str, ...], collection: str) -> Iterator[str]:
    if row.collection == collection:
        for value in iter_values(row.record, names):
            yield from (v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str))


def _all_pictures(site: Site, rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    for row in rows:
        for _, field, value in iter_fields(site.schema.collection_named(row.collection), row.record):
            if field.widget == "image" and isinstance(value, str):
                yield row.path, value


def _own_values(site: Site, values: Iterable[tuple[str, str]]) -> Iterator[tuple[str, AddressStyle]]:
    """Folder and style of each value that leads to a file of the site."""
    seen = 0
    for article_path, value in values:
        if not value or (style := _style_of(site, value)) is None:
            continue
        seen += 1
        if seen > ENOUGH:
            return
        media = site.media(value, article_path)
        if media.kind == "local" and media.file is not None:
            folder = os.path.relpath(media.file.parent, site.root).replace(os.sep, "/")
            yield ("" if folder == "." else folder), style


def _style_of(site: Site, value: str) -> AddressStyle | None:
    """None for addresses that can't be the site's own, without looking at the disk."""
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        own = urlsplit(site.config.url).hostname if site.config.url else None
        return "absolute" if own and parts.hostname == own else None
    base = site.config.baseurl
    return "based" if base and parts.path.startswith(base + "/") else "rooted"


def _usual_folder(site: Site) -> str:
    """The first of the usual picture folders that is there."""
    top = _PUBLIC.get(site.generator, "")
    return next((place for name in _USUAL if (site.root / (place := posixpath.join(top, name))).is_dir()), "")


def _default_folder(site: Site) -> str:
    return posixpath.join(_PUBLIC.get(site.generator, "assets"), "images")
