"""Documents: an article's bytes, read as a record, with the place of every value."""

from __future__ import annotations

from .model import Document
from .place import Duplicate, Place
from .reading import YamlTree, read_document, read_yaml

__all__ = ["Document", "Duplicate", "Place", "YamlTree", "read_document", "read_yaml"]
