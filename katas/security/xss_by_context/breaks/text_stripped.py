"""The text of a review is stripped, and its lines are joined.

Breaks: "character by character as it was typed"
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(' '.join(review['text'].split()))}</p></li>\n"
