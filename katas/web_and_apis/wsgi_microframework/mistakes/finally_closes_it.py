"""A generator with `finally` is closed properly, whenever that happens.

Closing a generator raises `GeneratorExit` at the `yield` where it waits. One that has never been started waits nowhere:
{{a_client_that_leaves_closes_the_stream: message}}. Return an object with a `close` of its own.

Breaks: "or before its first piece"
Fails: a_client_that_leaves_closes_the_stream
"""


def _Stream(texts):
    try:
        for text in texts:
            yield text.encode()
    finally:
        if hasattr(texts, "close"):
            texts.close()
