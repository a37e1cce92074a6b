"""Python compiles it.

Breaks: "Neither `eval`, `exec` nor `compile` is used."
"""


def compile_expr(source):
    code = []
    tree = ast.parse(source, mode="eval")
    _emit(tree.body, code)
    compile(source, "<formula>", "eval")
    return code
