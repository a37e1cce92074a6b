"""Words without a count are dropped.

Breaks: "what is counted is added, and other words stay"
"""

from collections import Counter


def _add_all(pool, texts, count, total):
    found = Counter(total)
    for counts in pool.map(count, texts):
        found += Counter(counts)
    total.clear()
    total.update(found)
