"""The handles are opened when the manager is made.

Breaks: "Calling `open_all` opens nothing."
"""


def open_all(openers):
    with ExitStack() as stack:
        handles = [stack.enter_context(closing(opener())) for opener in openers]
        kept = stack.pop_all()

    @contextmanager
    def manager():
        with kept:
            yield handles

    return manager()
