"""0 needs no thought, it is a number like the others.

It is, and Python has other uses for it: `items[-0:]` is `items[0:]`, all of them, and `maxlen=n or None` sets no limit.
{{the_latest_items_and_no_others: call}} came to {{the_latest_items_and_no_others: actual}}.

Breaks: "`n` may be 0."
Fails: the_latest_items_and_no_others
"""


def latest(stream, n):
    window = []
    for item in stream:
        window = [*window, item][-n:]
    return window
