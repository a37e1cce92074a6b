"""Pages are counted.

Breaks: "`pages` and each page can be any iterable, generators included"
"""


def collect(pages, into):
    for number in range(len(pages)):
        into.extend(pages[number])
