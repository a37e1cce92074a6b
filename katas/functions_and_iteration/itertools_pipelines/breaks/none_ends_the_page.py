"""An item that is None ends the page.

Breaks: "If
the stream ends early, the list is shorter."
"""


def first_page(stream, skip, size):
    page = []
    for _ in range(skip):
        next(stream, None)
    for _ in range(size):
        item = next(stream, None)
        if item is None:
            break
        page.append(item)
    return page
