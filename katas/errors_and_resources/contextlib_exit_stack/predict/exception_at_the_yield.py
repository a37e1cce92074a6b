"""What does the caller see of the ValueError, and which lines run?

The exception of the block is raised at the `yield`. `careless` has no `try` there, so the generator ends at that line, "after" is not
appended, and the exception goes on. `quiet` catches it at the `yield` and then ends normally: for `@contextmanager` that means that it has
been dealt with, so the `with` statement swallows it.

Predicted:
    careless ['before', 'after'] raised
    quiet ['before', 'caught', 'after'] swallowed
You expect the lines below the `yield` to run on every path. The `yield` is where the exception comes out, and lines below a line that
raises are skipped.

Predicted:
    careless ['before'] raised
    quiet ['before', 'caught', 'after'] raised
You expect an exception to go on after the clean-up. A generator that has caught it and ends is like an `__exit__` that returns True.
"""
from contextlib import contextmanager

@contextmanager
def careless(seen):
    seen.append("before")
    yield
    seen.append("after")

@contextmanager
def quiet(seen):
    seen.append("before")
    try: yield
    except ValueError: seen.append("caught")
    seen.append("after")

for manager in (careless, quiet):
    seen, ending = [], "swallowed"
    try:
        with manager(seen): raise ValueError
    except ValueError: ending = "raised"
    print(manager.__name__, seen, ending)
