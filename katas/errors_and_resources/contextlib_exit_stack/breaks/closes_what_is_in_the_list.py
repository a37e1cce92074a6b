"""What is in the list at the end is closed.

Breaks: "The block may change the list; the handles are closed all the same."
"""


@contextmanager
def open_all(openers):
    handles = []
    try:
        for opener in openers:
            handles.append(opener())
        yield handles
    finally:
        with ExitStack() as stack:
            for handle in handles:
                stack.callback(handle.close)
