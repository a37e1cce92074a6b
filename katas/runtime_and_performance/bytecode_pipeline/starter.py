"""A compiler for expressions, and the machine that runs what it makes."""

import ast
import operator

OPERATIONS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}


def compile_expr(source):
    """Translate an expression into instructions for `run`. Raises SyntaxError for what is not supported."""
    # TODO: this is the tree, not instructions.
    return [("EVALUATE", ast.parse(source, mode="eval").body)]


def run(code, env):
    """Execute instructions; names are looked up in `env`."""
    [(_, tree)] = code
    return _value(tree, env)


def code_for(source):
    """Return the instructions for an expression; each one is translated once."""
    return compile_expr(source)


def _value(node, env):
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return env[node.id]
    if isinstance(node, ast.BinOp):
        return OPERATIONS[type(node.op)](_value(node.left, env), _value(node.right, env))
    raise NotImplementedError(type(node).__name__)
