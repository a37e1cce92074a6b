"""Which of these does `html.escape` leave exactly as they are?

It changes five characters: `&`, `<`, `>` and both quotes. An address with the scheme `javascript:` has none of them, and neither has
a value that ends at a space because its attribute has no quotes. So these two stay as dangerous as they were, in the places where
they are: what may be a link has to be decided, and attributes have to be quoted.

Predicted:
    tag False
    quote True
    link True
    blank True
You expect quotes to stay, as they did for `cgi.escape` in Python 2. `html.escape` has `quote=True`, and changes both kinds.

Predicted:
    tag False
    quote False
    link False
    blank False
You expect that every attack contains a character of HTML. The last two need none.
"""
from html import escape

attacks = {
    "tag": "<img src=x onerror=steal()>",
    "quote": "x' onmouseover='steal()",
    "link": "javascript:steal()",
    "blank": "x onmouseover=steal()",
}
for name, text in attacks.items():
    print(name, escape(text) == text)
