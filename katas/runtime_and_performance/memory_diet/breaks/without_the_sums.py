"""Only the symbols.

Fails: a_feed_is_read_once

Breaks: "as a list of pairs `(symbol, sum)`, the largest first"
"""


def top_symbols(lines, n):
    totals = Counter()
    for line in lines:
        symbol, _, volume = line.rstrip("\n").split(",")
        totals[symbol] += int(volume)
    return sorted(totals, key=lambda symbol: (-totals[symbol], symbol))[:n]
