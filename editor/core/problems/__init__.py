"""Problems: what is wrong with articles (contract §4), as one table of rules."""

from __future__ import annotations

from .across import check_across, check_across_in_steps
from .check import across_entry, check_article, entry_of
from .model import AcrossEntry, CheckSubject, Fix, Problem, Rule, SiteFacts
from .plan import unread_queries
from .registry import RULES

__all__ = [
    "RULES",
    "AcrossEntry",
    "CheckSubject",
    "Fix",
    "Problem",
    "Rule",
    "SiteFacts",
    "across_entry",
    "check_across",
    "check_across_in_steps",
    "check_article",
    "entry_of",
    "unread_queries",
]
