"""Web addresses compared by what they lead to."""

from __future__ import annotations

import re

_CAMPAIGN = re.compile(r"(?:utm_[^=]*|fbclid|gclid)(?:=.*)?", re.IGNORECASE | re.DOTALL)
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


def bare_url(url: str) -> str:
    """An address without scheme, `www.`, fragment, last slash and the marks of campaigns; "" for no address."""
    text = url.strip()
    scheme = _SCHEME.match(text)
    if scheme is None:
        return ""
    text = text[scheme.end() :].partition("#")[0]
    address, _, query = text.partition("?")
    host, slash, path = address.partition("/")
    kept = "&".join(part for part in query.split("&") if part and not _CAMPAIGN.fullmatch(part))
    bare = (host.lower() + slash + path).removesuffix("/")
    return f"{bare}?{kept}" if kept else bare
