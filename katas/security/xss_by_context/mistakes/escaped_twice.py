"""Escaping once more does no harm.

It does: `&lt;` becomes `&amp;lt;`, and the reader sees the letters `&lt;`. Here, {{text_is_shown_as_it_was_typed:
message}}. One place has one encoding, and the value that is put in is the one that was typed.

Fails: text_is_shown_as_it_was_typed
"""


def _item(review):
    author, site, text = (escape(review[key]) for key in ("author", "site", "text"))
    if site.lower().startswith(("http://", "https://")):
        name = f'<a href="{site}" title="{author}">{author}</a>'
    else:
        name = f'<span title="{author}">{author}</span>'
    return f"<li>{name}<p>{escape(text)}</p></li>\n"
