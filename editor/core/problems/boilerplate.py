"""The rule `boilerplate`: an excerpt that says nothing of the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..values import fold
from .model import Rule
from .titles import bare

if TYPE_CHECKING:
    from .case import Case

MAX_LOOKED_AT = 4000
"""Characters of an excerpt that are looked at."""

_CUT_OFF = ("...", "…", "[…]", "[...]", "(…)", "(...)", "&hellip;", "[&hellip;]")

# Each is enough on its own, folded. They are sentences that a site says of itself, never words alone: an article
# about cookies, copyright or a menu must pass.
_COOKIES = re.compile(
    r"\b(?:we|(?:this|our) (?:web ?)?sites?) (?:and our partners )?(?:may )?(?:also )?uses? cookies\b"
    r"|\b(?:accept|agree to|consent to) (?:all |our |the )*(?:use of |placement of )?(?:our )?cookies\b"
    r"|\bby (?:continuing|using) (?:to (?:use|browse|visit)|this|our|the)\b.{0,60}\b(?:cookie|privacy)"
    r"|\b(?:cookies? (?:settings|preferences))\b.{0,80}\b(?:accept|reject|manage|consent)\b"
    r"|\b(?:diese|unsere) (?:web)?(?:site|seite) (?:verwendet|benutzt|nutzt) cookies\b|\bwir verwenden cookies\b"
    r"|\bce site utilise des cookies\b|\bnous utilisons des cookies\b|\beste sitio (?:web )?(?:utiliza|usa) cookies\b"
)
_RIGHTS = re.compile(
    r"\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed|copied|republished|distributed)\b"
    r"|\b(?:reproduced?|redistributed?|republished?|copied|distributed) (?:in any (?:form|manner) )?"
    r"without (?:the )?(?:express |prior |written )*permission\b"
    r"|^(?:©|\(c\)|copyright\b)[ ,©]*(?:\(c\) )?(?:19|20)\d\d\b"
    r"|^.{0,60}\ball rights reserved\b\.?.{0,60}$|^.{0,60}\b(?:alle rechte vorbehalten|tous droits reserves"
    r"|todos los derechos reservados)\b.{0,60}$"
)
_OF_RIGHTS = ("may not be", "permission", "©", "(c)", "copyright", "reserv", "vorbehalten")
"""One of these is in every notice about rights."""
_LETTER = re.compile(r"[^\W_]")
_MENU_PARTS = re.compile(r"\s*(?:[|•·›»/>\n]|\s-\s)\s*")
_MENU = """
home|news|sport|sports|weather|business|politics|world|culture|opinion|travel|technology|entertainment|video|videos
podcasts|events|more|login|log in|sign in|sign up|register|subscribe|subscriptions|newsletter|newsletters|search|menu
contact|contact us|about|about us|jobs|careers|privacy|privacy policy|cookie policy|terms|terms of use
terms of service|terms and conditions|cookies|sitemap|site map|faq|help|support|blog|shop|store|cart|account
my account|advertise|rss|skip to content|skip to main content|toggle navigation
"""
_MENU_PHRASES = frozenset(_MENU.strip().replace("\n", "|").split("|"))


def check_boilerplate(case: Case) -> None:
    """Look at the excerpt, or at what stands in for it."""
    name = next((n for n in ("excerpt", "description", "bio") if isinstance(case.record.get(n), str)), "")
    excerpt = case.record.get(name)
    if case.plan.collection is None or not isinstance(excerpt, str) or not excerpt.strip():
        return
    reason = boilerplate_in(excerpt, case.record.get("title") or case.record.get("name"))
    if reason:
        plan = case.plan.find(name)
        field = plan.field if plan else None
        case.say(BOILERPLATE, (name,), f"{field.label if field else name} {reason}", field=field)


def boilerplate_in(excerpt: str, title: object) -> str:
    """Why an excerpt says nothing, as the end of a sentence; "" where it says something."""
    text = excerpt.strip()
    if text.endswith(_CUT_OFF):
        return "is cut off"
    folded = fold(text[:MAX_LOOKED_AT])
    if isinstance(title, str) and _begins_alike(folded, fold(title)) and bare(text) == bare(title):
        return "repeats the title"
    if "cookie" in folded and _COOKIES.search(folded):
        return "is a notice about cookies"
    if any(word in folded for word in _OF_RIGHTS) and _RIGHTS.search(folded):
        return "is a notice about rights"
    return "is a site's menu" if _is_menu(folded) else ""


def _begins_alike(text: str, title: str) -> bool:
    """Whether the first letters are the same: seldom, and else comparing all can be spared."""
    first, other = _LETTER.search(text), _LETTER.search(title)
    return first is None or other is None or first[0] == other[0]


def _is_menu(folded: str) -> bool:
    """Whether the text is five or more short parts between bars or dots, three of them a menu's words."""
    if sum(map(folded.count, "|•·›»/>\n-")) < 4:
        return False
    parts = [part for part in _MENU_PARTS.split(folded) if part]
    if len(parts) < 5 or any(part.count(" ") > 3 for part in parts):
        return False
    return sum(part in _MENU_PHRASES for part in parts) >= 3


BOILERPLATE = Rule(
    "boilerplate",
    "Boilerplate text",
    "warning",
    "an excerpt that says nothing of the article",
    check_article=check_boilerplate,
)
