"""The newest item comes first.

Breaks: "returns a list of the last `n` items, oldest first"
"""


def latest(stream, n):
    return list(deque(stream, maxlen=n))[::-1]
