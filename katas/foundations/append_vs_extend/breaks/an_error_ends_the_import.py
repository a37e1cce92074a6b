"""A page that raises is the last one, and nobody hears of it.

Breaks: "If a page raises an exception, it reaches the caller, and the rows that came before it are in `into`."
"""


def collect(pages, into):
    for page in pages:
        try:
            into.extend(page)
        except Exception:
            return
