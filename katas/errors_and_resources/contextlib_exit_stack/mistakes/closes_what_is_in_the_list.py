"""The list that the block gets is the list of what is open.

Then the block decides what is closed: it takes a handle out of its list, and nobody closes that one any more. What has to be done at the end is
remembered apart, on an ExitStack or in a list of your own.

Breaks: "The block may change the list; the handles are closed all the same."

Fails: handles_are_open_in_the_block_and_closed_after_it
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
