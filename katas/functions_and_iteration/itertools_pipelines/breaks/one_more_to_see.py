"""One item more is taken to see whether there is another page.

Breaks: "The items behind them stay in the stream."
"""


def first_page(stream, skip, size):
    return list(islice(stream, skip, skip + size + 1))[:size]
