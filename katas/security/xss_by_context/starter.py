"""A page of reviews on which what was typed stays text."""

from __future__ import annotations

import json


def review_page(product, reviews):
    """The page as HTML."""
    # TODO: all of these values were typed by somebody
    return f"""<!doctype html>
<html>
<head><title>Reviews of {product}</title></head>
<body>
<h1>{product}</h1>
<a href="/search?q={product}">more</a>
<ul>
{"".join(_item(review) for review in reviews)}</ul>
<script type="application/json" id="reviews">{json.dumps(reviews)}</script>
<script src="/static/chart.js"></script>
</body>
</html>
"""


def _item(review):
    author, site, text = review["author"], review["site"], review["text"]
    return f'<li><a href="{site}" title="{author}">{author}</a><p>{text}</p></li>\n'


def response(product, reviews):
    """Headers and page. (The extra mile.)"""
    # TODO: a Content-Security-Policy
    return {}, review_page(product, reviews)
