"""What cannot be printed is removed.

Breaks: "No text is refused or changed."
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    text = "".join(c for c in review["text"] if c.isprintable() or c in "\n\t")
    return f"<li>{name}<p>{escape(text)}</p></li>\n"
