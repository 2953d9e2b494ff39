"""Reading files with a stamp, and the one durable writer: nothing else in Stet opens an article for writing."""

from __future__ import annotations

from .read import MAX_BYTES, Source, Stamp, read_source, stamp_of

__all__ = ["MAX_BYTES", "Source", "Stamp", "read_source", "stamp_of"]
