"""The heading is not escaped.

Breaks: "`<h1>` holds the product"
"""


def review_page(product, reviews, nonce=""):
    return f"""<!doctype html>
<html>
<head><title>Reviews of {escape(product)}</title></head>
<body>
<h1>{product}</h1>
<a href="/search?q={quote(product, safe="")}">more</a>
<ul>
{"".join(_item(review) for review in reviews)}</ul>
<script type="application/json" id="reviews">{_json(reviews)}</script>
<script src="/static/chart.js"{f' nonce="{escape(nonce)}"' if nonce else ""}></script>
</body>
</html>
"""
