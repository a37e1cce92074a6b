"""An ampersand that begins an entity stays.

Breaks: "character by character as it was typed"
"""

import re


def escape(text):
    text = re.sub(r"&(?!#?\w+;)", "&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("'", "&#x27;")
