"""The rows of a page that raised are taken out again.

Breaks: "the rows that came before it are in `into`"
"""


def collect(pages, into):
    for page in pages:
        before = len(into)
        try:
            into.extend(page)
        except BaseException:
            del into[before:]
            raise
