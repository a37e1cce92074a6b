"""The iterator is closed, and not the iterable.

Breaks: "If the handler's iterable has a method `close`"
Fails: a_client_that_leaves_closes_the_stream
"""


class _Stream:
    def __init__(self, texts):
        self._texts = iter(texts)

    def __iter__(self):
        return (text.encode() for text in self._texts)

    def close(self):
        close = getattr(self._texts, "close", None)
        if close is not None:
            close()
