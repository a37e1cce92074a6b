"""The argument has to be an iterator.

Breaks: "The first argument of
each is any iterable"
"""


def latest(stream, n):
    window = deque(maxlen=n)
    while True:
        try:
            window.append(next(stream))
        except StopIteration:
            return list(window)
