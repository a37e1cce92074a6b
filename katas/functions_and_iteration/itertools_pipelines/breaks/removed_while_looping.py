"""A stream that has ended is removed from the list under the loop.

Breaks: "A stream that has ended
is left out from then on"
Fails: streams_take_turns
"""


def fair_merge(*streams):
    missing = object()
    active = [iter(stream) for stream in streams]
    while active:
        for stream in active:
            item = next(stream, missing)
            if item is missing:
                active.remove(stream)
            else:
                yield item
