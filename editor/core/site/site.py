"""A site: the one face that window and commands talk to."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from ..document import read_document
from ..errors import FrontMatterError, NoFrontMatter, SchemaError, SiteError, StorageError
from ..schema import Schema, collection_of, load_schema
from ..storage import read_source
from .ahead import ReadAhead
from .article import Article
from .config import SiteConfig, read_config
from .flag import FlagReader
from .flag_model import Flagged
from .media import Media, MediaFinder
from .root import Generator, find_root, generator_of
from .vocabulary import Vocabularies, Vocabulary
from .walk import ARTICLE_SUFFIXES, Walk

if TYPE_CHECKING:
    from ..document import Document
    from ..schema import Field
    from ..storage import Source
    from ..values import Record


def open_site(path: str | Path, *, schema_file: str | Path | None = None, strict: bool = True) -> Site:
    """Open the site that a folder lies in (or a file's folder).

    Raises SiteError for a folder that does not exist and a configuration that can't be read, SchemaError for
    a schema that can't be read. With `strict=False`, as the window opens a site, only the first is raised:
    the site then has its `config_error` or `schema_error`, and goes on without that configuration, or with
    the inferred schema.
    """
    asked = Path(os.path.abspath(path))
    if not asked.exists():
        raise SiteError("does not exist", file=str(path))
    root = find_root(asked)
    folder = asked if asked.is_dir() else asked.parent
    scope = "" if folder == root else folder.relative_to(root).as_posix() + "/"
    return Site(root, scope, schema_file=Path(schema_file) if schema_file else None, strict=strict)


class Site:
    """A folder of articles, its configuration and its schema.

    `root` is where paths begin; `scope` the folder below it that was asked for, ending in `/`, or "": only
    articles in it are walked. `skipped` counts by reason what the last walk left out; `unread` are the files
    that it could not read. `now` gives the time, aware.
    """

    def __init__(self, root: Path, scope: str = "", *, schema_file: Path | None = None, strict: bool = True) -> None:
        self.root = root
        self.scope = scope
        self.schema_file = schema_file
        self.now: Callable[[], datetime] = _utc_now
        self.skipped: Counter[str] = Counter()
        self.unread: list[StorageError] = []
        self.generator: Generator = generator_of(root)
        self.config_error: SiteError | None = None
        self.config = self._read_config(strict)
        self.schema_error: SchemaError | None = None
        self._ahead = ReadAhead()
        self.schema = self._read_schema(schema_file, strict)
        self._flags = FlagReader(root, self.generator, self.config)
        self._media = MediaFinder(
            root, self.generator, self.config, self.schema.media_folder, self.schema.public_folder
        )  # fmt: skip
        self._vocabularies = Vocabularies(self)

    def _read_config(self, strict: bool) -> SiteConfig:
        try:
            return read_config(self.root)
        except (SiteError, StorageError) as error:
            self.config_error = error if isinstance(error, SiteError) else SiteError(error.reason, file=error.file)
            if strict:
                raise self.config_error from error
            return SiteConfig()

    def _read_schema(self, schema_file: Path | None, strict: bool) -> Schema:
        try:
            return load_schema(self.root, schema_file=schema_file, records=self._records)
        except SchemaError as error:
            if strict:
                raise
            from ..schema import infer_schema

            self.schema_error = error
            return infer_schema(self._records())

    def _records(self) -> Iterator[tuple[str, Record]]:
        """Every readable record of the whole site, for inference."""
        for path in self._new_walk(ARTICLE_SUFFIXES).paths():
            try:
                source = read_source(self.root / path)
                document = read_document(source.data)
            except (NoFrontMatter, FrontMatterError, StorageError):
                continue  # what can't be read tells nothing about the fields
            self._ahead.keep(path, source, document)
            yield path, document.record

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of how the site was read, as sentences."""
        errors = tuple(str(error) for error in (self.config_error, self.schema_error) if error)
        return errors + self.config.warnings

    @property
    def article_suffixes(self) -> frozenset[str]:
        """The kinds of files that may be articles, in small letters with the dot."""
        named = {*self.schema.extensions, *(c.extension for c in self.schema.collections)}
        return ARTICLE_SUFFIXES | {"." + name.lstrip(".").lower() for name in named if name.strip(".")}

    def walk(self, *, whole: bool = False) -> Iterator[str]:
        """The paths of files that may be articles, sorted; `whole` also of what lies outside the scope."""
        return chain.from_iterable(self.walk_steps(whole=whole))

    def walk_steps(self, *, whole: bool = False) -> Iterator[list[str]]:
        """The same in steps, some of them empty: looking through a large folder takes long."""
        self.unread = []
        walk = self._new_walk(self.article_suffixes)
        self.skipped = walk.skipped
        return walk.steps("" if whole else self.scope)

    def walk_folder(self, folder: str) -> Iterator[str]:
        """The paths of files in one folder that may be articles, whatever the scope; `skipped` stays."""
        return chain.from_iterable(self.walk_folder_steps(folder))

    def walk_folder_steps(self, folder: str) -> Iterator[list[str]]:
        """The same in steps, some of them empty."""
        return self._new_walk(self.article_suffixes).steps(folder)

    def _new_walk(self, suffixes: frozenset[str]) -> Walk:
        return Walk(self.root, self.generator, self.config, suffixes)

    def holds(self, path: str) -> bool:
        """Whether the walk would come to the file at this path."""
        return path.startswith(self.scope) and self._new_walk(self.article_suffixes).has(path)

    def articles(self, paths: Iterable[str] | None = None) -> Iterator[Article]:
        """Read the articles, broken ones too; without `paths` those of the walk.

        Files without front matter are counted in `skipped`; what can't be read is counted and kept in
        `unread`.
        """
        for path in self.walk() if paths is None else paths:
            try:
                yield self.article(path)
            except NoFrontMatter:
                self.skipped["no front matter"] += 1
            except StorageError as error:
                self.skipped["can't be read"] += 1
                self.unread.append(error)

    def article(self, path: str | Path) -> Article:
        """Read one article. Text is a path from the root; a Path one of the file system (see `relative`).

        Raises StorageError, NoFrontMatter; SiteError for a file outside the site.
        """
        name = self.relative(path) if isinstance(path, Path) else path
        if ahead := self._ahead.take(name, self.root / name):
            return self._article(name, *ahead, None)
        return self.read_article(read_source(self.root / name), name)

    def read_article(self, source: Source, path: str) -> Article:
        """The article that these bytes make at a path from the root; raise NoFrontMatter."""
        try:
            document = read_document(source.data)
        except FrontMatterError as error:
            error.file = path
            return self._article(path, source, None, error)
        return self._article(path, source, document, None)

    def _article(self, path: str, source: Source, document: Document | None, error: FrontMatterError | None) -> Article:
        record = document.record if document else {}
        collection = collection_of(self.schema, path, record if document else None)
        publish = self.schema.publish_of(collection)
        effective = self._flags.read(Flagged(path, record, document, source.data), publish, self.now())
        return Article(path, self.root / path, source, document, error, record, collection, publish, effective)

    def relative(self, path: str | Path) -> str:
        """A path of the file system (from the current folder, or absolute) as one from the root, with `/`.

        Raises SiteError for one outside the site.
        """
        for resolve in (os.path.abspath, os.path.realpath):
            try:
                return Path(resolve(path)).relative_to(resolve(self.root)).as_posix()
            except ValueError:
                continue  # perhaps through a link
        raise SiteError(f"lies outside the site {self.root}", file=str(path))

    def vocabulary(self, field: Field) -> Vocabulary:
        """What a relation's value may be; empty where there is nothing to choose from."""
        return self._vocabularies.of(field)

    def media(self, value: str, article_path: str) -> Media:
        """Where the value of an image field in the article at this path leads."""
        return self._media.find(value, article_path)

    def refresh(self) -> None:
        """Look at the disk again, now, for what is kept (vocabularies)."""
        self._vocabularies.refresh()


def _utc_now() -> datetime:
    return datetime.now(UTC)
