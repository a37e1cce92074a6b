"""The name is escaped in links only.

Breaks: "`<span title="…">…</span>` takes the place of the `<a …>…</a>`"
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{review["author"]}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
