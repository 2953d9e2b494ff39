"""The query language (contract §5): from text to a tree, from a tree and an article to yes or no, and the order."""

from __future__ import annotations

from .match import folded_words, leaves, matcher, matches, text_of, values_at
from .model import KEYWORDS, STATES, Query, QueryContext, SortKey, Subject
from .parse import parse_query, tokens
from .scan import Token
from .sort import FLAG_STATE, PROBLEM_COUNT, sort_subjects, sorting

__all__ = [
    "FLAG_STATE",
    "KEYWORDS",
    "PROBLEM_COUNT",
    "STATES",
    "Query",
    "QueryContext",
    "SortKey",
    "Subject",
    "Token",
    "folded_words",
    "leaves",
    "matcher",
    "matches",
    "parse_query",
    "sort_subjects",
    "sorting",
    "text_of",
    "tokens",
    "values_at",
]
