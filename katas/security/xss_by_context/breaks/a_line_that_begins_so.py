"""A line of the site begins so.

Breaks: "If a site begins with `http://` or `https://`"
"""

import re


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if re.search(r"^https?://", site, re.IGNORECASE | re.MULTILINE):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
