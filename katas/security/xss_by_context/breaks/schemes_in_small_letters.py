"""A scheme in capital letters is none.

Breaks: "in letters of either case"
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site.startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
