"""Without reviews there is no list.

Breaks: "`reviews` a list, possibly empty"
"""


def review_page(product, reviews, nonce=""):
    return f"""<!doctype html>
<html>
<head><title>Reviews of {escape(product)}</title></head>
<body>
<h1>{escape(product)}</h1>
<a href="/search?q={quote(product, safe="")}">more</a>
{"<ul>" + "".join(_item(review) for review in reviews) + "</ul>" if reviews else ""}
<script type="application/json" id="reviews">{_json(reviews)}</script>
<script src="/static/chart.js"{f' nonce="{escape(nonce)}"' if nonce else ""}></script>
</body>
</html>
"""
