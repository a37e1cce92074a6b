"""A copy for each caller.

Breaks: "later calls with an equal text return the same list"
"""


_codes = {}


def code_for(source):
    if source not in _codes:
        _codes[source] = compile_expr(source)
    return list(_codes[source])
