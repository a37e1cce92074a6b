"""In an address nothing but HTML has to be escaped.

The browser decodes the attribute, and what it has then is read as an address: `&` begins another parameter, `#` ends
the query, and `+` is a space. Here, {{the_product_is_one_part_of_an_address: message}}. A value that becomes a part of
an address is percent-encoded, with `quote(value, safe="")`.

Fails: the_product_is_one_part_of_an_address
"""


def quote(text, safe=""):
    return escape(text)
