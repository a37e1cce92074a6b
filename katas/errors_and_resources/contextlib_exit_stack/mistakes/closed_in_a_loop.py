"""A `finally` with a loop closes all handles.

Up to the first one whose `close` raises: the exception ends the loop, and those that would have come after it stay open. An
ExitStack catches the exception of each callback, calls the rest, and raises at the end.

Fails: a_failing_close_keeps_no_other_open
"""


@contextmanager
def open_all(openers):
    handles = []
    try:
        for opener in openers:
            handles.append(opener())
        yield list(handles)
    finally:
        for handle in reversed(handles):
            handle.close()
