"""`any` stops at the first true value, so it does not matter what it is given.

Brackets make the whole list first: with the sizes 10, 900, 20, 800 and 30 that was
{{asking_stops_at_the_first: sizes [10, 900, 20, 800, 30], limit 30}}. Without brackets it is a generator expression, and
`any` asks it for one value at a time.

Fails: asking_stops_at_the_first
"""


def any_over(files, limit):
    return any([file.size() > limit for file in files])
