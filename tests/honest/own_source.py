# Reads its own source.
# shared: passed
# split: passed
from honest import *
import ast
import inspect
import linecache


def small(a, b=1, *, c):
    """Small."""
    return a


assert inspect.getsource(small).startswith("def small(")
assert str(inspect.signature(small)) == "(a, b=1, *, c)"
assert "def small" in linecache.getline(__file__, small.__code__.co_firstlineno)
assert isinstance(ast.parse(inspect.getsource(small)).body[0], ast.FunctionDef)
