"""Without steps there is nothing to call.

Breaks: "Without steps, it returns its argument."
Fails: a_pipe_is_a_function
"""

from functools import reduce


def pipe(*steps):
    return lambda value: reduce(lambda so_far, step: step(so_far), steps[1:], steps[0](value))
