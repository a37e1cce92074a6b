"""The handles are given as a tuple.

Breaks: "`as` gives the list of their handles, in the same order"
"""


@contextmanager
def open_all(openers):
    with ExitStack() as stack:
        yield tuple([stack.enter_context(closing(opener())) for opener in openers])
