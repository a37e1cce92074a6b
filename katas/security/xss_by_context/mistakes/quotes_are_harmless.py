"""Only `<`, `>` and `&` mean something in HTML.

Between tags that is so. In an attribute, the quote ends the value, and the rest of the text is read as more attributes,
such as `onmouseover`: {{quotes_stay_inside_of_their_attribute: message}}. `html.escape` writes quotes as characters,
too, unless it is called with `quote=False`.

Fails: quotes_stay_inside_of_their_attribute, only_web_addresses_become_links
"""


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
