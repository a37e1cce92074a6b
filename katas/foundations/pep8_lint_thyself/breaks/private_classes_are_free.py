"""A leading underscore makes a class free.

Breaks: "Leading underscores do not count for the name of a class"
"""

def _is_cap_words(name):
    return name[:1] == "_" or name[:1].isupper() and "_" not in name
