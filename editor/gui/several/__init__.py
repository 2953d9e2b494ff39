"""Several articles in one form: what they have in common, one edit for all, and a look at it before it is saved."""

from __future__ import annotations
