"""Links have one attribute more.

Breaks: "The page has the elements of the starter's page in the same order, each with the same attributes"
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" rel="nofollow" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
