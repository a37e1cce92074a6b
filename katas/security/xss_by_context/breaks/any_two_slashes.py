"""Addresses without a scheme are linked, too.

Breaks: "Otherwise, it is no link"
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site.lower().startswith(("http://", "https://", "//", "/")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
