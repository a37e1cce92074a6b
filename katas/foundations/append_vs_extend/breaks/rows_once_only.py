"""A row that is there already is left out.

Breaks: "adds the rows of all pages to the list `into`"
"""


def collect(pages, into):
    for page in pages:
        into.extend(row for row in page if row not in into)
