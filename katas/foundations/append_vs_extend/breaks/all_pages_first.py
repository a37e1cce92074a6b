"""The pages are gathered before the first row is added.

Breaks: "If `pages` or a page raises an exception, it reaches the caller, and the rows that came before it are in `into`."
"""


def collect(pages, into):
    for page in list(pages):
        into.extend(page)
