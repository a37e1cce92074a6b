"""A link is an attribute like any other: once it is escaped, it is safe.

It cannot leave the quotes, true. But `javascript:…` needs no quote, and a click runs it:
{{only_web_addresses_become_links: message}}. What may stand in a link is a list of schemes, and escaping comes after
that.

Breaks: "Otherwise, it is no link"
Fails: only_web_addresses_become_links
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site:
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
