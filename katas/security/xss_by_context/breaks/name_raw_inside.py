"""The name is escaped in the attribute only.

Breaks: "both in the attribute `title` and inside the element"
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{review["author"]}</a>'
    else:
        name = f'<span title="{author}">{review["author"]}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
