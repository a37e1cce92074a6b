"""`except Exception` catches whatever an opener raises.

Ctrl-C while a file is being opened raises `KeyboardInterrupt`, which derives from `BaseException` directly. It goes past this handler, and the handles
that are open already stay open. A `with` statement or a `finally` makes no such difference.

Breaks: "If an opener raises, be it an `OSError` or a `KeyboardInterrupt`, the handles that are open are closed"

Fails: a_failing_opener_loses_nothing
"""


@contextmanager
def open_all(openers):
    stack = ExitStack()
    handles = []
    try:
        for opener in openers:
            handles.append(stack.enter_context(closing(opener())))
    except Exception:
        stack.close()
        raise
    with stack:
        yield handles
