"""The rows are sorted at the end.

Breaks: "adds the rows of all pages to the list `into`, in order"
"""


def collect(pages, into):
    for page in pages:
        into.extend(page)
    try:
        into.sort()
    except TypeError:
        pass
