"""Exit statuses (contract §6)."""

from __future__ import annotations

DONE = 0
FAILED = 1
"""`check` found an error, or some file was refused, missing or unreadable."""
USAGE = 2
"""Wrong usage, or the site, schema or query can't be read."""
INTERRUPTED = 130
