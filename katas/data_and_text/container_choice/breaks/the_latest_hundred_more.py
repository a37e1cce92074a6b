"""Up to 100 items more are held.

Breaks: "whenever the next item is taken from `stream`, at most `n + 2` earlier ones are still
  held"
"""


def latest(stream, n):
    window = []
    for item in stream:
        window.append(item)
        if len(window) > n + 100:
            del window[:100]
    return window[len(window) - min(n, len(window)):]
