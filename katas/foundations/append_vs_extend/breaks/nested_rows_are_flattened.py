"""Rows that are lists are dissolved, too.

Breaks: "adds the rows of all pages to the list `into`, in order"
"""


def collect(pages, into):
    for page in pages:
        for row in page:
            into.extend(row) if isinstance(row, list) else into.append(row)
