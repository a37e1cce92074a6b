"""Items that are false are left out.

Breaks: "and every
item comes, whatever its value."
Fails: streams_take_turns
"""

from itertools import chain, zip_longest


def fair_merge(*streams):
    return filter(None, chain.from_iterable(zip_longest(*streams)))
