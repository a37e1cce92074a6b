"""One stream after the other.

Breaks: "returns an iterator that gives one item of each stream in turn."
Fails: streams_take_turns
"""


def fair_merge(*streams):
    return chain(*streams)
