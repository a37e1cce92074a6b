"""Links that begin with `javascript:` are refused.

Browsers read an address more kindly than you do: they skip a leading space and every tab or line break in it, so that
`java\\tscript:` is `javascript:` to them. Here, {{only_web_addresses_become_links: message}}. A list of what is
forbidden is never complete; a list of what is permitted has two entries.

Fails: only_web_addresses_become_links
"""


def _item(review):
    author, site = escape(review["author"]), review["site"]
    if site and not site.lower().startswith("javascript:"):
        name = f'<a href="{escape(site)}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(review['text'])}</p></li>\n"
