"""Spaces around an address are forgiven.

Breaks: "If a site begins with `http://` or `https://`"
"""


def _item(review):
    author, site = escape(review["author"]), review["site"].strip()
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
