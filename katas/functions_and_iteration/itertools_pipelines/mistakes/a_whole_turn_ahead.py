"""`zip_longest` with a filler of its own takes turns.

It does, a turn at a time: for the first item it had taken {{streams_take_turns: taken from two streams for the first item}} from
the two streams. On a live feed the first item waits until every other stream has sent one. Ask a stream when it is
its turn.

Fails: streams_take_turns
"""

from itertools import chain, zip_longest


def fair_merge(*streams):
    missing = object()
    turns = zip_longest(*streams, fillvalue=missing)
    return (item for item in chain.from_iterable(turns) if item is not missing)
