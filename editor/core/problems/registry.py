"""The one table of rules. A new rule is one function, one line here, and its section in `docs/rules.md`."""

from __future__ import annotations

from .across import DUPLICATE_TITLE, DUPLICATE_URL, UNIQUE
from .boilerplate import BOILERPLATE
from .dates import DATE_FILENAME, DATE_FUTURE
from .flag import PUBLISH_INCOMPLETE, PUBLISH_MISSING, PUBLISH_TYPE
from .images import IMAGE_BROKEN, IMAGE_MISSING, IMAGE_SIZE
from .model import Rule
from .reading import DUPLICATE_KEY, ENCODING, SYNTAX
from .relation import RELATION
from .required import REQUIRED
from .unknown import READONLY, UNKNOWN_FIELD
from .values import VALUE_RULES

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        SYNTAX,
        ENCODING,
        DUPLICATE_KEY,
        REQUIRED,
        *VALUE_RULES.values(),
        RELATION,
        UNIQUE,
        UNKNOWN_FIELD,
        READONLY,
        PUBLISH_MISSING,
        PUBLISH_TYPE,
        PUBLISH_INCOMPLETE,
        IMAGE_MISSING,
        IMAGE_BROKEN,
        IMAGE_SIZE,
        DATE_FUTURE,
        DATE_FILENAME,
        DUPLICATE_URL,
        DUPLICATE_TITLE,
        BOILERPLATE,
    )
}
"""Every rule by its id, in the contract's order. Checks of a site's own (`site-…`) are not in it."""
