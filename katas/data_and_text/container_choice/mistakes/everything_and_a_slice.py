"""The result is short, so little memory is needed.

The result is, and on the way to it all items were held: {{the_latest_items_and_no_others: message}}. A `deque(stream, maxlen=n)` drops
the oldest item whenever one too many is in it.

Breaks: "whenever the next item is taken from `stream`, at most `n + 2` earlier ones are still
  held"
Fails: the_latest_items_and_no_others
"""


def latest(stream, n):
    items = list(stream)
    return items[max(len(items) - n, 0):]
