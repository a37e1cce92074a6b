"""C functions release the lock, and Python functions share it.

Giving the lock back is a decision of the C function's author, made around one call that is long and does not
touch Python objects. `sum` over a range is C from beginning to end and lets nobody in. The other way round,
`sum(map(f, ...))` is C that runs Python for each element, and is interrupted there. What a callable is made of
says nothing; watch what it does to a ticking thread.

Fails: a_hog_is_noticed
"""

from functools import partial
from types import BuiltinFunctionType, FunctionType


def probe(fn: Callable[[], object]) -> str:
    """Run `fn` beside a ticking thread, and say how it treated it."""
    fn()
    while isinstance(fn, partial):
        fn = fn.func
    if isinstance(fn, BuiltinFunctionType):
        return "releases"
    return "shares" if isinstance(fn, FunctionType) else "releases"
