"""Escaping belongs to the end, when the page is finished: one place, and nothing is forgotten.

By then nobody knows which `<` was typed and which was yours, so all of them are escaped, and a reader sees the source
of a page: {{honest_reviews_are_shown: message}}. Encode each value when it is put in, while you know what it is.

Fails: honest_reviews_are_shown
"""


def review_page(product, reviews, nonce=""):
    return escape(f"""<!doctype html>
<html>
<head><title>Reviews of {product}</title></head>
<body>
<h1>{product}</h1>
<a href="/search?q={product}">more</a>
<ul>
{"".join(_item(review) for review in reviews)}</ul>
<script type="application/json" id="reviews">{_json(reviews)}</script>
<script src="/static/chart.js"{f' nonce="{nonce}"' if nonce else ""}></script>
</body>
</html>
""")


def _item(review):
    author, site, text = review["author"], review["site"], review["text"]
    return f'<li><a href="{site}" title="{author}">{author}</a><p>{text}</p></li>\n'
