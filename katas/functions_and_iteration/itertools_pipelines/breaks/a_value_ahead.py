"""A value is read ahead.

Breaks: "After *n*
differences, *n* + 1 values were taken."
"""


def deltas(values):
    found = (later - earlier for earlier, later in pairwise(values))

    def ahead():
        waiting = list(islice(found, 1))
        for difference in found:
            yield waiting.pop()
            waiting.append(difference)
        yield from waiting

    return ahead()
