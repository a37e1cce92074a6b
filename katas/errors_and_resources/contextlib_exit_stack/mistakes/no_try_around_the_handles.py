"""The handles are closed in the lines below the `yield`.

Those lines run if the block comes to its end. An exception of the block comes out of the `yield` and skips them: all the handles stay open.

Fails: handles_are_open_in_the_block_and_closed_after_it
"""


@contextmanager
def open_all(openers):
    stack = ExitStack()
    try:
        handles = [stack.enter_context(closing(opener())) for opener in openers]
    except BaseException:
        stack.close()
        raise
    yield handles
    stack.close()
