"""`zip_longest` fills with None, and None is easy to leave out.

So are the items that *are* None: {{streams_take_turns: message}}. Take a filler that is in no stream, `object()`, and
compare with `is`.

Fails: streams_take_turns
"""


def fair_merge(*streams):
    turns = zip_longest(*streams)
    return (item for item in chain.from_iterable(turns) if item is not None)
