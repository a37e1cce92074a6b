"""Openers that are interrupted leave the others open.

Breaks: "If an opener raises, be it an `OSError` or a `KeyboardInterrupt`, the handles that are open are closed"
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
