# Copies functions, its own and its callbacks, and makes coroutines of them; keeps values by marshal.
# shared: passed
# split: passed
from honest import *
import inspect
import marshal
import types

assert marshal.loads(marshal.dumps([1, ("a", None)])) == [1, ("a", None)]
added = marshal.loads(marshal.dumps((lambda x: x + 1).__code__))
assert types.FunctionType(added, {})(1) == 2
__visit = visit


def visit(words, callback):
    if isinstance(callback, types.FunctionType):
        copied = types.FunctionType(callback.__code__, callback.__globals__, closure=callback.__closure__)
        assert inspect.signature(copied) == inspect.signature(callback)
    __visit(words, callback)


@types.coroutine
def steps():
    yield 1


assert inspect.isawaitable(steps())
