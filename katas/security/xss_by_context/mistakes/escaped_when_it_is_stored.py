"""What is typed is escaped once, at the door.

Then nobody knows any more what was typed, and every other place needs another spelling: the data for the chart hold
`&lt;` where the customer typed `<`, and the search looks for it. Here, {{data_in_a_script_stays_data: message}}. Keep
values as they were typed, and encode them where they are put out.

Fails: data_in_a_script_stays_data, the_product_is_one_part_of_an_address
"""


def review_page(product, reviews, nonce=""):
    product = escape(product)
    reviews = [{key: escape(value) for key, value in review.items()} for review in reviews]
    return f"""<!doctype html>
<html>
<head><title>Reviews of {product}</title></head>
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


def _item(review):
    author, site = review["author"], review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{site}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{review['text']}</p></li>\n"
