"""An exception of its own.

Breaks: "If a page raises an exception, it reaches the caller"
"""


def collect(pages, into):
    for page in pages:
        try:
            into.extend(page)
        except Exception as problem:
            raise RuntimeError("page failed") from problem
