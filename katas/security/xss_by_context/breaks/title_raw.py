"""The title of the page is not escaped.

Breaks: "`<title>` holds `Reviews of ` and the product"
"""


def review_page(product, reviews, nonce=""):
    return f"""<!doctype html>
<html>
<head><title>Reviews of {product}</title></head>
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
