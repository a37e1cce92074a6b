"""The merge ends with the shortest stream.

Breaks: "and the others go on until all have ended."
Fails: streams_take_turns
"""


def fair_merge(*streams):
    return chain.from_iterable(zip(*streams))
