"""The shortest key.

Breaks: "translates each source once"
"""


_codes = {}


def code_for(source):
    key = len(source)
    if key not in _codes:
        _codes[key] = compile_expr(source)
    return _codes[key]
