"""Instructions are lists.

Breaks: "An instruction is a tuple: its name, a text, and at most one argument"
"""


def compile_expr(source):
    code = []
    _emit(ast.parse(source, mode="eval").body, code)
    return [list(one) for one in code]
