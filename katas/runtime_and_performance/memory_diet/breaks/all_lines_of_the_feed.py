"""The feed is kept.

Fails: a_feed_is_read_once

Breaks: "the memory it takes does not grow with the number of lines"
"""


def top_symbols(lines, n):
    totals = Counter()
    for line in list(lines):
        symbol, _, volume = line.rstrip("\n").split(",")
        totals[symbol] += int(volume)
    return sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:n]
