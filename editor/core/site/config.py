"""What the generator's configuration says that matters to Stet: `_config.yml`, or Hugo's.

Whatever it says, reading never fails on a value of the wrong kind: that value is left out. Only a file that
can't be read at all is an error, because the flags of a site whose configuration is unknown would be guesses
(and Jekyll and Hugo stop there too).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from ..document import read_yaml
from ..errors import FrontMatterError, SiteError
from ..storage import read_source
from .root import JEKYLL_FILES, Generator, generator_of, hugo_config

if TYPE_CHECKING:
    from ..values import Record, Value


@dataclass(frozen=True, slots=True)
class Defaults:
    """One entry of Jekyll's front matter `defaults`: for which paths and type, and the values.

    `path` is None where the scope has none, `kind` (`posts`, a collection's name) None where it has no type.
    """

    path: str | None
    kind: str | None
    values: Record


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """A generator's configuration, as far as Stet asks.

    `file` is the path it was read from, or ""; `url` and `baseurl` where the site will stand, without a last
    slash; `destination` the output folder as written; `timezone` the zone of dates without offset, UTC where
    none is named. `future`, `show_drafts` and `unpublished` are Jekyll's, or Hugo's `buildFuture` and
    `buildDrafts`; `show_expired` is Hugo's `buildExpired`. `warnings` are sentences for a person.
    """

    file: str = ""
    url: str = ""
    baseurl: str = ""
    destination: str = ""
    timezone: tzinfo = UTC
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    defaults: tuple[Defaults, ...] = ()
    collections_dir: str = ""
    future: bool = False
    show_drafts: bool = False
    unpublished: bool = False
    show_expired: bool = False
    warnings: tuple[str, ...] = ()


def read_config(root: Path) -> SiteConfig:
    """The configuration of the site at `root`, by its generator; empty where that has none Stet can read.

    Raises SiteError, with file, line and column, for a file that can't be read.
    """
    generator = generator_of(root)
    file = config_file(root, generator)
    if file is None:
        return SiteConfig()
    values = _read(file)
    config = _jekyll(values) if generator == "jekyll" else _hugo(values)
    return replace(config, file=str(file))


def config_file(root: Path, generator: Generator) -> Path | None:
    """The configuration file of the site; None for generators whose configuration is a program."""
    if generator == "jekyll":
        return next(file for name in JEKYLL_FILES if (file := root / name).is_file())
    return root / hugo_config(root) if generator == "hugo" else None


def _read(file: Path) -> Record:
    """The file's top map, whatever format its name says; raise SiteError."""
    try:
        data = read_source(file).data
        text = data.decode("utf-8-sig")
        value = _READERS.get(file.suffix, _read_yaml)(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SiteError("has a byte that is not UTF-8", file=str(file), line=line, column=1) from error
    except FrontMatterError as error:
        raise SiteError(error.reason, file=str(file), line=error.line, column=error.column) from error
    except json.JSONDecodeError as error:
        raise SiteError(error.msg, file=str(file), line=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:  # of TOML
        raise SiteError(str(error), file=str(file)) from error
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SiteError("must be a map of settings", file=str(file), line=1, column=1)
    return value


def _read_yaml(text: str) -> Value:
    return read_yaml(text).value


def _read_toml(text: str) -> Value:
    import tomllib  # few sites have it

    return dict(tomllib.loads(text))


def _read_json(text: str) -> Value:
    value: Value = json.loads(text)
    return value


_READERS = {".toml": _read_toml, ".json": _read_json}


def _jekyll(values: Record) -> SiteConfig:
    timezone, warnings = _zone(values.get("timezone"), "timezone")
    return SiteConfig(
        url=_text(values.get("url")).rstrip("/"),
        baseurl=_baseurl(_text(values.get("baseurl"))),
        destination=_text(values.get("destination")),
        timezone=timezone,
        exclude=_texts(values.get("exclude")),
        include=_texts(values.get("include")),
        defaults=_defaults(values.get("defaults")),
        collections_dir=_text(values.get("collections_dir")).strip("/"),
        future=_is_set(values.get("future")),
        show_drafts=_is_set(values.get("show_drafts")),
        unpublished=_is_set(values.get("unpublished")),
        warnings=warnings,
    )


def _hugo(values: Record) -> SiteConfig:
    """Hugo's keys are the same in any mixture of case."""
    values = {key.lower(): value for key, value in values.items()}
    timezone, warnings = _zone(values.get("timezone"), "timeZone")
    scheme, mark, rest = _text(values.get("baseurl")).partition("://")
    host, slash, folder = rest.partition("/")
    return SiteConfig(
        url=scheme + mark + host if mark else "",
        baseurl=_baseurl(slash + folder),
        destination=_text(values.get("publishdir")),
        timezone=timezone,
        future=values.get("buildfuture") is True,
        show_drafts=values.get("builddrafts") is True,
        show_expired=values.get("buildexpired") is True,
        warnings=warnings,
    )


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Value) -> tuple[str, ...]:
    """A list's texts; a single text counts as one, as it does to Jekyll."""
    if isinstance(value, str):
        return (value,)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def _baseurl(text: str) -> str:
    folder = text.strip("/")
    return "/" + folder if folder else ""


def _is_set(value: Value) -> bool:
    """What Ruby takes for a yes: all but false (in any mixture of case, as Psych reads it) and null."""
    return not (value is None or value is False or _is_mixed_no(value))


def _is_mixed_no(value: Value) -> bool:
    """Whether it is a plain `oFf` or the like, which Psych reads as false and PyYAML as text.

    The quoted words of YAML 1.1 (`"off"`) are text to both.
    """
    if not isinstance(value, str) or value.lower() not in ("no", "off", "false"):
        return False
    return value not in (value.lower(), value.upper(), value.capitalize())


def _zone(value: Value, key: str) -> tuple[tzinfo, tuple[str, ...]]:
    """The time zone of that name, else UTC with a warning.

    A name of the database never leads out of it: ZoneInfo refuses such keys.
    """
    if value in (None, ""):
        return UTC, ()
    from zoneinfo import ZoneInfo

    try:
        if isinstance(value, str):
            return ZoneInfo(value), ()
    except (ValueError, KeyError, OSError):
        pass  # said below
    return UTC, (f"the {key} {value!r} is not known here; dates without offset are read as UTC",)


def _defaults(value: Value) -> tuple[Defaults, ...]:
    """Jekyll's `defaults`; entries that are not `{scope: …, values: {…}}` are left out, as Jekyll does."""
    if not isinstance(value, list):
        return ()
    return tuple(entry for item in value if (entry := _default(item)))


def _default(item: Value) -> Defaults | None:
    if not isinstance(item, dict) or not isinstance(values := item.get("values"), dict):
        return None
    scope = item.get("scope")
    scope = scope if isinstance(scope, dict) else {}
    path, kind = scope.get("path"), scope.get("type")
    kind = {"page": "pages", "post": "posts", "draft": "drafts"}.get(kind, kind) if isinstance(kind, str) else None
    values = {key: False if _is_mixed_no(value) else value for key, value in values.items()}
    return Defaults(path if isinstance(path, str) else None, kind, values)
