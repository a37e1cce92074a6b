"""The code is a tuple.

Breaks: "returns the instructions of an expression, a list"
"""


def compile_expr(source):
    code = []
    _emit(ast.parse(source, mode="eval").body, code)
    return tuple(code)
