"""`html.escape` makes a value safe, so every value goes through it.

It is right between tags and in attributes. In a script element the browser decodes nothing, so the data hold `&quot;`
where JSON has quotes: {{data_in_a_script_stays_data: message}}. In an address `&amp;` is `&` again before the address
is read, and `&` begins another parameter. Each place has its own spelling.

Fails: data_in_a_script_stays_data, the_product_is_one_part_of_an_address
"""

from html import escape as quote_nothing


def quote(text, safe=""):
    return quote_nothing(text)


def _json(value):
    return escape(json.dumps(value))
