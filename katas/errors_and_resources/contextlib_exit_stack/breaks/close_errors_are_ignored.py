"""An error of a close is not worth an exception.

Breaks: "If a `close` raises, the other handles are closed all the same, and that exception reaches the caller."
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
            try:
                handle.close()
            except Exception:
                pass
