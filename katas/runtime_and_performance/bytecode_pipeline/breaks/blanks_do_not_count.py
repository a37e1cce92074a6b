"""Blanks are taken out of the key.

Breaks: "later calls with an equal text return the same list"
"""


_codes = {}


def code_for(source):
    key = source.replace(" ", "")
    if key not in _codes:
        _codes[key] = compile_expr(source)
    return _codes[key]
