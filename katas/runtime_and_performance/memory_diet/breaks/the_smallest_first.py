"""The smallest sums first.

Fails: a_feed_is_read_once

Breaks: "the largest first"
"""


def top_symbols(lines, n):
    totals = Counter()
    for line in lines:
        symbol, _, volume = line.rstrip("\n").split(",")
        totals[symbol] += int(volume)
    return sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:n][::-1]
