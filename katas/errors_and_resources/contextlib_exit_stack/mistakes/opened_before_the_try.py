"""First everything is opened, and then the `try` begins that closes it.

When the third opener raises, the `try` has not begun, and the list that knew the first two is never finished: nobody can close them any more. Remember
each handle in the moment in which it is open, below the protection of an ExitStack or of a `try` that has begun already.

Fails: a_failing_opener_loses_nothing, a_failing_close_keeps_no_other_open
"""


@contextmanager
def open_all(openers):
    handles = [opener() for opener in openers]
    with ExitStack() as stack:
        for handle in handles:
            stack.callback(handle.close)
        yield list(handles)
