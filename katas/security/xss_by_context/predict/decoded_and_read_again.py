"""What is the search asked for, if the name was escaped as HTML?

A browser decodes an attribute first, and reads what it has then as an address. So `&amp;` is an `&` again, and in an address that
begins another parameter: the name is cut, and `admin` came into being. Two languages are nested here, and the value has to
be encoded for the inner one first: `quote`, then `escape`.

Predicted:
    {'q': ['Tent&admin=1']}
    {'q': ['Tent&admin=1']}
You expect `&amp;` to protect the ampersand. It protects it from the reader of HTML, who is the first of two readers.

Predicted:
    {'q': ['Tent&amp;admin=1']}
    {'q': ['Tent&admin=1']}
You expect the address to be read as it stands in the page. The browser decodes the attribute before that.
"""
from html import escape, unescape
from urllib.parse import parse_qs, quote

name = "Tent&admin=1"
for encoded in (escape(name), escape(quote(name, safe=""))):
    attribute = f"q={encoded}"
    address = unescape(attribute)
    print(parse_qs(address))
