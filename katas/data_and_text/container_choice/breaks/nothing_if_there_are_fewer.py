"""With fewer than n items there is nothing.

Breaks: "or of all, if there are fewer"
"""


def latest(stream, n):
    window = deque(stream, maxlen=n)
    return list(window) if len(window) == n else []
