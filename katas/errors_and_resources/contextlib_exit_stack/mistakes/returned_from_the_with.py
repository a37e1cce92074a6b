"""`return` in the `with` block hands the open handles out.

A `return` leaves the block, and leaving it closes what is on the stack: the caller gets a list of closed handles. Call `stack.pop_all()` when
everything is open. The stack is empty then, and the caller is the owner.

Fails: all_or_nothing_is_handed_over
"""


def open_together(openers):
    with ExitStack() as stack:
        return [stack.enter_context(closing(opener())) for opener in openers]
