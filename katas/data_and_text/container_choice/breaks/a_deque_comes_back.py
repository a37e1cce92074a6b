"""A deque is returned.

Breaks: "returns a list of the last `n` items, oldest first"
"""


def latest(stream, n):
    return deque(stream, maxlen=n)
