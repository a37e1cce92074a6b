"""Tags are removed from names.

Breaks: "The author's name stands as it was typed, both in the attribute `title` and inside the element."
"""

import re


def _item(review):
    author, site = escape(re.sub("<[^>]*>", "", review["author"])), review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
