"""When are the callbacks called, and how often?

`pop_all()` moves the callbacks to a new stack and leaves the old one empty, so the end of the `with` block calls nothing. The new stack
calls them when it is closed, the last one first, and only once: closing it takes them off.

Predicted:
    end of the block
    b
    a
    b
    a
You expect that the new stack can be closed again and again. Each callback is taken off the stack when it is called.

Predicted:
    b
    a
    end of the block
You expect the `with` block to close what was entered in it, whoever holds it by now. It closes what is on *its* stack, and that is
empty.

Predicted:
    end of the block
    a
    b
You see who calls them and when, and not in which order: it is a stack, so the last one in is the first one out.
"""
from contextlib import ExitStack

with ExitStack() as stack:
    for name in ("a", "b"):
        stack.callback(print, name)
    kept = stack.pop_all()

print("end of the block")
kept.close()
kept.close()
