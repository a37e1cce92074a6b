"""First ask every file, then see whether one is too large.

Brackets inside `any` do that, and so do `max` and a loop that sets a flag: with the sizes 10, 900, 20, 800 and 30 the answer was
{{asking_stops_at_the_first: sizes [10, 900, 20, 800, 30], limit 30}}. It was known after two. `any` stops there if it gets a
generator expression, without brackets; a loop stops with `return True`.

Fails: asking_stops_at_the_first
"""


def any_over(files, limit):
    return any([file.size() > limit for file in files])
