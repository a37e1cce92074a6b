"""`Counter.most_common(n)` is the answer.

It orders by the sum alone. Among equal sums it gives the symbol that came first in the feed, so that the same day read in another order
has another list. Sort by a pair: the sum, downwards, and the symbol.

Breaks: "Equal sums are ordered by symbol."
Fails: a_feed_is_read_once
"""


def top_symbols(lines: Iterable[str], n: int) -> list[tuple[str, int]]:
    totals: Counter[str] = Counter()
    for line in lines:
        symbol, _, volume = line.rstrip("\n").split(",")
        totals[symbol] += int(volume)
    return totals.most_common(n)
