"""How full are pages that are split in the middle?

Keys arrive in ascending order, as ids do. Each split leaves the lower half behind, on the left, and no later key belongs there: all of
these pages stay half full. Keys in no order keep filling the gaps, which makes fewer pages (some seventy percent full on average, in
large trees). For ascending keys, real databases split elsewhere: PostgreSQL and SQLite leave the left page nearly full when the new key is the last one.

Predicted:
    [4, 4, 4, 4]
    [4, 4, 4, 4]
You expect pages to be full before a new one is begun. A full page is split, and each half begins half full.

Predicted:
    [2, 2, 2, 2, 2, 2, 2, 2]
    [2, 2, 2, 2, 2, 2, 2, 2]
You see what a split does, and expect it in both orders. Keys that arrive in between fill the halves again.
"""
from bisect import insort

def sizes(keys, capacity=4):
    pages = [[]]
    for key in keys:
        fit = [page for page in pages if page and page[0] <= key]
        page = max(fit, default=pages[0])
        insort(page, key)
        if len(page) > capacity:
            at = pages.index(page)
            pages[at:at + 1] = [page[:2], page[2:]]
    return [len(page) for page in pages]

print(sizes(range(16)))
print(sizes([5, 11, 2, 14, 8, 0, 6, 12, 3, 9, 15, 1, 7, 13, 4, 10]))
