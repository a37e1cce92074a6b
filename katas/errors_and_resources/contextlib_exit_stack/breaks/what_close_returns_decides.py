"""What `close` returns is what `__exit__` returns.

Breaks: "When the block is left, by its end or by any exception, each handle is closed once, the last one first."
"""


@contextmanager
def open_all(openers):
    with ExitStack() as stack:
        handles = []
        for opener in openers:
            handle = opener()
            stack.push(lambda *exception, handle=handle: handle.close())
            handles.append(handle)
        yield handles
