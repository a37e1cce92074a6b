"""`zip_longest` fills with None, and None is easy to leave out.

So are the items that *are* None. The check saw it: {{streams_take_turns: message}}. And it takes a whole turn for the first item.
Ask each stream when it is its turn, and leave it out when it has ended.

Fails: streams_take_turns
"""

from itertools import chain, zip_longest


def fair_merge(*streams):
    turns = zip_longest(*streams)
    return (item for item in chain.from_iterable(turns) if item is not None)
