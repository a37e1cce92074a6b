"""Two spellings of a scheme are known.

Breaks: "in letters of either case"
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site.startswith(("http://", "https://", "HTTP://", "HTTPS://", "Http://", "Https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
