"""Odd names are refused.

Breaks: "No text is refused or changed."
"""


def _item(review):
    if "<" in review["author"]:
        raise ValueError("no such name")
    author, site = escape(review["author"]), review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
