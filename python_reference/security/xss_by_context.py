"""A page of reviews on which what was typed stays text."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from html import escape
from urllib.parse import quote

_Review = dict[str, str]  # author, site, text


def review_page(product: str, reviews: Sequence[_Review], nonce: str = "") -> str:
    """The page as HTML; each value is encoded for the place where it stands."""
    return f"""<!doctype html>
<html>
<head><title>Reviews of {escape(product)}</title></head>
<body>
<h1>{escape(product)}</h1>
<a href="/search?q={quote(product, safe="")}">more</a>
<ul>
{"".join(_item(review) for review in reviews)}</ul>
<script type="application/json" id="reviews">{_json(reviews)}</script>
<script src="/static/chart.js"{f' nonce="{escape(nonce)}"' if nonce else ""}></script>
</body>
</html>
"""


def response(product: str, reviews: Sequence[_Review]) -> tuple[dict[str, str], str]:
    """Headers and page; of all scripts, the browser runs only those with this response's nonce."""
    nonce = secrets.token_urlsafe(16)
    return {"Content-Security-Policy": f"script-src 'nonce-{nonce}'"}, review_page(product, reviews, nonce)


def _item(review: _Review) -> str:
    author, site = escape(review["author"]), review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"


def _json(value: object) -> str:
    """JSON that is safe inside of a script element, where `<` could end it and `&lt;` would not be decoded."""
    return json.dumps(value).replace("<", r"\u003c")
