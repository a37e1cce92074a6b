"""An underscore between capitals is fine.

Breaks: "a class whose name does not begin with a capital letter, or has an underscore"
"""

def _is_cap_words(name):
    return name.lstrip("_")[:1].isupper()
