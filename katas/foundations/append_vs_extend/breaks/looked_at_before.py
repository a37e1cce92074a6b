"""Empty pages are left out, after a look into each.

Breaks: "`pages` and each page can be any iterable, generators included, and each is walked once."
"""


def collect(pages, into):
    for page in pages:
        if any(True for _ in page):
            into.extend(page)
